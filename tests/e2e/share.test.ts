import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { texts } from '../../src/discord/texts/texts.ts';
import { ReaderClient } from '../../src/local/reader-client.ts';
import {
  answerTo,
  buttonOf,
  command,
  type HeardMessage,
  isPrivate,
  press,
  textOf,
  turned,
} from './conversation.ts';
import { type House, openHouse } from './house.ts';

const QUESTION = { question: "What is the name of Japan's ambassador to Kuwait?", hide: true };
const ANSWER = 'Mukai Kenichiro';
const { buttons, notices } = texts.en;

/** Where answers are posted that follow the first. */
const POSTS = { method: 'POST', path: '/webhooks' } as const;

let house: House;
let reader: ReaderClient;
let other: ReaderClient;
beforeAll(async () => {
  house = await openHouse({}, { rateLimits: false });
  ({ reader } = house);
  other = await ReaderClient.connect(house.discord, house.discord.readers[1]!.token);
});
afterAll(async () => {
  other.close();
  await house.close();
});
beforeEach(() => house.discord.faults.clear());

/** An answer for its reader alone. */
const hidden = () => command(reader, 'ask', QUESTION);
const share = (message: HeardMessage) => press(reader, message, buttonOf(message, buttons.share));

/** What everyone got to see after a message. */
const postedAfter = ({ id }: HeardMessage) =>
  other.heard
    .filter(({ type, data }) => type === 'MESSAGE_CREATE' && BigInt(data.id as string) > BigInt(id))
    .map(({ data }) => data as unknown as HeardMessage);

/** What the reader alone was told after a message. */
const toldAfter = ({ id }: HeardMessage) =>
  reader.heard
    .filter(({ type, data }) => type === 'MESSAGE_CREATE' && BigInt(data.id as string) > BigInt(id))
    .map(({ data }) => data as unknown as HeardMessage)
    .filter(isPrivate)
    .map(textOf)
    .join('\n');

/** A message as it was last heard. */
const nowOf = ({ id }: HeardMessage) =>
  reader.heard.findLast(({ type, data }) => type === 'MESSAGE_UPDATE' && data.id === id)
    ?.data as unknown as HeardMessage;

test('an answer that is hidden is private, and shared when that is asked for', async () => {
  const message = await hidden();
  expect(isPrivate(message)).toBe(true);
  await share(message);
  await expect.poll(() => postedAfter(message).map(textOf).join()).toContain(ANSWER);
  const after = nowOf(message);
  expect(textOf(after)).toBe(textOf(message));
  expect(buttonOf(after, buttons.share).disabled).toBe(true);
  expect(buttonOf(after, buttons.next).disabled).toBeFalsy();
});

test('an answer is shared once, however often that is asked for', async () => {
  const message = await hidden();
  // Until Discord has the answer to the first press, the button is there for a second.
  house.discord.faults.arm({ kind: 'slow', milliseconds: 300 }, { path: '/callback' });
  await share(message);
  const told = await answerTo(reader, await share(message));
  expect(isPrivate(told)).toBe(true);
  expect(textOf(told)).toContain(notices.shared);
  await expect.poll(() => postedAfter(message)).toHaveLength(1);
});

// discord.js sent again whatever was answered with an error: everyone saw it twice.
test.each([{ kind: 'status-after', status: 500 }, { kind: 'cut-after' }] as const)(
  'an answer that Discord has is posted once, though it say otherwise: %j',
  async (fault) => {
    const message = await hidden();
    const failures = house.failures.length;
    house.discord.faults.arm(fault, POSTS);
    await share(message);
    await expect.poll(() => toldAfter(message)).toContain(notices.unsure);
    expect(toldAfter(message)).not.toContain('not answered');
    expect(house.failures.slice(failures)).toHaveLength(1);
    expect(buttonOf(nowOf(message), buttons.share).disabled).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(postedAfter(message)).toHaveLength(1);
  },
);

test('an answer that may not be posted can be shared later', async () => {
  const message = await hidden();
  house.discord.faults.arm({ kind: 'forbidden', code: 50013 }, POSTS);
  await share(message);
  await expect.poll(() => toldAfter(message)).toContain('Something went wrong on my side');
  expect(postedAfter(message)).toEqual([]);
  expect(nowOf(message).components).toEqual(message.components);
  await share(message);
  await expect.poll(() => postedAfter(message)).toHaveLength(1);
});

// The buttons were those of the press, which were written once the answer was posted.
test('a page that is turned while it is shared keeps its own buttons', async () => {
  const [shared, alone] = [await hidden(), await hidden()];
  const asTurned = await turned(reader, alone, buttons.next);
  house.discord.faults.arm({ kind: 'slow', milliseconds: 500 }, POSTS);
  await share(shared);
  await press(reader, shared, buttonOf(shared, buttons.next));
  await expect.poll(() => postedAfter(shared)).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { embeds, components } = asTurned;
  expect(nowOf(shared)).toMatchObject({ embeds, components });
});
