import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';
import { ReaderClient } from '../../src/local/reader-client.ts';
import { serve } from '../../src/serve.ts';
import { answerTo, run } from '../e2e/conversation.ts';

let discord: LocalDiscord;
let reader: ReaderClient;
let logged: string;
const closers: (() => Promise<void>)[] = [];
beforeEach(async () => {
  discord = await startLocalDiscord({ page: false, identifyWindow: 0 });
  reader = await ReaderClient.connect(discord);
  logged = '';
});
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
  reader.close();
  await discord.close();
});

/** Serves articles without a title, which no loader makes: whatever reads it throws. */
async function serveUntitled() {
  const { articles } = await loadKnowledge('knowledge');
  const untitled = articles.map(
    (article) => ({ ...article, title: undefined }) as unknown as Article,
  );
  const onWarm = vi.fn();
  const serving = serve(
    readConfig({}) as Config,
    { token: discord.botToken, api: discord.api },
    { articles: untitled, faults: [] },
    {
      spawned: false,
      log: pino({}, { write: (line: string) => (logged += line) }),
      onStop: (close) => closers.push(close),
      onWarm,
    },
  );
  serving.catch(() => undefined); // it ends with the local Discord
  return onWarm;
}

test('a warm-up that fails is told, and ends nothing', async () => {
  const onWarm = await serveUntitled();
  await vi.waitFor(() => expect(onWarm).toHaveBeenCalled(), 10_000);
  expect(logged).toContain('Warming up failed');
  await vi.waitFor(() => reader.command('help'), 10_000);
  await answerTo(reader, await run(reader, 'help'));
});
