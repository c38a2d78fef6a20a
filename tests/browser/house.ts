import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBot } from '../../src/discord/bot.ts';
import type { BotOptions, Log, Observer } from '../../src/discord/options.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { startLocalDiscord, type LocalDiscord } from '../../src/local/server.ts';
import { buildIndex } from '../../src/search/build.ts';
import { launchChromium } from './chromium.ts';

/** A local Discord, and a browser to visit it with. */
export interface Place {
  readonly browser: Browser;
  readonly discord: LocalDiscord;
  /** Where the page is. */
  readonly url: string;
  /** Says something in a channel of the server that is not open at first. */
  sayElsewhere(content: string): Promise<void>;
  close(): Promise<void>;
}

/** A place where Naba is. */
export interface House extends Place {
  /** What can be asked about. */
  readonly articles: readonly Article[];
  /** Stops the bot and starts another, which remembers nothing. */
  restartBot(): Promise<void>;
}

/** Brings up the server and the browser, on a free port and without a bot. */
export async function openPlace(): Promise<Place> {
  const browser = await launchChromium();
  const discord = await startLocalDiscord({ port: 0, identifyWindow: 0 });
  return {
    browser,
    discord,
    url: discord.url,
    async sayElsewhere(content) {
      const [, lounge] = discord.world.guilds[0]!.channels;
      await fetch(`${discord.api}/v10/channels/${lounge!.id}/messages`, {
        method: 'POST',
        headers: { authorization: discord.readerToken, 'content-type': 'application/json' },
        body: JSON.stringify({ content }),
      });
    },
    async close() {
      await browser.close();
      await discord.close();
    },
  };
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

/** Brings up all of it: the server, the browser, and the bot with the articles of knowledge/. */
export async function openHouse(): Promise<House> {
  const { articles, faults } = await loadKnowledge(join(import.meta.dirname, '../../knowledge'));
  if (faults.length > 0) throw new Error(`knowledge/ has ${faults.length} faults.`);
  const index = buildIndex(articles);
  const place = await openPlace();
  const options: BotOptions = {
    token: place.discord.botToken,
    api: place.discord.api,
    shards: null,
    commandGuilds: [],
    readerAllowance: generous,
    serverAllowance: generous,
    shelf: () => ({ articles, index }),
    logsQuestions: false,
    log: silent,
    observer: unobserved,
  };
  let bot = await startBot(options);
  return {
    ...place,
    articles,
    async restartBot() {
      await bot.stop();
      bot = await startBot(options);
    },
    async close() {
      await bot.stop();
      await place.close();
    },
  };
}
