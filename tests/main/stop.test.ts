import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';
import { ReaderClient } from '../../src/local/reader-client.ts';
import { answerTo, run, textOf } from '../e2e/conversation.ts';
import { settingsFor } from './asking.ts';
import { type Naba, startNaba } from './process.ts';

const QUESTION = { question: 'من هو السفير الياباني؟' };

let discord: LocalDiscord;
let reader: ReaderClient;
let naba: Naba;
beforeEach(async () => {
  discord = await startLocalDiscord({ page: false, identifyWindow: 0 });
  reader = await ReaderClient.connect(discord);
  naba = startNaba(settingsFor(discord));
  await vi.waitFor(() => reader.command('ask'), { timeout: 20_000 });
});
afterEach(async () => {
  naba.child.kill('SIGKILL');
  reader.close();
  await discord.close();
});

test.each(['SIGTERM', 'SIGINT'] as const)(
  'at %s what is under way is finished, nothing new is taken, and the session ends for good',
  async (signal) => {
    // Naba has to send the answer again by itself, a second later.
    discord.faults.arm({ kind: 'rate-limit', global: false, seconds: 1 }, { path: '/callback' });
    const under = await run(reader, 'ask', QUESTION);
    await vi.waitFor(() => expect(discord.faults.befallen).toHaveLength(1));
    naba.child.kill(signal);
    await naba.says(/"Stopping"/);
    const late = await run(reader, 'ask', QUESTION);
    expect(textOf(await answerTo(reader, under))).toContain('موكاي');
    expect(await naba.ended).toBe(0);
    expect(discord.gateway.sessions).toBe(0); // closed with 1000: there is nothing to resume
    await reader.hears('INTERACTION_FAILURE', ({ nonce }) => nonce === late);
  },
  15_000,
);

/** Asks the same question again and again: each is answered. */
async function expectAnswers(times: number): Promise<void> {
  for (let asked = 0; asked < times; asked++) {
    const nonce = await run(reader, 'ask', QUESTION);
    expect(textOf(await answerTo(reader, nonce))).toContain('موكاي');
  }
}

test('where nobody reads the log any more, Naba says so once and goes on answering', async () => {
  naba.child.stdout!.destroy();
  await expectAnswers(3);
  naba.child.kill('SIGTERM');
  expect(await naba.ended).toBe(0);
  expect(naba.output().match(/The log cannot be written/g)).toHaveLength(1);
});

test('where nothing that it writes is read, Naba goes on as well', async () => {
  naba.child.stdout!.destroy();
  naba.child.stderr!.destroy();
  await expectAnswers(3);
  naba.child.kill('SIGTERM');
  expect(await naba.ended).toBe(0);
});

test('a second signal ends at once', async () => {
  discord.faults.arm({ kind: 'slow', milliseconds: 60_000 }, { path: '/callback' });
  await run(reader, 'ask', QUESTION);
  await vi.waitFor(() => expect(discord.faults.befallen).toHaveLength(1));
  naba.child.kill('SIGTERM');
  await naba.says(/"Stopping"/);
  naba.child.kill('SIGTERM');
  expect(await naba.ended).toBe(0);
}, 4_500); // what is under way would be waited for longer than this
