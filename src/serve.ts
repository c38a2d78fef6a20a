import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Bot, Observer } from './discord/options.ts';
import { asError } from './errors.ts';
import { countPassages } from './knowledge/article.ts';
import type { Knowledge } from './knowledge/load.ts';
import { listening } from './lifecycle.ts';
import { type LivingShelf, openShelf } from './shelf.ts';
import type { Home } from './standalone.ts';
import type { State } from './telemetry/health.ts';
import { observe } from './telemetry/observe.ts';

/** What a process is given to do its work with. */
export interface Surroundings {
  /** Whether it is one of several, each for one shard, whose parent serves health for all. */
  readonly spawned: boolean;
  readonly log: Logger;
  /** Has something closed when the process stops; what came last is closed first. */
  readonly onStop: (close: () => Promise<void>) => void;
  /** Hears that the bot is up, and that nothing is left to be made ready. */
  readonly onWarm: () => void;
}

/** What is up so far. */
interface Running {
  shelf: LivingShelf | null;
  bot: Bot | null;
}

/**
 * Answers questions until nothing can go on: articles → index → bot, with health and metrics beside
 * them from the first moment, and the articles followed as they change.
 *
 * @throws FatalError where Discord will not have this bot; SetupError where a port is taken
 */
export async function serve(
  config: Config,
  home: Home,
  knowledge: Knowledge,
  surroundings: Surroundings,
): Promise<never> {
  const { log, onStop, onWarm } = surroundings;
  const running: Running = { shelf: null, bot: null };
  const observers = [
    observe(log, config.logQuestions),
    ...(await openTelemetry(config, running, surroundings)),
  ];
  // discord.js takes Node's own FormData where it is there, and to look for it loads a second HTTP
  // client beside the one that discord.js brings. Without it, the latter's is taken.
  Reflect.deleteProperty(globalThis, 'FormData');
  const { startBot } = await import('./discord/bot.ts');
  const starting = startBot({
    ...home,
    shards: config.shards,
    commandGuilds: config.commandGuilds,
    readerAllowance: config.readerAllowance,
    serverAllowance: config.serverAllowance,
    shelf: () => shelf.now(),
    logsQuestions: config.logQuestions,
    log,
    observer: together(observers),
  });
  // The articles are indexed while Discord is waited for. What is asked before they are waits for
  // them, and its reader is told so.
  const shelf = openShelf(knowledge.articles, log);
  running.shelf = shelf;
  const bot = await starting;
  running.bot = bot;
  onStop(() => bot.stop());
  const cold = (error: unknown) =>
    log.warn({ error: asError(error).message }, 'Warming up failed: first answers may take longer');
  void bot.warm.catch(cold).then(onWarm);
  const { watchKnowledge } = await import('./knowledge/watch.ts');
  const watch = watchKnowledge(config.knowledge, (found) => void shelf.put(found), {
    loaded: knowledge,
    onError: (error) => log.error({ error: error.message }, 'Changes of the articles are not seen'),
  });
  onStop(() => watch.close());
  // To warm up is a courtesy, but the index that it waits for is not: without one nothing is answered.
  const [never] = await Promise.all([bot.failed, shelf.now()]);
  return never;
}

/** Opens metrics and health, if the operator wants them; their packages are loaded only then. */
async function openTelemetry(
  { health, shards }: Config,
  running: Running,
  { spawned, log, onStop }: Surroundings,
): Promise<Observer[]> {
  if (health === null) return [];
  const { startMetrics } = await import('./telemetry/metrics.ts');
  const labels = spawned && shards !== null ? { shard: shards.ids.join(' ') } : {};
  const metrics = startMetrics(
    { latency: () => running.bot?.latency() ?? null, knowledge: () => countsOf(running.shelf) },
    labels,
  );
  const state = (): State => {
    const { articles, faults } = countsOf(running.shelf);
    return { gateway: running.bot?.ready() ?? false, articles, faults };
  };
  if (spawned) {
    const { reportToParent } = await import('./telemetry/processes.ts');
    reportToParent(state, metrics);
  } else {
    const { serveHealth } = await import('./telemetry/health.ts');
    const server = await listening('HEALTH_PORT', health.port, () =>
      serveHealth(health.host, health.port, { state, expose: () => metrics.expose() }),
    );
    onStop(() => server.close());
    log.info({ url: server.url }, 'Health and metrics are served');
  }
  return [metrics];
}

function countsOf(shelf: LivingShelf | null): {
  articles: number;
  passages: number;
  faults: number;
} {
  const articles = shelf?.articles() ?? [];
  return {
    articles: articles.length,
    passages: countPassages(articles),
    faults: shelf?.faults().length ?? 0,
  };
}

/** Several observers as one. */
function together(observers: readonly Observer[]): Observer {
  return {
    answered: (...event) => observers.forEach((each) => each.answered(...event)),
    failed: (event) => observers.forEach((each) => each.failed(event)),
    limited: (event) => observers.forEach((each) => each.limited(event)),
    gateway: (event) => observers.forEach((each) => each.gateway(event)),
  };
}
