import { type Client, DiscordAPIError, Events, Status } from 'discord.js';
import { asError } from '../errors.ts';
import { answerQuestion } from './answering.ts';
import { createClient } from './client.ts';
import { Desk } from './desk/desk.ts';
import { fatalClose } from './fatal.ts';
import type { FatalError } from './options.ts';
import { type Bot, type BotOptions, type Shelf } from './options.ts';
import { untilReached } from './patience.ts';
import { commands } from './registry.ts';
import { carryOut, readPlan } from './registration.ts';
import { suggestQuestions } from './suggestions.ts';

/** How long answers under way may take when the bot is stopped, in milliseconds. */
const GRACE = 5_000;

/** Letters of a question that its reader has typed when suggestions are first asked for. */
const FIRST_LETTERS = 3;

/** A client with all that listens to it. */
interface Connection {
  readonly client: Client;
  readonly desk: Desk;
  /** As {@link Bot.failed}. */
  readonly failed: Promise<never>;
}

/**
 * Starts the bot. Settles once every shard is ready; while Discord cannot be reached it is tried
 * again and again.
 *
 * @throws FatalError where trying again would not help
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { client, desk, failed } = await connect(options);
  const warm = Promise.resolve(options.shelf()).then(warmUp);
  return {
    failed,
    warm,
    latency: () => (client.ws.ping < 0 ? null : client.ws.ping),
    // The client calls itself ready from its first READY on, whatever its shards come to.
    ready: () =>
      client.isReady() &&
      !desk.closed &&
      client.ws.shards.every(({ status }) => status === Status.Ready),
    async stop(grace = GRACE) {
      await desk.close(grace);
      await client.destroy();
    },
  };
}

/**
 * Answers a question in each language for nobody, so that the first reader waits no longer than those
 * after: code is compiled, and the languages' formats are made, when they are first used. Little is
 * typed, for Fuse takes ten times the memory for a whole question, which then stays with the process.
 */
function warmUp(shelf: Shelf): void {
  for (const reader of ['ar', 'en'] as const) {
    const [choice] = suggestQuestions(shelf.articles, '', reader);
    if (choice === undefined) continue;
    suggestQuestions(shelf.articles, choice.name.slice(0, FIRST_LETTERS), reader);
    answerQuestion(choice.name, { shelf, asker: '0', reader, private: true, echo: true });
  }
}

/** Logs in, and waits until every shard is ready. A client that has failed is never used again. */
function connect(options: BotOptions): Promise<Connection> {
  return untilReached(options.log, async () => {
    const connection = prepare(options);
    const { client, failed } = connection;
    const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
    try {
      await Promise.race([client.login(options.token).then(() => ready), failed]);
      return connection;
    } catch (error) {
      await client.destroy();
      throw error;
    }
  });
}

/** A client that is not yet logged in, and all that listens to it. */
function prepare(options: BotOptions): Connection {
  const { log, observer } = options;
  const client = createClient(options);
  const desk = new Desk(client, options);
  let fail: (error: FatalError) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined); // whoever awaits it hears of it; nobody has to

  client.on(Events.ShardReady, (shard) => observer.gateway({ type: 'ready', shard }));
  client.on(Events.ShardResume, (shard) => observer.gateway({ type: 'resumed', shard }));
  client.on(Events.ShardReconnecting, (shard) => {
    // The client says so of whatever closes, even where it was told to close for good.
    if (!desk.closed) observer.gateway({ type: 'reconnecting', shard });
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    observer.gateway({ type: 'disconnected', shard, code });
    const fatal = fatalClose(code);
    if (fatal !== null) fail(fatal);
  });
  client.on(Events.ShardError, ({ message }, shard) =>
    log.warn({ shard, error: message }, 'The connection to Discord failed'),
  );
  client.on(Events.Error, ({ message }) => log.error({ error: message }, 'The client failed'));
  client.on(Events.Warn, (message) => log.warn({}, message));
  client.on(Events.InteractionCreate, (interaction) => desk.interaction(interaction));
  client.on(Events.MessageCreate, (message) => desk.message(message));
  client.once(Events.ClientReady, (ready) => void register(ready, desk, options));
  return { client, desk, failed };
}

/**
 * Lets Discord know the commands as they are, wherever they are to be; only what differs is sent. While
 * Discord is away it is tried again and again, until the bot is stopped: nothing else would do it.
 */
async function register(
  client: Client<true>,
  desk: Desk,
  { commandGuilds, log }: BotOptions,
): Promise<void> {
  // With several shards, one of them does it for all.
  if (client.ws.shards.size > 0 && !client.ws.shards.has(0)) return;
  const wanted = commands.map(({ data }) => data);
  const isFinal = (error: unknown) => desk.closed || error instanceof DiscordAPIError;
  for (const guild of commandGuilds.length > 0 ? commandGuilds : [null]) {
    const attempt = async () => {
      const plan = await readPlan(client.rest, client.application.id, guild, wanted);
      await carryOut(client.rest, client.application.id, guild, plan);
      return [...plan.add, ...plan.change].map(({ name }) => name);
    };
    try {
      const sent = await untilReached(log, attempt, isFinal);
      if (sent.length > 0) log.info({ guild, sent }, 'Commands registered');
    } catch (error) {
      if (desk.closed) return;
      const { message } = asError(error);
      log.error({ guild, error: message }, 'Commands could not be registered');
    }
  }
}
