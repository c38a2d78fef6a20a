import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { texts } from '../../src/discord/texts/texts.ts';
import type { ReaderClient } from '../../src/local/reader-client.ts';
import { command, type HeardMessage, mention, replyTo, textOf, write } from './conversation.ts';
import { type House, openHouse } from './house.ts';

const QUESTION = 'من هو السفير الياباني؟';

let house: House;
let reader: ReaderClient;
beforeAll(async () => {
  house = await openHouse({}, { rateLimits: false });
  ({ reader } = house);
});
afterAll(() => house.close());

/** What the bot answers to a reply, with ping, to one of its messages. */
const followUp = async (to: HeardMessage, content: string, channel?: string) => {
  const answering = { message_reference: { message_id: to.id } };
  return replyTo(reader, await write(reader, house.discord, content, answering, channel));
};
const named = (content: string) => mention(reader, house.discord, content);
const askedOver = ({ embeds }: HeardMessage) => embeds[0]!.author?.name;

test.each([
  ['ما عاصمة فرنسا؟', 'ar'],
  ['ما عاصمة فرنسا', 'ar'],
  ['who is the tallest penguin in Paraguay?', 'en'],
] as const)('a reply that asks what no article tells hears so: %s', async (asked, language) => {
  const reply = await followUp(await named(QUESTION), asked);
  expect(textOf(reply)).toContain(texts[language].tryThese);
});

test('a reply that asks nothing by itself is asked with the question before it', async () => {
  const first = await named(QUESTION);
  const where = await followUp(first, 'وأين؟');
  expect(askedOver(where)).toBe(`${QUESTION} وأين؟`);
  expect(where.embeds[0]!.title).toBe(first.embeds[0]!.title);
  // What was joined is not joined again.
  expect(askedOver(await followUp(where, 'ومتى كان ذلك؟'))).toBe(`${QUESTION} ومتى كان ذلك؟`);
});

test('so is one to the answer of a command, which repeats its question', async () => {
  const question = "Who is Japan's ambassador?";
  const first = await command(reader, 'ask', { question });
  expect(askedOver(await followUp(first, 'and when?'))).toBe(`${question} and when?`);
});

test('one in another language is asked by itself, and a greeting is no question before it', async () => {
  expect(askedOver(await followUp(await named(QUESTION), 'and when?'))).toBeUndefined();
  expect(askedOver(await followUp(await named('مرحبا'), 'متى؟'))).toBeUndefined();
});

describe('in direct messages', () => {
  const direct = async (content: string) => {
    const { dmChannelId } = house.discord.readers[0]!;
    return replyTo(reader, await write(reader, house.discord, content, {}, dmChannelId));
  };

  test('so is one that replies to an answer, or only comes after it', async () => {
    const first = await direct(QUESTION);
    const { dmChannelId } = house.discord.readers[0]!;
    expect(askedOver(await followUp(first, 'ومتى؟', dmChannelId))).toBe(`${QUESTION} ومتى؟`);
    expect(askedOver(await direct('وأين؟'))).toBe(`${QUESTION} وأين؟`);
    // What asks nothing continues nothing.
    expect(askedOver(await direct('طيب'))).toBeUndefined();
  });

  test('one that comes after something else, or much later, is answered as it is', async () => {
    await direct('مساعدة');
    expect(askedOver(await direct('ومتى؟'))).toBeUndefined();
    const old = await direct(QUESTION);
    const { dmChannelId } = house.discord.readers[0]!;
    const message = house.discord.world.channels.get(dmChannelId)!.messages.get(old.id)!;
    const elevenMinutes = BigInt(11 * 60_000) << 22n;
    message.id = String(BigInt(old.id) - elevenMinutes);
    expect(askedOver(await direct('ومتى؟'))).toBeUndefined();
  });
});

test('where the question before cannot be read any more, it is answered as it is', async () => {
  const { discord } = house;
  const asked = await write(reader, discord, `<@${discord.applicationId}> ${QUESTION}`);
  const first = await replyTo(reader, asked);
  await reader.ask('DELETE', `/channels/${discord.channelId}/messages/${asked}`);
  const reply = await followUp(first, 'وأين؟');
  expect(textOf(reply)).toContain(texts.ar.tryThese);
  const help = await followUp(await named(''), 'ولماذا؟');
  expect(textOf(help)).toContain(texts.ar.tryThese);
});
