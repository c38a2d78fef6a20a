import { REST, Routes, type Shard, ShardingManager } from 'discord.js';
import type { ChildProcess } from 'node:child_process';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { FIRST_WAIT, longer, untilReached } from './discord/patience.ts';
import { listening, SetupError, STATUS } from './lifecycle.ts';
import type { Surroundings } from './serve.ts';
import type { Home } from './standalone.ts';

/** A process that has lived this long is taken to be well again. */
const WELL_AFTER = 60_000;

/**
 * Spreads the bot over processes of this machine, one a shard, by discord.js's ShardingManager. One
 * that dies is started again, after a wait that doubles while it goes on dying. Health and metrics
 * of all are served here.
 *
 * @param count - how many; `auto` asks Discord
 * @throws FatalError where Discord will not have this bot; SetupError where a process that has not
 *   run yet ends and says that it is set up wrongly
 */
export async function spreadOverProcesses(
  count: 'auto' | number,
  { health }: Config,
  home: Home,
  { log, onStop }: Surroundings,
): Promise<never> {
  // Asked in any case: a wrong token is better told of once than by every process.
  const recommended = await recommendedShards(home, log);
  const totalShards = count === 'auto' ? recommended : count;
  // Each process runs what this one does, and is told its shard by its environment.
  const [, script = ''] = process.argv;
  const manager = new ShardingManager(script, {
    token: home.token,
    totalShards,
    respawn: false,
    execArgv: process.execArgv,
  });
  Reflect.deleteProperty(process.env, 'DISCORD_TOKEN');
  if (home.api !== null) process.env.DISCORD_API_URL = home.api;

  const children = () => new Map([...manager.shards].map(([id, shard]) => [id, shard.process]));
  onStop(() => stopAll([...children().values()]));
  if (health !== null) {
    const [{ serveHealth }, { healthOfProcesses }] = await Promise.all([
      import('./telemetry/health.ts'),
      import('./telemetry/processes.ts'),
    ]);
    const server = await listening('HEALTH_PORT', health.port, () =>
      serveHealth(health.host, health.port, healthOfProcesses(totalShards, children)),
    );
    onStop(() => server.close());
    log.info({ url: server.url }, 'Health and metrics are served');
  }
  const alive = keepAlive(manager, log, onStop);
  await Promise.race([manager.spawn({ timeout: -1 }), alive]);
  return alive;
}

/** How many shards Discord would have; asked until it answers. */
async function recommendedShards({ token, api }: Home, log: Logger): Promise<number> {
  const rest = new REST(api === null ? {} : { api }).setToken(token);
  const { shards } = await untilReached(
    log,
    async () => (await rest.get(Routes.gatewayBot())) as { shards: number },
  );
  return shards;
}

/** Starts processes again that die. Rejects where the first start of one says that none can run. */
function keepAlive(
  manager: ShardingManager,
  log: Logger,
  onStop: Surroundings['onStop'],
): Promise<never> {
  let stopping = false;
  onStop(() => {
    stopping = true;
    return Promise.resolve();
  });
  const waits = new Map<number, number>();
  const haveRun = new Set<number>();
  return new Promise((_, reject) => {
    const start = (shard: Shard) => {
      if (!stopping) shard.spawn(-1).catch(reject);
    };
    manager.on('shardCreate', (shard) => {
      const { id } = shard;
      let well: NodeJS.Timeout | undefined;
      shard.on('spawn', (child) => {
        const pid = 'pid' in child ? child.pid : undefined;
        log.info({ shard: id, pid }, 'A shard runs in a process of its own');
      });
      shard.on('ready', () => {
        haveRun.add(id);
        well = setTimeout(() => waits.delete(id), WELL_AFTER);
      });
      shard.on('death', (child) => {
        clearTimeout(well);
        if (stopping) return;
        const status = 'exitCode' in child ? child.exitCode : null;
        if (status === STATUS.misconfigured && !haveRun.has(id)) {
          return reject(new SetupError(`Shard ${id} cannot run as Naba is set up.`));
        }
        const wait = waits.get(id) ?? FIRST_WAIT;
        waits.set(id, longer(wait));
        log.error({ shard: id, status, wait }, 'A shard died, and is started again');
        setTimeout(start, wait, shard);
      });
    });
  });
}

/** Asks all processes to stop, and waits until they are gone. */
async function stopAll(children: readonly (ChildProcess | null)[]): Promise<void> {
  await Promise.all(
    children.map(async (child) => {
      if (child?.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
    }),
  );
}
