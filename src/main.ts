import { readArguments } from './arguments.ts';
import type { Config } from './config.ts';
import { FatalError } from './discord/options.ts';
import { countPassages } from './knowledge/article.ts';
import { formatFault } from './knowledge/fault.ts';
import { loadKnowledge } from './knowledge/load.ts';
import { plural } from './knowledge/plural.ts';
import {
  crash,
  end,
  guardCrashes,
  outliveOutput,
  SetupError,
  STATUS,
  stopOnSignals,
} from './lifecycle.ts';
import { keepNurserySmall } from './nursery.ts';
import { serve, type Surroundings } from './serve.ts';
import { readSettings } from './settings.ts';
import { openLocalDiscord } from './standalone.ts';
import { openLog } from './telemetry/log.ts';

/*
 * The composition root: configuration → articles → index → bot. With --check, the first two alone.
 */

const USAGE = `npm start -- [--check]

Answers questions on Discord, or on a Discord of its own where there is no DISCORD_TOKEN.

  --check  look at the settings and the articles, tell every fault, and end`;

const NO_TOKEN = 'DISCORD_TOKEN is not set';

guardCrashes();
outliveOutput();
run().catch((error: unknown) => {
  const expected = [SetupError, FatalError].some((kind) => error instanceof kind);
  if (expected) end(STATUS.misconfigured, (error as Error).message);
  crash(error);
});

/** Settles when nothing can go on; ends the process where it was only to check. */
async function run(): Promise<never> {
  const letNurseryGrow = keepNurserySmall();
  const { values: options } = readArguments(USAGE, { options: { check: { type: 'boolean' } } });
  const { config, spawned, warnings } = readSettings();
  const secrets = config.token === null ? [] : [config.token];

  const log = await openLog({ level: config.logLevel, secrets, pretty: process.stdout.isTTY });
  const closers: (() => Promise<void>)[] = [];
  stopOnSignals(spawned, async (reason) => {
    log.info({ reason }, 'Stopping');
    for (const close of closers.toReversed()) await close();
  });

  const knowledge = await loadKnowledge(config.knowledge);
  const { articles, faults } = knowledge;
  if (faults.length > 0) {
    end(STATUS.misconfigured, ...warnings, ...faults.map(formatFault));
  }
  if (options.check) {
    const passages = plural(countPassages(articles), 'passage');
    const found = `${plural(articles.length, 'article')} with ${passages}`;
    console.log(`All is well: ${found}.`);
    // Whoever has just put a token into `.env` learns whether it was found there.
    if (config.token === null) {
      console.log(`${NO_TOKEN}: Naba would run on a Discord of its own, on this machine.`);
    }
    end(STATUS.stopped, ...warnings);
  }
  if (!spawned) for (const warning of warnings) log.warn({}, warning);

  const surroundings: Surroundings = {
    spawned,
    log,
    onStop: (close) => closers.push(close),
    onWarm: letNurseryGrow,
  };
  const home = await openHome(config, surroundings);
  if (config.spread === null) return serve(config, home, knowledge, surroundings);
  letNurseryGrow();
  const { spreadOverProcesses } = await import('./shards.ts');
  return spreadOverProcesses(config.spread, config, home, surroundings);
}

/** Discord where there is a token, and a Discord of this process's own where there is none. */
async function openHome({ token, api, localPort }: Config, { onStop }: Surroundings) {
  if (token !== null) return { token, api };
  const local = await openLocalDiscord(localPort);
  onStop(() => local.close());
  console.log(`${NO_TOKEN}: Naba runs on a Discord of its own. Open ${local.url}`);
  return local;
}
