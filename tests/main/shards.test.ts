import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';
import { run } from '../e2e/conversation.ts';
import { ReaderClient } from '../../src/local/reader-client.ts';
import { answersTo, keepAsking, settingsFor } from './asking.ts';
import { type Naba, startNaba } from './process.ts';

// Processes are started one after another, some seconds apart, as Discord wishes.
vi.setConfig({ testTimeout: 90_000 });

const QUESTION = 'من هو السفير الياباني؟';

let discord: LocalDiscord;
let reader: ReaderClient;
/** Two servers of each shard, by a channel of each. */
let channels: readonly (readonly string[])[];
let running: Naba[] = [];
beforeAll(async () => {
  discord = await startLocalDiscord({ page: false, guilds: 4, shards: 2 });
  reader = await ReaderClient.connect(discord);
  // The servers fall on one shard after another.
  channels = [0, 1].map((shard) =>
    discord.guilds.filter((_, at) => at % 2 === shard).map(({ channelId }) => channelId),
  );
});
afterEach(async () => {
  for (const { child } of running) child.kill('SIGTERM');
  await Promise.all(running.map(({ ended }) => ended));
  running = [];
});
afterAll(async () => {
  reader.close();
  await discord.close();
});

function start(settings: Record<string, string>): Naba {
  const naba = startNaba({ ...settingsFor(discord), ...settings });
  running.push(naba);
  return naba;
}

/** How often a question in each of the channels was answered, a moment after the last answer. */
async function answersIn(places: readonly string[]): Promise<number[]> {
  const ask = (channelId: string) => run(reader, 'ask', { question: QUESTION }, { channelId });
  const nonces = await Promise.all(places.map(ask));
  await expect.poll(() => answersTo(reader, nonces), { timeout: 5_000 }).not.toContain(0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  return answersTo(reader, nonces);
}

/** The processes that a shard has had, in their order. */
function processesOf(parent: Naba, shard: number): number[] {
  const told = parent.output().matchAll(new RegExp(`"shard":${shard},"pid":(\\d+)`, 'g'));
  return [...told].map(([, pid]) => Number(pid));
}

/** Waits until this many more were asked. */
async function more(asked: () => number, count: number): Promise<void> {
  const before = asked();
  await expect.poll(asked, { timeout: 10_000 }).toBeGreaterThan(before + count);
}

describe('two processes that share nothing, a shard each', () => {
  test('answer every server once; where one is killed, the other’s readers notice nothing', async () => {
    const half = (shard: number) => start({ SHARD_IDS: String(shard), SHARD_COUNT: '2' });
    const [first, second] = [half(0), half(1)];
    await Promise.all([first.says(/"Commands registered"/), second.says(/"Ready"/)]);
    expect(await answersIn(channels.flat())).toEqual([1, 1, 1, 1]);

    const asking = keepAsking(reader, QUESTION, channels[0]!);
    second.child.kill('SIGKILL');
    await second.ended;
    await more(asking.asked, 25);
    const again = half(1);
    await again.says(/"Ready"/);
    await more(asking.asked, 25);

    expect(new Set(await asking.stop())).toEqual(new Set([1]));
    expect(await answersIn(channels.flat())).toEqual([1, 1, 1, 1]);
    expect(first.output().match(/"Ready"/g)).toHaveLength(1);
    expect(first.output()).not.toMatch(/"Disconnected"|"Reconnecting"/);
  });
});

describe('a process for each shard on one machine', () => {
  test('one that is killed is started again, each time after a longer wait', async () => {
    const parent = start({ SHARDS: '2', HEALTH_PORT: '0' });
    const health = (await parent.says(/"url":"(http:[^"]+)"/))[1]!;
    const ready = async () => (await fetch(`${health}/readyz`)).status;
    await expect.poll(ready, { timeout: 30_000 }).toBe(200);
    expect(await answersIn(channels.flat())).toEqual([1, 1, 1, 1]);

    const asking = keepAsking(reader, QUESTION, channels[0]!);
    for (const [at, wait] of [1_000, 2_000].entries()) {
      process.kill(processesOf(parent, 1)[at]!, 'SIGKILL');
      await parent.says(new RegExp(`"shard":1,"status":null,"wait":${wait},`));
      expect(await ready()).toBe(503);
      await expect.poll(ready, { timeout: 30_000 }).toBe(200);
    }

    expect(new Set(await asking.stop())).toEqual(new Set([1]));
    expect(await answersIn(channels.flat())).toEqual([1, 1, 1, 1]);
  });

  test('all stop with their parent', async () => {
    const parent = start({ SHARDS: 'auto' });
    await parent.says(/"Ready"(.|\n)*"Ready"/);
    parent.child.kill('SIGTERM');
    expect(await parent.ended).toBe(0);
    const pids = [0, 1].map((shard) => processesOf(parent, shard)[0]!);
    for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});
