import { fileURLToPath } from 'node:url';
import type { Config, ConfigFault } from './config.ts';
import { readConfig } from './config.ts';
import type { Bot, Observer } from './discord/options.ts';
import { FatalError } from './discord/options.ts';
import { takeEnvironment } from './environment.ts';
import { crash, end, guardCrashes, STATUS, stopOnSignals } from './lifecycle.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { openShelf } from './shelf.ts';
import { openLog } from './telemetry/log.ts';
import { observe } from './telemetry/observe.ts';

/*
 * The composition root: configuration → articles → index → bot. With --check, the first two alone.
 */

const { variables, warning } = takeEnvironment();
const config = readConfig(variables);
if (isFaulty(config)) {
  end(STATUS.misconfigured, ...config.map(({ variable, message }) => `${variable} ${message}`));
}
guardCrashes(config.token === null ? [] : [config.token]);

const { articles, faults } = await loadKnowledge(config.knowledge);
if (faults.length > 0) {
  end(
    STATUS.misconfigured,
    ...faults.map(({ file, line, message }) => `${file}:${line} ${message}`),
  );
}
if (process.argv.includes('--check')) {
  const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
  console.log(`All is well: ${articles.length} articles with ${passages} passages.`);
  process.exit(STATUS.stopped);
}

const log = await openLog({
  level: config.logLevel,
  secrets: config.token === null ? [] : [config.token],
  pretty: process.stdout.isTTY,
});
if (warning !== null) log.warn({}, warning);

const closers: (() => Promise<void>)[] = [];
stopOnSignals(async (signal) => {
  log.info({ signal }, 'Stopping');
  for (const close of closers.toReversed()) await close();
});

try {
  await run(config);
} catch (error) {
  if (error instanceof FatalError) end(STATUS.misconfigured, error.message);
  crash(error);
}

/** Brings up what the configuration asks for; settles when nothing can go on. */
async function run(config: Config): Promise<void> {
  // The shards of ShardingManager's processes are told to each by its environment.
  const spawned = process.env.SHARDING_MANAGER !== undefined;
  if (config.spread !== null && config.token !== null && !spawned) {
    const { spreadOverProcesses } = await import('./shards.ts');
    const script = fileURLToPath(new URL(import.meta.url));
    const processes = await spreadOverProcesses(script, config, STATUS.misconfigured, log);
    closers.push(() => processes.stop());
    return;
  }
  const discord =
    config.token === null
      ? await openLocalDiscord(config)
      : { token: config.token, api: config.api };
  const shelf = await openShelf(articles, log);
  const observers: Observer[] = [observe(log, config.logQuestions)];
  const { startBot } = await import('./discord/bot.ts');
  const running: { bot: Bot | null } = { bot: null };
  if (config.health !== null && !spawned) {
    const [{ startMetrics }, { serveHealth }] = await Promise.all([
      import('./telemetry/metrics.ts'),
      import('./telemetry/health.ts'),
    ]);
    const metrics = startMetrics({
      latency: () => running.bot?.latency() ?? null,
      knowledge: () => ({
        articles: shelf.now().articles.length,
        passages: shelf.now().articles.reduce((sum, article) => sum + article.passages.length, 0),
        faults: shelf.faults().length,
      }),
    });
    observers.push(metrics);
    const ready = () => ({
      gateway: running.bot?.ready() ?? false,
      articles: shelf.now().articles.length,
      faults: shelf.faults().length,
    });
    const health = await serveHealth(config.health.host, config.health.port, { ready, metrics });
    closers.push(() => health.close());
    log.info({ url: health.url }, 'Health and metrics are served');
  }
  const bot = await startBot({
    ...discord,
    shards: config.shards,
    commandGuilds: config.commandGuilds,
    readerAllowance: config.readerAllowance,
    serverAllowance: config.serverAllowance,
    shelf: shelf.now,
    log,
    observer: together(observers),
  });
  running.bot = bot;
  closers.push(() => bot.stop());
  const { watchKnowledge } = await import('./knowledge/watch.ts');
  const watch = watchKnowledge(config.knowledge, (knowledge) => void shelf.put(knowledge), {
    loaded: { articles, faults },
    onError: (error) => log.error({ error: error.message }, 'Changes of the articles are not seen'),
  });
  closers.push(() => watch.close());
  await bot.failed;
}

/** The local Discord, where there is no token; its packages are for development, and may be absent. */
async function openLocalDiscord({ localPort }: Config): Promise<{ token: string; api: string }> {
  try {
    const { startLocalDiscord } = await import('./local/server.ts');
    const discord = await startLocalDiscord({ port: localPort });
    closers.push(() => discord.close());
    console.log(`DISCORD_TOKEN is not set: Naba runs on a Discord of its own. Open ${discord.url}`);
    return { token: discord.botToken, api: discord.api };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      end(
        STATUS.misconfigured,
        `LOCAL_PORT ${localPort} is taken: set it to another port, or to 0 for any that is free.`,
      );
    }
    if (code === 'ERR_MODULE_NOT_FOUND') {
      end(
        STATUS.misconfigured,
        'DISCORD_TOKEN is not set, and the local Discord’s packages are not installed: set the token, or run "npm ci".',
      );
    }
    throw error;
  }
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

function isFaulty(config: Config | readonly ConfigFault[]): config is readonly ConfigFault[] {
  return Array.isArray(config);
}
