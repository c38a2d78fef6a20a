import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../src/discord/texts/texts.ts';
import type { ReaderClient } from '../../src/local/reader-client.ts';
import { type HeardMessage, mention, replyTo, textOf, write } from './conversation.ts';
import { type House, openHouse } from './house.ts';

const QUESTION = 'من هو السفير الياباني؟';
const SENTENCE = 'موكاي';

let house: House;
let reader: ReaderClient;
/** What refers to an answer of the bot's. */
let answering: object;
beforeAll(async () => {
  house = await openHouse({}, { rateLimits: false });
  ({ reader } = house);
  const answer = await mention(reader, house.discord, QUESTION);
  answering = { message_reference: { message_id: answer.id } };
});
afterAll(() => house.close());

const reply = (content: string) => write(reader, house.discord, content, answering);

/**
 * Whether a message was left alone: events come in their order, and a later one was answered, which
 * takes as long as any, for the bot reads what was before it.
 */
async function isLeftAlone(id: string): Promise<boolean> {
  await replyTo(reader, await reply('ومتى؟'));
  return !reader.heard.some(
    ({ data }) => (data as unknown as HeardMessage).message_reference?.message_id === id,
  );
}

test.each([
  ...['طيب', 'اوكي', 'لا', 'والله', 'يعني', 'فعلا', 'هههه', 'صح', 'كلام جميل', 'شكرًا جزيلًا'],
  ...['no', 'that is it', 'lol ok', 'nice one', 'good', '👍 <:pepe:123456789012345678>'],
  ...['مبروك للسفير الياباني', 'تحيا اليابان', 'اليابان!', 'الله يوفق السفير الياباني'],
  ...['ahmed look at this, Japan!', 'I told you the minister met the ambassador', 'tell me a joke'],
])('a reply that pings the bot and only says something is left alone: %s', async (said) => {
  expect(await isLeftAlone(await reply(said))).toBe(true);
});

test.each([
  [QUESTION, SENTENCE],
  ['السفير البنغلاديشي', 'بنغلاديش'],
  ['the Japanese ambassador', 'Mukai'],
  ['thanks, and the Bangladeshi ambassador', 'Bangladesh'],
  ['العلاقات الكويتية اليابانية', 'اليابان'],
  ['حدثني عن السفير الياباني', SENTENCE],
  ['tell me about the Japanese ambassador', 'Mukai'],
  ['I want to know the name of the ambassador', 'Mukai'],
  ['help', texts.en.help.title],
])('one that asks, requests or names something is answered: %s', async (said, told) => {
  expect(textOf(await replyTo(reader, await reply(said)))).toContain(told);
});

test('what pings nobody, or everybody, is left alone', async () => {
  const quiet = { ...answering, allowed_mentions: { parse: [] } };
  const ids = [
    await write(reader, house.discord, QUESTION, quiet),
    await write(reader, house.discord, `@everyone ${QUESTION}`),
    await reply(`@everyone ${QUESTION}`),
  ];
  for (const id of ids) expect(await isLeftAlone(id)).toBe(true);
});

test('whoever names the bot is answered, and not with the question before where nothing is asked', async () => {
  const named = (said: string) => mention(reader, house.discord, said, answering);
  expect(textOf(await named('lol ok'))).toContain(texts.en.absent(1, 1));
  const assent = await named('طيب');
  expect(assent.embeds[0]!.author).toBeUndefined();
  expect(textOf(assent)).not.toContain(SENTENCE);
});
