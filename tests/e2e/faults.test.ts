import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { texts } from '../../src/discord/texts/texts.ts';
import { answerTo, command, replyTo, textOf, turned, write } from './conversation.ts';
import { type House, openHouse } from './house.ts';

const ignore = () => undefined;

const QUESTION = 'من هو السفير الياباني؟';
const ANSWER = 'موكاي';

let house: House;
beforeAll(async () => {
  house = await openHouse({}, { rateLimits: false });
});
afterAll(() => house.close());
beforeEach(() => house.discord.faults.clear());

async function post(): Promise<string> {
  const { id } = await house.reader.command('ask');
  const options = [{ type: 3, name: 'question', value: QUESTION }];
  return house.reader.act(2, { id, name: 'ask', type: 1, options });
}

const replies = (nonce: string) =>
  house.reader.heard.filter(({ type, data }) => type === 'MESSAGE_CREATE' && data.nonce === nonce)
    .length;

/** Asks, and expects exactly one answer. */
async function expectOneAnswer(): Promise<void> {
  const nonce = await post();
  expect(textOf(await answerTo(house.reader, nonce))).toContain(ANSWER);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(replies(nonce)).toBe(1);
}

describe('a question is answered once', () => {
  test.each([
    ['where Discord fails once before', { kind: 'status', status: 500 }],
    ['where its gateway to the API fails', { kind: 'status', status: 502 }],
    ['where it is away for a moment', { kind: 'status', status: 503 }],
    ['where the connection is cut before Discord has it', { kind: 'cut' }],
    ['where the connection is cut in the middle of the answer', { kind: 'cut-after' }],
    ['where Discord has it, but answers with an error', { kind: 'status-after', status: 500 }],
    ['where the route is over its rate', { kind: 'rate-limit', global: false, seconds: 0.3 }],
    ['where all is over its rate', { kind: 'rate-limit', global: true, seconds: 0.3 }],
    ['where the answer is slow', { kind: 'slow', milliseconds: 500 }],
  ] as const)('%s', async (_name, fault) => {
    const failures = house.failures.length;
    house.discord.faults.arm(fault, { path: '/callback' });
    await expectOneAnswer();
    expect(house.failures.slice(failures)).toEqual([]);
  });

  test('where the interaction is delivered twice', async () => {
    house.discord.faults.deliverTwice();
    await expectOneAnswer();
  });

  test('where events come out of order', async () => {
    house.discord.faults.swapEvents();
    const nonces = [await post(), await post()];
    for (const nonce of nonces)
      await house.reader.hears('MESSAGE_CREATE', (each) => each.nonce === nonce);
    expect(nonces.map(replies)).toEqual([1, 1]);
  });

  test('after the gateway asked to reconnect, and was cut', async () => {
    house.discord.gateway.reconnect();
    await expectOneAnswer();
    house.discord.gateway.cut();
    await expectOneAnswer();
  });

  test('that arrived while the gateway was away', async () => {
    house.discord.gateway.cut();
    await expectOneAnswer();
  });
});

describe('a message that names the bot is answered once', () => {
  test.each([
    ['where the connection is cut before Discord has the answer', { kind: 'cut' }],
    ['where it is cut in the middle', { kind: 'cut-after' }],
    ['where Discord has the answer, and says otherwise', { kind: 'status-after', status: 502 }],
  ] as const)('%s', async (_name, fault) => {
    const { discord, reader } = house;
    const path = `/channels/${discord.channelId}/messages`;
    discord.faults.arm(fault, { method: 'POST', path });
    const asked = await write(reader, discord, `<@${discord.applicationId}> ${QUESTION}`);
    expect(textOf(await replyTo(reader, asked))).toContain(ANSWER);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const answers = reader.heard.filter(({ type, data }) => {
      const to = data.message_reference as { message_id: string } | undefined;
      return type === 'MESSAGE_CREATE' && to?.message_id === asked;
    });
    expect(answers).toHaveLength(1);
  });
});

test('a message that is gone by the time that it is answered is answered all the same', async () => {
  const { discord, reader } = house;
  const path = `/channels/${discord.channelId}/messages`;
  discord.faults.arm({ kind: 'slow', milliseconds: 300 }, { method: 'POST', path });
  const asked = await write(reader, discord, `<@${discord.applicationId}> ${QUESTION}`);
  await reader.ask('DELETE', `${path}/${asked}`);
  const isAnswer = ({ id, embeds }: Record<string, unknown>) =>
    BigInt(id as string) > BigInt(asked) && JSON.stringify(embeds).includes(ANSWER);
  const answer = await reader.hears('MESSAGE_CREATE', isAnswer);
  expect(answer.message_reference).toBeUndefined();
});

