import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBot } from '../../src/discord/bot.ts';
import type { BotOptions, Log, Observer } from '../../src/discord/options.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { startLocalDiscord, type LocalDiscord } from '../../src/local/server.ts';
import { buildIndex } from '../../src/search/build.ts';
import { launchChromium } from './chromium.ts';

/** A local Discord with the bot on it, and a browser to visit it with. */
export interface House {
  readonly browser: Browser;
  readonly discord: LocalDiscord;
  /** What can be asked about. */
  readonly articles: readonly Article[];
  /** Where the page is. */
  readonly url: string;
  close(): Promise<void>;
}

const silent: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

const unobserved: Observer = {
  answered: () => undefined,
  failed: () => undefined,
  limited: () => undefined,
  gateway: () => undefined,
};

/** Nobody is ever over it. */
const generous = { burst: 10_000, perMinute: 10_000 };

/** Brings all of it up on free ports: the real server, the real bot, the articles of knowledge/. */
export async function openHouse(): Promise<House> {
  const browser = await launchChromium();
  const { articles, faults } = await loadKnowledge(join(import.meta.dirname, '../../knowledge'));
  if (faults.length > 0) throw new Error(`knowledge/ has ${faults.length} faults.`);
  const index = buildIndex(articles);
  const discord = await startLocalDiscord({ port: 0 });
  const options: BotOptions = {
    token: discord.botToken,
    api: discord.api,
    shards: null,
    commandGuilds: [],
    readerAllowance: generous,
    serverAllowance: generous,
    shelf: () => ({ articles, index }),
    log: silent,
    observer: unobserved,
  };
  const bot = await startBot(options);
  return {
    browser,
    discord,
    articles,
    url: discord.url,
    async close() {
      await browser.close();
      await bot.stop();
      await discord.close();
    },
  };
}
