import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../src/discord/texts/texts.ts';
import { buildIndex } from '../../src/search/build.ts';
import type { ReaderClient } from '../../src/local/reader-client.ts';
import {
  boldOf,
  command,
  type HeardMessage,
  isPrivate,
  mention,
  replyTo,
  textOf,
  write,
} from './conversation.ts';
import { type House, openHouse, shelf } from './house.ts';

let house: House;
let reader: ReaderClient;
beforeAll(async () => {
  house = await openHouse({}, { rateLimits: false });
  ({ reader } = house);
});
afterAll(() => house.close());

const named = (content: string, more: object = {}) => mention(reader, house.discord, content, more);
const titleOf = ({ embeds }: HeardMessage) => embeds[0]!.title;

test.each([
  ['كيف أستخدمك؟', 'ar'],
  ['مساعدة', 'ar'],
  ['وش تقدر تسوي؟', 'ar'],
  ['who are you?', 'en'],
  ['help', 'en'],
] as const)('“%s” draws the help, however it is put to the bot', async (asked, language) => {
  const { discord } = house;
  const { title } = texts[language].help;
  const { dmChannelId } = discord.readers[0]!;
  expect(titleOf(await named(asked))).toBe(title);
  const direct = await replyTo(reader, await write(reader, discord, asked, {}, dmChannelId));
  expect(titleOf(direct)).toBe(title);
  const commanded = await command(reader, 'ask', { question: asked });
  expect(titleOf(commanded)).toBe(title);
  expect(isPrivate(commanded)).toBe(true);
});

test('a reply that asks who the bot is draws the help, and no answer to the question before', async () => {
  const answer = await named('من هو السفير الياباني؟');
  const answering = { message_reference: { message_id: answer.id } };
  const who = await write(reader, house.discord, 'ومن أنت؟', answering);
  expect(titleOf(await replyTo(reader, who))).toBe(texts.ar.help.title);
});

test.each([
  ['شكرا', texts.ar.courtesies.thanks],
  ['السلام عليكم', texts.ar.courtesies.salam],
  ['صباح الخير', texts.ar.courtesies.greeting],
  ['إلى اللقاء', texts.ar.courtesies.farewell],
  ['thank you', texts.en.courtesies.thanks],
  ['hi', texts.en.courtesies.greeting],
])('“%s” is returned in a line', async (said, line) => {
  for (const reply of [await named(said), await command(reader, 'ask', { question: said })]) {
    expect(textOf(reply)).toContain(line);
    expect(isPrivate(reply)).toBe(false);
  }
});

test('whoever greets is offered questions', async () => {
  expect((await named('مرحبا')).components).toHaveLength(3);
  expect((await named('شكرا')).components).toEqual([]);
});

test.each([
  'عن إيش المقال؟',
  'لخص لي المقال',
  'what is this article about?',
  'summarise the article',
])(
  '“%s” draws the library where there are several articles, and the overview of the one that is meant',
  async (asked) => {
    const language = /[a-z]/.test(asked) ? 'en' : 'ar';
    expect(titleOf(await named(asked))).toBe(texts[language].article.library);
    const one = await command(reader, 'ask', { question: asked, article: 'kuwait-ambassadors' });
    const { title } = shelf.articles.find(({ id }) => id === 'kuwait-ambassadors')!;
    expect(titleOf(one)).toBe(title[language]);
  },
);

test('where there is one article, what it is about draws its overview', async () => {
  const articles = shelf.articles.filter(({ id }) => id === 'pearl-season');
  await house.restart({ articles, index: buildIndex(articles) });
  expect(textOf(await named('عن ماذا يتحدث المقال؟'))).toContain(articles[0]!.title.ar);
  await house.restart({ articles: [], index: buildIndex([]) });
  expect(textOf(await named('عن ماذا يتحدث المقال؟'))).toContain(texts.ar.notices.noArticles);
  await house.restart();
});

test('what asks for something in an article is answered', async () => {
  const reply = await named('ماذا يقول المقال عن العلاقات الكويتية اليابانية؟');
  expect(boldOf(reply)).not.toBe('');
});
