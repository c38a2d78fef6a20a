import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';
import { answerTo, command, replyTo, write } from '../e2e/conversation.ts';
import { shelf } from '../e2e/house.ts';
import { ReaderClient } from '../../src/local/reader-client.ts';
import { keepAsking, samplesOf, settingsFor, sumOf } from './asking.ts';
import { type Naba, startNaba } from './process.ts';

vi.setConfig({ testTimeout: 60_000 });

const QUESTIONS = [
  'من هو السفير الياباني؟',
  'متى يبدأ موسم الغوص على اللؤلؤ؟',
  'Who received the ambassadors?',
  'كم يبلغ سعر صرف اليورو اليوم؟',
  'How do I bake sourdough bread?',
] as const;

let discord: LocalDiscord;
let reader: ReaderClient;
let naba: Naba;
let health: string;
beforeEach(async () => {
  discord = await startLocalDiscord({ page: false, guilds: 2, shards: 2, identifyWindow: 0 });
  reader = await ReaderClient.connect(discord);
});
afterEach(async () => {
  naba.child.kill('SIGTERM');
  await naba.ended;
  reader.close();
  await discord.close();
});

async function start(settings: Record<string, string> = {}): Promise<void> {
  naba = startNaba({ ...settingsFor(discord), HEALTH_PORT: '0', ...settings });
  health = (await naba.says(/"url":"(http:[^"]+)"/))[1]!;
}

const status = async (path: string) => (await fetch(`${health}${path}`)).status;
const untilReady = () => expect.poll(() => status('/readyz'), { timeout: 30_000 }).toBe(200);

/** How many were asked, by command and verdict. */
class Tally {
  readonly counts = new Map<string, number>();

  add(name: string, question: string): void {
    const key = `${name} ${shelf.index.ask(question).verdict}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }
}

/** Asks every question in every way that there is, and counts. */
async function askAll(tally: Tally): Promise<void> {
  for (const question of QUESTIONS) {
    for (const { channelId } of discord.guilds) {
      await command(reader, 'ask', { question }, { channelId });
      tally.add('ask', question);
      const mention = `<@${discord.applicationId}> ${question}`;
      const id = await write(reader, discord, mention, {}, channelId);
      await replyTo(reader, id);
      tally.add('mention', question);
    }
    const [{ dmChannelId }] = discord.readers as [LocalDiscord['readers'][0]];
    const told = await write(reader, discord, question, {}, dmChannelId);
    await replyTo(reader, told);
    tally.add('message', question);
    const { id, name } = await reader.command('Answer this');
    const data = { id, name, type: 3, target_id: told };
    const place = { channelId: dmChannelId };
    await answerTo(reader, await reader.act(2, data, place));
    tally.add('Answer this', question);
  }
}

/** What /metrics says of it, all shards together. */
async function counted(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { labels, value } of await samplesOf(health, 'naba_answers_total')) {
    const key = `${labels.command} ${labels.verdict}`;
    counts.set(key, (counts.get(key) ?? 0) + value);
  }
  return counts;
}

test('metrics agree with what was asked, to the last answer, by command and verdict', async () => {
  await start();
  await naba.says(/"Commands registered"/);
  const tally = new Tally();
  await askAll(tally);
  const asking = keepAsking(reader, QUESTIONS[0], [discord.channelId]);
  await expect.poll(asking.asked, { timeout: 10_000 }).toBeGreaterThan(100);
  expect(await sumOf(health, 'naba_answers_total')).toBeGreaterThan(0); // while they ask
  (await asking.stop()).forEach(() => tally.add('ask', QUESTIONS[0]));

  // Naba counts an answer once Discord has acknowledged it, a moment after its reader sees it.
  await expect.poll(counted).toEqual(tally.counts);
  expect(new Set([...tally.counts.keys()].map((key) => key.split(' ').at(-1)))).toContain('absent');
  const total = [...tally.counts.values()].reduce((sum, each) => sum + each);
  expect(await sumOf(health, 'naba_answer_duration_seconds_count')).toBe(total);
  expect(await sumOf(health, 'naba_failures_total')).toBe(0);
  expect(await sumOf(health, 'naba_limited_total')).toBe(0);
  expect(naba.output().match(/"msg":"Answered"/g)).toHaveLength(total);
});

test('what is turned away is counted, and not as an answer', async () => {
  await start({ READER_BURST: '2', READER_PER_MINUTE: '1' });
  await naba.says(/"Commands registered"/);
  for (let at = 0; at < 3; at++) await command(reader, 'ask', { question: QUESTIONS[0] });
  await expect
    .poll(() => samplesOf(health, 'naba_limited_total'))
    .toEqual([{ labels: { scope: 'reader' }, value: 1 }]);
  expect(await sumOf(health, 'naba_answers_total')).toBe(2);
});

test('metrics of two shards in processes of their own agree too', async () => {
  await start({ SHARDS: '2' });
  await untilReady();
  await naba.says(/"Commands registered"/);
  const tally = new Tally();
  await askAll(tally);
  await expect.poll(counted).toEqual(tally.counts);
  const shards = new Set(
    (await samplesOf(health, 'naba_answers_total')).map(({ labels }) => labels.shard),
  );
  expect(shards).toEqual(new Set(['0', '1']));
  expect((await samplesOf(health, 'naba_shard_up')).map(({ value }) => value)).toEqual([1, 1]);
});

test('Naba lives before it is ready, is ready once it is connected, and gone when it is stopped', async () => {
  discord.gateway.leave(3_000);
  await start();
  expect(await status('/healthz')).toBe(200);
  expect(await status('/readyz')).toBe(503);
  expect(await samplesOf(health, 'naba_gateway_latency_seconds')).toEqual([]); // no heartbeat yet
  await untilReady();
  expect(await status('/healthz')).toBe(200);
  expect(await status('/nowhere')).toBe(404);
  expect((await fetch(`${health}/healthz`, { method: 'POST' })).status).toBe(405);
  naba.child.kill('SIGTERM');
  expect(await naba.ended).toBe(0);
  await expect(fetch(`${health}/healthz`)).rejects.toThrow();
});