/** Names the bot in a channel, and gives what it then writes to the reader directly. */
async function toldDirectly(): Promise<Record<string, unknown>> {
  const { reader, discord } = house;
  const before = reader.heard.length;
  await write(reader, discord, `<@${discord.applicationId}> متى كان اللقاء؟`);
  return reader.hears(
    'MESSAGE_CREATE',
    (data) =>
      reader.heard.findIndex((each) => each.data === data) >= before && data.guild_id === undefined,
  );
}

describe('the bot lives on', () => {
  test('where the interaction has expired', async () => {
    house.discord.faults.arm({ kind: 'expired' }, { path: '/callback' });
    const nonce = await post();
    await house.reader.hears('INTERACTION_FAILURE', (each) => each.nonce === nonce);
    await expectOneAnswer();
  });

  test.each([50001, 50013] as const)(
    'where it lacks permissions (%s), and tells the reader',
    async (code) => {
      const { channelId } = house.discord;
      house.discord.faults.arm(
        { kind: 'forbidden', code },
        { method: 'POST', path: `/channels/${channelId}/messages` },
      );
      const told = await toldDirectly();
      expect(JSON.stringify(told.embeds)).toContain('صلاحية');
      await expectOneAnswer();
    },
  );

  test.each(['channel', 'message'] as const)(
    'where the %s is gone, and tells the reader',
    async (what) => {
      const { channelId } = house.discord;
      house.discord.faults.arm(
        { kind: 'gone', what },
        { method: 'POST', path: `/channels/${channelId}/messages` },
      );
      const told = await toldDirectly();
      expect(JSON.stringify(told.embeds)).toContain(texts.ar.notices.gone);
      await expectOneAnswer();
    },
  );
});

// discord.js forgets the channels of a server that it has left, and the look at what was missing there
// ended the process for everyone.
test('a bot that is removed from a server while it answers lives on, and tells the reader', async () => {
  const small = await openHouse({}, { rateLimits: false });
  const { discord, reader } = small;
  const path = `/channels/${discord.channelId}/messages`;
  discord.faults.arm({ kind: 'slow', milliseconds: 300 }, { method: 'POST', path });
  await write(reader, discord, `<@${discord.applicationId}> ${QUESTION}`);
  await expect.poll(() => discord.faults.befallen.length).toBe(1);
  discord.gateway.expel(discord.guildId);
  await reader.hears('MESSAGE_CREATE', ({ embeds }) =>
    JSON.stringify(embeds).includes(texts.ar.notices.gone),
  );
  const { dmChannelId } = discord.readers[0]!;
  const asked = await write(reader, discord, QUESTION, {}, dmChannelId);
  expect(textOf(await replyTo(reader, asked))).toContain(ANSWER);
  await small.close();
});

test('an event that fails beyond all handling is logged, and the next is answered', async () => {
  const errors: string[] = [];
  const broken = await openHouse({
    log: { debug: ignore, info: ignore, warn: ignore, error: (_, told) => errors.push(told) },
    observer: {
      answered: ignore,
      failed: () => {
        throw new Error('The metrics are full');
      },
      limited: ignore,
      gateway: ignore,
    },
  });
  const { discord, reader } = broken;
  const path = `/channels/${discord.channelId}/messages`;
  discord.faults.arm({ kind: 'gone', what: 'message' }, { method: 'POST', path });
  await write(reader, discord, `<@${discord.applicationId}> ${QUESTION}`);
  await expect.poll(() => errors).toEqual(['An event could not be handled']);
  const asked = await write(reader, discord, `<@${discord.applicationId}> ${QUESTION}`);
  expect(textOf(await replyTo(reader, asked))).toContain(ANSWER);
  await broken.close();
});

