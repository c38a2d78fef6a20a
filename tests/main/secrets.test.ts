import { afterAll, describe, expect, test, vi } from 'vitest';
import { GREAT, SMALL } from '../../src/load/mischief.ts';
import { startLocalDiscord } from '../../src/local/server.ts';
import { ReaderClient } from '../../src/local/reader-client.ts';
import { run, write } from '../e2e/conversation.ts';
import { settingsFor } from './asking.ts';
import { startNaba } from './process.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A token that nothing else contains, of Discord's form: its parts are secrets too. */
const CANARY = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.CaNaRy.aWYteW91LXJlYWQtdGhpcy1pdC1sZWFrZWQ';
const PARTS = CANARY.split('.');

const closers: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closers) await close();
});

/** All that a process wrote, and the ways in which a token may be written. */
function expectNoSecret(output: string): void {
  expect(output).not.toContain(CANARY);
  expect(output).not.toContain(PARTS[2]);
  expect(output).not.toContain(encodeURIComponent(CANARY));
  expect(output).not.toContain(Buffer.from(CANARY).toString('base64').slice(0, -4));
}

describe.concurrent('the token is nowhere in what is written', () => {
  test.each(['debug', 'info', 'warn', 'error'])(
    'at level %s, whatever goes wrong',
    async (level) => {
      const discord = await startLocalDiscord({
        page: false,
        rateLimits: false,
        heartbeatInterval: 1_000,
        botToken: CANARY,
      });
      const reader = await ReaderClient.connect(discord);
      const naba = startNaba({ ...settingsFor(discord), LOG_LEVEL: level, LOG_QUESTIONS: 'true' });
      closers.push(async () => {
        naba.child.kill('SIGKILL');
        reader.close();
        await discord.close();
      });
      await vi.waitFor(() => reader.command('help'), { timeout: 30_000 });
      // What a reader writes is no secret of ours, and yet the token must not come out of it.
      await run(reader, 'ask', { question: `هل تعرف ${CANARY}؟` });
      for (const { befall } of SMALL) {
        befall(discord, () => 0);
        await run(reader, 'ask', { question: 'من هو السفير الياباني؟' });
        await write(reader, discord, `<@${discord.applicationId}> متى كان اللقاء؟`);
      }
      for (const { name, befall } of GREAT) {
        if (/^(?:RECONNECT|a cut|INVALID_SESSION, resumable|close 4000)/.test(name)) {
          befall(discord, () => 0);
          await run(reader, 'help');
        }
      }
      await vi.waitFor(() => expect(discord.gateway.connected).toBe(true), { timeout: 20_000 });
      discord.gateway.close(4004);
      expect(await naba.ended).toBe(1);
      expect(naba.output()).toContain('DISCORD_TOKEN'); // it says what was wrong, by name
      expectNoSecret(naba.output());
    },
  );

  test.each<[string, Record<string, string>]>([
    ['a setting that is wrong', { LOG_LEVEL: CANARY }],
    ['a token in the place of another setting', { HEALTH_PORT: CANARY, SHARDS: CANARY }],
    ['an address that nobody is at', { DISCORD_API_URL: 'http://127.0.0.1:9' }],
    ['an address that is none', { DISCORD_API_URL: CANARY }],
    ['a folder that is not there', { KNOWLEDGE_DIR: `/nowhere/${CANARY}` }],
    [
      'processes whose Discord is not there',
      { SHARDS: '2', DISCORD_API_URL: 'http://127.0.0.1:9' },
    ],
  ])('with %s', async (_name, settings) => {
    const naba = startNaba({ DISCORD_TOKEN: CANARY, LOG_LEVEL: 'debug', ...settings });
    closers.push(() => {
      naba.child.kill('SIGKILL');
      return Promise.resolve();
    });
    await Promise.race([naba.ended, naba.says(/trying again/)]);
    expect(naba.output()).not.toBe('');
    expectNoSecret(naba.output());
  });
});
