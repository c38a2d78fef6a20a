import { vi } from 'vitest';
import { startBot } from '../../src/discord/bot.ts';
import type {
  AnsweredQuestion,
  Bot,
  BotOptions,
  Observer,
  Shelf,
} from '../../src/discord/options.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../src/local/server.ts';
import { buildIndex } from '../../src/search/build.ts';
import { ReaderClient } from '../../src/local/reader-client.ts';

const { articles } = await loadKnowledge('knowledge');

/** The articles of knowledge/, and their index. */
export const shelf: Shelf = { articles, index: buildIndex(articles) };

type GatewayEvent = Parameters<Observer['gateway']>[0];

/** A local Discord with the real bot on it, and a reader. */
export interface House {
  readonly discord: LocalDiscord;
  readonly reader: ReaderClient;
  readonly bot: () => Bot;
  /** What the bot reported, and what went wrong. */
  readonly answered: AnsweredQuestion[];
  /** What was asked, and by whom, as a log would have it that the operator asked for. */
  readonly asked: { readonly question: string; readonly reader: string }[];
  readonly failures: unknown[];
  readonly limited: unknown[];
  /** What befell its connections to the gateway. */
  readonly gateway: GatewayEvent[];
  /** Stops the bot and starts another, with another shelf where one is given. */
  restart(shelf?: Shelf, between?: () => void): Promise<void>;
  close(): Promise<void>;
}

const generous = { burst: 100_000, perMinute: 100_000 };

/** Brings a house up on free ports. */
export async function openHouse(
  how: Partial<BotOptions> = {},
  local: LocalDiscordOptions = {},
): Promise<House> {
  const discord = await startLocalDiscord({
    page: false,
    readers: 2,
    identifyWindow: 0,
    ...local,
  });
  const answered: AnsweredQuestion[] = [];
  const asked: { question: string; reader: string }[] = [];
  const failures: unknown[] = [];
  const limited: unknown[] = [];
  const gateway: GatewayEvent[] = [];
  const start = (on: Shelf) =>
    startBot({
      token: discord.botToken,
      api: discord.api,
      shards: null,
      commandGuilds: [],
      readerAllowance: generous,
      serverAllowance: generous,
      shelf: () => on,
      logsQuestions: false,
      log: {
        debug: () => undefined,
        info: () => undefined,
        warn: () => undefined,
        error: () => undefined,
      },
      observer: {
        answered: (event, by) => {
          answered.push(event);
          asked.push(by);
        },
        failed: ({ error }) => failures.push(error),
        limited: (event) => limited.push(event),
        gateway: (event) => gateway.push(event),
      },
      ...how,
    });
  let bot = await start(shelf);
  const reader = await ReaderClient.connect(discord);
  // The commands are registered a moment after the bot is ready.
  await vi.waitFor(() => reader.command('Answer this'), { timeout: 5_000 });
  return {
    discord,
    reader,
    bot: () => bot,
    answered,
    asked,
    failures,
    limited,
    gateway,
    async restart(other = shelf, between = () => undefined) {
      await bot.stop();
      between();
      bot = await start(other);
    },
    async close() {
      reader.close();
      await bot.stop();
      await discord.close();
    },
  };
}