test('a direct message of no language that gets no answer is told why in both', async () => {
  const { discord, reader } = house;
  const { dmChannelId } = discord.readers[0]!;
  const path = `/channels/${dmChannelId}/messages`;
  discord.faults.arm({ kind: 'gone', what: 'message' }, { method: 'POST', path });
  await write(reader, discord, '???', {}, dmChannelId);
  const told = await reader.hears('MESSAGE_CREATE', ({ embeds }) =>
    JSON.stringify(embeds).includes(texts.en.notices.gone),
  );
  expect(JSON.stringify(told.embeds)).toContain(texts.ar.notices.gone);

  const small = await openHouse({ readerAllowance: { burst: 1, perMinute: 1 } });
  const { dmChannelId: direct } = small.discord.readers[0]!;
  await write(small.reader, small.discord, '???', {}, direct);
  const second = await write(small.reader, small.discord, '???', {}, direct);
  const limited = textOf(await replyTo(small.reader, second));
  expect(limited).toMatch(/try again in/);
  expect(limited).toMatch(/حاول مرة أخرى بعد/);
  await small.close();
});

test('one reader who floods is told once, and others are answered', async () => {
  const small = await openHouse(
    { readerAllowance: { burst: 2, perMinute: 1 } },
    { rateLimits: false },
  );
  const { id } = await small.reader.command('ask');
  const options = [{ type: 3, name: 'question', value: 'من هو السفير؟' }];
  for (let at = 0; at < 6; at++) await small.reader.act(2, { id, name: 'ask', type: 1, options });
  await expect.poll(() => small.limited.length).toBe(4);
  await expect
    .poll(() => small.reader.heard.filter(({ type }) => type === 'INTERACTION_SUCCESS').length)
    .toBe(6);
  const notices = small.reader.heard.filter(
    ({ type, data }) =>
      type === 'MESSAGE_CREATE' &&
      /try again in|حاول مرة أخرى بعد/.exec(JSON.stringify(data.embeds ?? '')),
  );
  expect(notices).toHaveLength(1);
  // Of the silent answers nothing stays.
  const gone = () => small.reader.heard.filter(({ type }) => type === 'MESSAGE_DELETE').length;
  await expect.poll(gone).toBe(3);
  await small.close();
});

test('turning pages takes no questions away, and is bounded too', async () => {
  const small = await openHouse(
    { readerAllowance: { burst: 2, perMinute: 1 } },
    { rateLimits: false },
  );
  const { reader, limited, answered } = small;
  const page = await command(reader, 'article', { article: 'kuwait-ambassadors', passage: 1 });
  for (const label of ['Next', 'Previous', 'Next', 'Previous']) await turned(reader, page, label);
  for (let at = 0; at < 5; at++) await command(reader, 'help');
  expect(limited).toEqual([]);
  expect(textOf(await command(reader, 'help'))).toMatch(/try again in/);
  expect(limited).toEqual([{ command: 'help', scope: 'reader' }]);

  const question = { question: QUESTION };
  const told = [];
  for (let at = 0; at < 3; at++) told.push(textOf(await command(reader, 'ask', question)));
  expect(answered).toHaveLength(2);
  expect(told[2]).toMatch(/try again in/);
  await small.close();
});

test('suggestions take no questions away, and are bounded too', async () => {
  const small = await openHouse(
    { readerAllowance: { burst: 1, perMinute: 1 } },
    { rateLimits: false },
  );
  const { reader, limited } = small;
  const { id, name, type } = await reader.command('ask');
  const options = [{ type: 3, name: 'question', value: 'متى', focused: true }];
  const counts = [];
  for (let at = 0; at < 21; at++) {
    const nonce = await reader.act(4, { id, name, type, options });
    const isTheirs = (each: Record<string, unknown>) => each.nonce === nonce;
    const heard = await reader.hears('APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE', isTheirs);
    counts.push((heard.choices as unknown[]).length);
  }
  expect(counts.slice(0, 20)).not.toContain(0);
  expect(counts[20]).toBe(0);
  expect(limited).toEqual([]);
  expect(textOf(await command(reader, 'ask', { question: QUESTION }))).toContain(ANSWER);
  await small.close();
});

test('a mention without a question is one as well: it is replied to in the channel', async () => {
  const small = await openHouse(
    { readerAllowance: { burst: 2, perMinute: 1 } },
    { rateLimits: false },
  );
  const { reader, limited, discord } = small;
  const told = [];
  for (let at = 0; at < 3; at++) {
    const id = await write(reader, discord, `<@${discord.applicationId}>`);
    told.push(textOf(await replyTo(reader, id)));
  }
  expect(told[1]).toContain(texts.en.help.title);
  expect(told[2]).toMatch(/try again in/);
  expect(limited).toEqual([{ command: 'mention', scope: 'reader' }]);
  await small.close();
});
