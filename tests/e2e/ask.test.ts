import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { colours } from '../../src/discord/replies/message.ts';
import { texts } from '../../src/discord/texts/texts.ts';
import { buildIndex } from '../../src/search/build.ts';
import { ReaderClient } from '../../src/local/reader-client.ts';
import {
  answerTo,
  boldOf,
  buttonOf,
  command,
  type HeardMessage,
  isPrivate,
  press,
  replyTo,
  textOf,
  turned,
  write,
} from './conversation.ts';
import { type House, openHouse, shelf } from './house.ts';

const ARABIC = 'كم مرة ينزل الغواص في اليوم؟';
const ENGLISH = "What is the name of Japan's ambassador to Kuwait?";

let house: House;
let reader: ReaderClient;
let other: ReaderClient;

beforeAll(async () => {
  house = await openHouse();
  ({ reader } = house);
  other = await ReaderClient.connect(house.discord, house.discord.readers[1]!.token);
});

afterAll(async () => {
  other.close();
  await house.close();
});

describe('/ask', () => {
  it('answers in Arabic with the passage, its sentence in bold', async () => {
    const message = await command(reader, 'ask', { question: ARABIC }, { locale: 'ar' });
    const passage = shelf.articles.find(({ id }) => id === 'pearl-season')!.passages[2]!;
    expect(boldOf(message)).not.toBe('');
    expect(passage.text.ar).toContain(boldOf(message));
    expect(isPrivate(message)).toBe(false);
  });

  it('answers in English', async () => {
    const message = await command(reader, 'ask', { question: ENGLISH });
    expect(textOf(message)).toContain('Mukai Kenichiro');
  });

  it.each([
    ['what is the capital of france', 'I find no plain answer'],
    ['كم عدد العمال البنغلاديشيين المقيمين في الكويت؟', 'لا أجد فيه جوابًا صريحًا'],
  ])('claims no more of the nearest passage than that it is: %s', async (question, said) => {
    const message = await command(reader, 'ask', { question });
    expect(message.embeds[0]!.color).toBe(colours.related);
    expect(textOf(message)).toContain(said);
    expect(textOf(message)).not.toMatch(/(?<!may )speaks? about|(?<!قد )يتناول/);
    expect(boldOf(message)).not.toBe('');
  });

  it('says so where no article answers, and offers questions that run', async () => {
    const message = await command(reader, 'ask', { question: 'How do I bake sourdough bread?' });
    expect(message.components).toHaveLength(3);
    const [offered] = message.components[0]!.components;
    const nonce = await press(reader, message, offered!);
    expect(boldOf(await answerTo(reader, nonce))).not.toBe('');
    // A question that is pressed is logged as one that is typed.
    await expect.poll(() => house.asked.at(-1)!.question).toBe(offered!.label);
  });

  it('says so where an article is not in the language of the question', async () => {
    const question = 'When does the pearl season begin?';
    const alone = await command(reader, 'ask', { question, article: 'pearl-season' });
    expect(textOf(alone)).toContain(
      'This article is only in Arabic. You can ask about it in Arabic.',
    );
    const among = textOf(await command(reader, 'ask', { question }));
    expect(among).toContain('The article that is in English does not speak about this.');
    expect(among).toContain('Another one is only in Arabic');
    const arabic = await command(reader, 'ask', { question: 'كيف أطبخ الأرز؟' });
    expect(textOf(arabic)).toContain(texts.ar.absent(2, 0));
  });

  it('quotes addresses of an article as they are, and makes none of what a reader writes', async () => {
    const address = 'https://museum.example/pearl_diving';
    const articles = shelf.articles.map((article) => ({
      ...article,
      source: address,
      passages: article.passages.map((passage) => ({
        ...passage,
        text: { ...passage.text, ar: `${passage.text.ar!} انظر ${address}.` },
      })),
    }));
    await house.restart({ articles, index: buildIndex(articles) });
    const [{ description, footer } = {}] = (await command(reader, 'ask', { question: ARABIC }))
      .embeds;
    expect(description).toMatch(/ https:\/\/museum\.example\/pearl_diving\.(?:\*\*)?$/);
    expect(footer!.text).toContain(address);
    const overview = await command(reader, 'article', { article: 'pearl-season' });
    expect(textOf(overview)).toContain(address);
    const told = await command(reader, 'article', { article: 'https://evil.example/' });
    expect(textOf(told)).toContain('evil.example');
    expect(textOf(told)).not.toContain('https://');
    await house.restart();
  });

  it('tells what is wrong with a question without words', async () => {
    const message = await command(reader, 'ask', { question: '؟!…' });
    expect(isPrivate(message)).toBe(true);
    expect(message.content + textOf(message)).toContain('There is no question in this');
  });

  it('looks at the beginning of a question that is far too long, and says so', async () => {
    const long = `${ENGLISH} ${'and what else '.repeat(400)}`;
    const message = await command(reader, 'ask', { question: long });
    expect(message.content).toContain('Your question has');
    expect(textOf(message)).toContain('Mukai');
  });

  it.each(['', 'متى', 'ambassdor'])('suggests questions for “%s”', async (typed) => {
    const { id, name, type } = await reader.command('ask');
    const options = [{ type: 3, name: 'question', value: typed, focused: true }];
    const nonce = await reader.act(4, { id, name, type, options }, { locale: 'ar' });
    const heard = await reader.hears(
      'APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE',
      (each) => each.nonce === nonce,
    );
    const choices = heard.choices as { name: string; value: string }[];
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.length).toBeLessThanOrEqual(25);
    if (typed === '') expect(choices).toHaveLength(25);
  });
});

