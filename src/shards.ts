import { type Shard, ShardingManager } from 'discord.js';
import type { Config } from './config.ts';
import type { ShelfLog } from './shelf.ts';

/** How long to wait before a shard that died is started again, at first and at most. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

/** A shard that lived this long is taken to be well again. */
const WELL_AFTER = 60_000;

/** Processes that share the servers of one bot. */
export interface Processes {
  stop(): Promise<void>;
}

/** Waits until a process is gone. */
function gone(shard: Shard): Promise<void> {
  return new Promise((resolve) => {
    if (shard.process === null) return resolve();
    shard.process.once('exit', () => resolve());
  });
}

/**
 * Spreads the bot over processes of this machine, one a shard. One that dies is started again, after
 * a wait that doubles while it goes on dying; one that cannot run as it is set up is not.
 *
 * @param script - what each process runs
 * @param misconfigured - the status of a process that would not run at another try either
 */
export async function spreadOverProcesses(
  script: string,
  { token, spread, api }: Config,
  misconfigured: number,
  log: ShelfLog,
): Promise<Processes> {
  const manager = new ShardingManager(script, {
    token: token!,
    totalShards: spread ?? 'auto',
    respawn: false,
    execArgv: process.execArgv,
  });
  let stopping = false;
  const waits = new Map<number, number>();

  function watch(shard: Shard): void {
    shard.on('death', (child) => {
      if (stopping) return;
      const status = 'exitCode' in child ? child.exitCode : null;
      if (status === misconfigured) {
        log.error(
          { shard: shard.id, status },
          'A shard cannot run as it is set up, and stays away',
        );
        return;
      }
      const wait = waits.get(shard.id) ?? FIRST_WAIT;
      waits.set(shard.id, Math.min(LONGEST_WAIT, wait * 2));
      log.error({ shard: shard.id, status, wait }, 'A shard died, and is started again');
      setTimeout(() => {
        if (stopping) return;
        shard
          .spawn()
          .catch((error: unknown) =>
            log.error({ shard: shard.id, error }, 'A shard could not be started'),
          );
      }, wait);
    });
    shard.on('spawn', () => {
      setTimeout(() => waits.delete(shard.id), WELL_AFTER).unref();
    });
  }

  manager.on('shardCreate', watch);
  if (api !== null) process.env.DISCORD_API_URL = api;
  await manager.spawn({ timeout: -1 });
  return {
    async stop() {
      stopping = true;
      const ends = [...manager.shards.values()].map((shard) => {
        const ended = gone(shard);
        if (shard.process !== null && 'kill' in shard.process) shard.process.kill('SIGTERM');
        return ended;
      });
      await Promise.all(ends);
    },
  };
}
