import { afterAll, describe, expect, test, vi } from 'vitest';
import type { LocalDiscord } from '../../src/local/server.ts';
import { answerTo, command, run, textOf } from './conversation.ts';
import { type House, openHouse, shelf } from './house.ts';

/*
 * The gateway's faults, each against a house of its own: the houses stand side by side, for a client
 * that begins a new session waits five seconds from the one before.
 */

const QUESTION = { question: "What is the name of Japan's ambassador to Kuwait?" };
const ANSWER = 'Mukai Kenichiro';

type Befall = (discord: LocalDiscord) => void;

const closes = (code: number): [string, Befall] => [
  `a close with ${code}`,
  ({ gateway }) => gateway.close(code),
];

const houses: House[] = [];
afterAll(async () => {
  await Promise.all(houses.splice(0).map((house) => house.close()));
});

async function open(...given: Parameters<typeof openHouse>): Promise<House> {
  const house = await openHouse(...given);
  houses.push(house);
  return house;
}

/** How often the bot came back, by a new session or by the one that it had. */
const comings = ({ gateway }: House, how: 'ready' | 'resumed') =>
  gateway.filter(({ type }) => type === how).length;

const comesBack = (house: House, how: 'ready' | 'resumed', times: number) =>
  vi.waitFor(() => expect(comings(house, how)).toBe(times), { timeout: 15_000, interval: 20 });

/** Expects one answer to each action; an answer too many would have come before the last one. */
async function expectOneAnswerEach({ reader, failures }: House, nonces: string[]): Promise<void> {
  for (const nonce of nonces) expect(textOf(await answerTo(reader, nonce))).toContain(ANSWER);
  const answers = reader.heard.filter(({ type }) => type === 'MESSAGE_CREATE');
  expect(answers.map(({ data }) => data.nonce).toSorted()).toEqual(nonces.toSorted());
  expect(failures).toEqual([]);
}

describe.concurrent(
  'what is asked while the session can be resumed is answered once, after',
  () => {
    test.each<[string, Befall]>([
      ['RECONNECT', ({ gateway }) => gateway.reconnect()],
      ['INVALID_SESSION that may be resumed', ({ gateway }) => gateway.invalidate(true)],
      ['a cut', ({ gateway }) => gateway.cut()],
      ['a gateway that is away', ({ gateway }) => gateway.leave(1_000)],
      ...[4000, 4001, 4002, 4009].map(closes),
    ])('%s', async (_name, befall) => {
      const house = await open();
      befall(house.discord);
      const during = await run(house.reader, 'ask', QUESTION);
      await comesBack(house, 'resumed', 1);
      expect(house.bot().ready()).toBe(true);
      const after = await run(house.reader, 'ask', QUESTION);
      await expectOneAnswerEach(house, [during, after]);
      expect(comings(house, 'ready')).toBe(1);
    });

    test('heartbeats without acknowledgement', async () => {
      const house = await open({}, { heartbeatInterval: 300 });
      house.discord.faults.muteHeartbeats = true;
      const during = await run(house.reader, 'ask', QUESTION);
      const seen = () => house.gateway.map(({ type }) => type);
      await vi.waitFor(() => expect(seen()).toContain('reconnecting'), { timeout: 5_000 });
      house.discord.faults.muteHeartbeats = false;
      await vi.waitFor(() => expect(house.bot().ready()).toBe(true), { timeout: 5_000 });
      const after = await run(house.reader, 'ask', QUESTION);
      await expectOneAnswerEach(house, [during, after]);
      expect(comings(house, 'ready')).toBe(1);
    });
  },
);

describe.concurrent('where the session is lost, the bot begins a new one and answers again', () => {
  test.each<[string, Befall]>([
    ['INVALID_SESSION for good', ({ gateway }) => gateway.invalidate(false)],
    [
      'a resume that is refused',
      ({ gateway, faults }) => {
        faults.refuseResumes();
        gateway.cut();
      },
    ],
    ...[4003, 4005, 4007, 4008].map(closes),
  ])('%s', async (_name, befall) => {
    const house = await open();
    befall(house.discord);
    await comesBack(house, 'ready', 2);
    expect(house.bot().ready()).toBe(true);
    await expectOneAnswerEach(house, [await run(house.reader, 'ask', QUESTION)]);
  });
});

describe.concurrent('a close that no new connection mends ends the bot, which says why', () => {
  test.each([
    [4004, 'DISCORD_TOKEN'],
    [4010, 'SHARDS'],
    [4011, 'SHARDS'],
    [4012, 'version of its API'],
    [4013, 'intents'],
    [4014, 'intents'],
  ])('%i', async (code, told) => {
    const house = await open();
    const failed = house.bot().failed.catch((error: unknown) => error);
    house.discord.gateway.close(code);
    const message = expect.stringContaining(told) as unknown;
    expect(await failed).toMatchObject({ name: 'FatalError', message });
    expect(house.bot().ready()).toBe(false);
  });
});

describe.concurrent(
  'a bot that starts while Discord is away comes up once, and ends for good',
  () => {
    test.each<[string, Befall]>([
      ['its gateway', ({ gateway }) => gateway.leave(700)],
      // The library asks once and gives up; the bot waits, and asks anew.
      [
        'its API',
        ({ faults }) => faults.arm({ kind: 'status', status: 503 }, { path: '/gateway', times: 2 }),
      ],
    ])('%s', async (_name, befall) => {
      const house = await open();
      const { discord, reader } = house;
      await house.restart(shelf, () => befall(discord));
      expect(house.bot().ready()).toBe(true);
      expect(comings(house, 'ready')).toBe(2);
      expect(textOf(await command(reader, 'ask', QUESTION))).toContain(ANSWER);
      await house.bot().stop();
      expect(discord.gateway.sessions).toBe(0);
    });
  },
);

test('a bot that is stopped reports no reconnecting', async () => {
  const house = await open();
  await house.bot().stop();
  expect(house.gateway.map(({ type }) => type)).toEqual(['ready']);
});