describe('buttons', () => {
  it('page on and back, show the passages around and the translation', async () => {
    const first = await command(reader, 'ask', { question: ENGLISH });
    const second = await turned(reader, first, 'Next');
    expect(textOf(second)).not.toBe(textOf(first));
    const back = await turned(reader, second, 'Previous');
    expect(textOf(back)).toContain('Mukai Kenichiro');
    const around = await turned(reader, back, 'In context');
    expect(textOf(around).match(/### /g)!.length).toBeGreaterThan(1);
    const alone = await turned(reader, around, 'Back');
    const arabic = await turned(reader, alone, /Arabic|العربية/);
    expect(textOf(arabic)).toMatch(/\p{Script=Arabic}{3}/u);
  });

  it('page to passages that do not answer, which are shown as such', async () => {
    const { nearest, unsaid } = texts.en.hedges;
    let page = await command(reader, 'ask', { question: ENGLISH });
    expect(page.embeds[0]!.color).toBe(colours.answered);
    expect(textOf(page)).not.toContain(unsaid);
    while (buttonOf(page, 'Next').disabled !== true) page = await turned(reader, page, 'Next');
    expect(textOf(page)).toContain('Result 5 of 5');
    expect(page.embeds[0]!.color).toBe(colours.related);
    expect(textOf(page)).toContain(unsaid);
    expect(textOf(page)).not.toContain(nearest);
    expect(boldOf(page)).toBe('');
    const around = await turned(reader, page, 'In context');
    expect(around.embeds[0]!.color).toBe(colours.related);
    expect(boldOf(around)).toBe('');
  });

  it('give somebody else a private copy', async () => {
    const asked = await command(reader, 'ask', { question: ENGLISH });
    const nonce = await press(other, asked, buttonOf(asked, 'Next'));
    // Readers count their nonces alike; what is private is for its own reader.
    const copy = await other.hears('MESSAGE_CREATE', (each) => {
      return each.nonce === nonce && isPrivate(each as unknown as HeardMessage);
    });
    expect(copy.id).not.toBe(asked.id);
    expect(reader.heard.filter(({ data }) => data.id === copy.id)).toEqual([]);
  });

  it('still work after a restart', async () => {
    const asked = await command(reader, 'ask', { question: ENGLISH });
    await house.restart();
    const next = await turned(reader, asked, 'Next');
    expect(textOf(next)).not.toBe(textOf(asked));
    expect(house.failures).toEqual([]);
  });

  it('outlive a question that is rewritten, and never ask another one', async () => {
    const asked = await command(reader, 'ask', { question: ENGLISH });
    const offer = await command(reader, 'ask', { question: 'How do I bake sourdough bread?' });
    const [pressed, ...others] = offer.components.map(({ components }) => components[0]!);
    // The other questions of the passage stay, so that each has another place.
    const rewritten = shelf.articles.map((article) => ({
      ...article,
      passages: article.passages.map((passage) => ({
        ...passage,
        questions: {
          ...passage.questions,
          en: passage.questions.en.filter((question) => question !== pressed!.label),
        },
      })),
    }));
    await house.restart({ articles: rewritten, index: buildIndex(rewritten) });
    expect(textOf(await turned(reader, asked, 'Next'))).not.toBe(textOf(asked));
    const gone = await answerTo(reader, await press(reader, offer, pressed!));
    expect(textOf(gone)).toContain('no longer among those of the article');
    for (const other of others) {
      const nonce = await press(reader, offer, other);
      expect(boldOf(await answerTo(reader, nonce))).not.toBe('');
    }
    await house.restart();
  });

  it('say so where the article has changed, or has gone', async () => {
    const asked = await command(reader, 'ask', { question: ENGLISH });
    const changed = shelf.articles.map((each) => ({ ...each, version: '00000000' }));
    await house.restart({ articles: changed, index: buildIndex(changed) });
    const first = await answerTo(reader, await press(reader, asked, buttonOf(asked, 'Next')));
    expect(textOf(first)).toContain('The article has changed');
    const left = shelf.articles.filter(({ id }) => id === 'pearl-season');
    await house.restart({ articles: left, index: buildIndex(left) });
    const second = await answerTo(reader, await press(reader, asked, buttonOf(asked, 'Next')));
    expect(textOf(second)).toContain('no longer here');
    expect([first, second].every(isPrivate)).toBe(true);
    await house.restart();
  });
});

describe('the other commands', () => {
  it('/article shows a passage that is chosen from its menu', async () => {
    const message = await command(reader, 'article', { article: 'kuwait-ambassadors' });
    const [menu] = message.components[0]!.components;
    expect(menu!.options!.length).toBeGreaterThan(1);
    await press(reader, message, menu!, '2');
    const read = await reader.hears('MESSAGE_UPDATE', (each) => each.id === message.id);
    const passage = shelf.articles.find(({ id }) => id === 'kuwait-ambassadors')!.passages[1]!;
    expect(JSON.stringify(read.embeds)).toContain(passage.text.en!.slice(0, 20));
  });

  it('/article names the numbers that there are, where one is not', async () => {
    const options = { article: 'kuwait-ambassadors', passage: 9_999 };
    const message = await command(reader, 'article', options);
    expect(textOf(message)).toContain('There is no passage 9,999');
  });

  it('/article leads back from an article to the list of them', async () => {
    const list = await command(reader, 'article');
    const [menu] = list.components[0]!.components;
    await press(reader, list, menu!, 'pearl-season');
    const chosen = await reader.hears('MESSAGE_UPDATE', (each) => each.id === list.id);
    const back = await turned(reader, chosen as unknown as HeardMessage, 'All articles');
    expect(textOf(back)).toBe(textOf(list));
    const named = await command(reader, 'article', { article: 'pearl-season' });
    expect(textOf(await turned(reader, named, 'All articles'))).toBe(textOf(list));
    const articles = shelf.articles.slice(0, 1);
    await house.restart({ articles, index: buildIndex(articles) });
    const only = await command(reader, 'article');
    expect(() => buttonOf(only, 'All articles')).toThrow();
    await house.restart();
  });

  it.each([
    ['موسم', 'pearl-season'],
    ['السفيري', undefined],
    ['pearl', 'pearl-season'],
    ['Ambassadors', 'kuwait-ambassadors'],
    ['سفيري بنغلاديش', 'kuwait-ambassadors'],
    ['ا', undefined],
    ['…', undefined],
  ])('/article takes “%s”, typed and not picked, for %s', async (typed, id) => {
    const message = await command(reader, 'article', { article: typed }, { locale: 'ar' });
    const meant = shelf.articles.find((each) => each.id === id);
    if (meant === undefined) expect(isPrivate(message)).toBe(true);
    else expect(textOf(message)).toContain(meant.title.ar);
  });

  it('/article asks which article, and then shows the passage that was named', async () => {
    const message = await command(reader, 'article', { passage: 3 });
    expect(textOf(message)).not.toContain('Passage 3');
    const [menu] = message.components[0]!.components;
    await press(reader, message, menu!, 'kuwait-ambassadors');
    const read = await reader.hears('MESSAGE_UPDATE', (each) => each.id === message.id);
    const { title, passages } = shelf.articles.find(({ id }) => id === 'kuwait-ambassadors')!;
    const shown = textOf(read as unknown as HeardMessage);
    expect(shown).toContain(title.en!);
    expect(shown).toContain(passages[2]!.text.en!.slice(0, 20));
  });

  it('/article says so where the article that is chosen has no such passage', async () => {
    const message = await command(reader, 'article', { passage: 9_999 });
    const [menu] = message.components[0]!.components;
    const nonce = await press(reader, message, menu!, 'kuwait-ambassadors');
    const told = await answerTo(reader, nonce);
    expect(textOf(told)).toContain('There is no passage 9,999');
    expect(isPrivate(told)).toBe(true);
  });

  it('/article lists more articles than a menu holds, page by page', async () => {
    const [first] = shelf.articles;
    const articles = Array.from({ length: 30 }, (_, at) => ({
      ...first!,
      id: `article-${at}`,
      title: { ar: `مقال ${at}`, en: `Article number ${at}` },
    }));
    await house.restart({ articles, index: buildIndex(articles) });
    const message = await command(reader, 'article');
    expect(textOf(message)).toContain('Articles 1–25 of 30');
    expect(textOf(message)).not.toContain('Article number 25');
    const second = await turned(reader, message, 'Next');
    expect(textOf(second)).toContain('Articles 26–30 of 30');
    const [menu] = second.components[0]!.components;
    expect(menu!.options!.map(({ value }) => value)).toEqual(
      articles.slice(25).map(({ id }) => id),
    );
    const back = await turned(reader, second, 'Previous');
    expect(textOf(back)).toBe(textOf(message));
    await house.restart();
  });

  it('/meetings asks which article, where several report some', async () => {
    const reporting = shelf.articles.find(({ id }) => id === 'kuwait-ambassadors')!;
    const second = { ...reporting, id: 'second', title: { ar: 'لقاء آخر', en: 'Other meetings' } };
    const articles = [...shelf.articles, { ...second, meetings: reporting.meetings.slice(0, 1) }];
    await house.restart({ articles, index: buildIndex(articles) });
    const message = await command(reader, 'meetings');
    expect(textOf(message)).toMatch(/2 meetings.*\n.*Other meetings.* · 1 meeting$/m);
    const [menu] = message.components[0]!.components;
    expect(menu!.options!.map(({ value }) => value)).toEqual(['kuwait-ambassadors', 'second']);
    await press(reader, message, menu!, 'second');
    const heard = await reader.hears('MESSAGE_UPDATE', (each) => each.id === message.id);
    const chosen = heard as unknown as HeardMessage;
    expect(textOf(chosen)).toContain('Other meetings');
    expect(textOf(chosen)).toContain(texts.en.meetings.numbers);
    buttonOf(chosen, 'Read passage 1');
    await house.restart();
    const only = await command(reader, 'meetings');
    expect(textOf(only)).toContain(reporting.title.en!);
  });

  it('/meetings names the article that reports none', async () => {
    const message = await command(reader, 'meetings', { article: 'pearl-season' });
    const { title } = shelf.articles.find(({ id }) => id === 'pearl-season')!;
    expect(textOf(message)).toMatch(new RegExp(`«.?${title.ar!}.?»`));
    const without = shelf.articles.filter(({ meetings }) => meetings.length === 0);
    await house.restart({ articles: without, index: buildIndex(without) });
    expect(textOf(await command(reader, 'meetings'))).toContain(texts.en.meetings.nowhere);
    await house.restart();
  });

  it.each(['ar', 'en'] as const)(
    '/meetings and /help speak the reader’s language: %s',
    async (locale) => {
      const { help, meetings } = texts[locale];
      const shown = textOf(await command(reader, 'meetings', {}, { locale }));
      expect(shown).toContain(meetings.title);
      expect(shown).toContain(meetings.numbers);
      expect(textOf(await command(reader, 'help', {}, { locale }))).toContain(help.title);
    },
  );
});

describe('messages', () => {
  const naming = () => `<@${house.discord.applicationId}>`;

  it('that mention the bot are answered as a reply', async () => {
    const id = await write(reader, house.discord, `${naming()} ${ENGLISH}`);
    expect(textOf(await replyTo(reader, id))).toContain('Mukai Kenichiro');
  });

  it('that mention it and say no more get the help', async () => {
    const id = await write(reader, house.discord, naming());
    expect(textOf(await replyTo(reader, id))).toContain('What Naba does');
  });

  it('sent to it directly are answered', async () => {
    const { dmChannelId } = house.discord.readers[0]!;
    const id = await write(reader, house.discord, ENGLISH, {}, dmChannelId);
    const answer = await replyTo(reader, id);
    expect(textOf(answer)).toContain('Mukai Kenichiro');
  });
});

describe('what comes twice', () => {
  it('is answered once', async () => {
    const before = house.answered.length;
    house.discord.faults.deliverTwice();
    await command(reader, 'ask', { question: ENGLISH });
    await command(reader, 'ask', { question: ENGLISH });
    expect(house.answered.length).toBe(before + 2);
    expect(house.failures).toEqual([]);
  });
});
