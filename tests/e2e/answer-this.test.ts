import { afterAll, beforeAll, expect, test } from 'vitest';
import { texts } from '../../src/discord/texts/texts.ts';
import type { ReaderClient } from '../../src/local/reader-client.ts';
import { answerTo, type HeardMessage, isPrivate, mention, textOf, write } from './conversation.ts';
import { type House, openHouse } from './house.ts';

const QUESTION = "What is the name of Japan's ambassador to Kuwait?";
const ANSWER = 'Mukai Kenichiro';
const LINK = 'https://news.example/kuwait';

let house: House;
let reader: ReaderClient;
beforeAll(async () => {
  house = await openHouse({}, { rateLimits: false });
  ({ reader } = house);
});
afterAll(() => house.close());

/** Runs the menu's command on a message. */
async function answerThis(target: string): Promise<HeardMessage> {
  const { id, name, type } = await reader.command('Answer this');
  return answerTo(reader, await reader.act(2, { id, name, type, target_id: target }));
}

/** A message that has what only Discord's own clients write. */
async function written(content: string, more: object): Promise<string> {
  const { world, channelId } = house.discord;
  const id = await write(reader, house.discord, 'content');
  Object.assign(world.channels.get(channelId)!.messages.get(id)!, { content, ...more });
  return id;
}

test('a message is answered privately', async () => {
  const message = await answerThis(await write(reader, house.discord, QUESTION));
  expect(isPrivate(message)).toBe(true);
  expect(textOf(message)).toContain(ANSWER);
});

const forward = (message: object) => ({
  message_reference: { type: 1, channel_id: '1', message_id: '2' },
  message_snapshots: [{ message: { content: '', embeds: [], attachments: [], ...message } }],
});
const ended = { results: undefined, expiry: null, allow_multiselect: false, layout_type: 1 };

test.each([
  ['of a forward', '', forward({ content: QUESTION })],
  ['of an embed in a forward', '', forward({ embeds: [{ title: QUESTION }] })],
  ['of a poll', '', { poll: { question: { text: QUESTION }, answers: [], ...ended } }],
  ['of an embed’s title', LINK, { embeds: [{ title: QUESTION }] }],
  ['of an embed’s description', '🗞️', { embeds: [{ title: '📰' }, { description: QUESTION }] }],
  ['of its own before all', QUESTION, { embeds: [{ title: 'When does the season begin?' }] }],
])('the words are read %s', async (_where, content, more) => {
  expect(textOf(await answerThis(await written(content, more)))).toContain(ANSWER);
});

test('a message without words is none to answer, nor is an answer of the bot’s own', async () => {
  const { emptyMessage } = texts.en.notices;
  expect(textOf(await answerThis(await write(reader, house.discord, '👍')))).toContain(
    emptyMessage,
  );
  const answer = await mention(reader, house.discord, QUESTION);
  expect(textOf(await answerThis(answer.id))).toContain(emptyMessage);
});
