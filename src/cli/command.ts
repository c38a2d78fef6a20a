import type { ParseArgsConfig } from 'node:util';
import { readArguments } from '../arguments.ts';
import type { Config } from '../config.ts';
import { end, STATUS } from '../lifecycle.ts';
import { readSettings } from '../settings.ts';

/**
 * Begins a command: reads its arguments as {@link readArguments} does, and lets the command end
 * without a word once nobody reads what it prints, as in `npm run ask | head`.
 */
export function beginCommand<Config extends ParseArgsConfig>(usage: string, config: Config) {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    end(STATUS.misconfigured, `What it found cannot be written: ${error.message}.`);
  });
  return readArguments(usage, config);
}

/** The articles' folder: the one that is named, or else that of the settings. */
export function articlesFolder(named = ''): string {
  return named === '' ? settings().knowledge : named;
}

/** The settings, as the bot reads them; what there is to know of `.env` goes to standard error. */
export function settings(): Config {
  const { config, warnings } = readSettings();
  for (const warning of warnings) console.error(warning);
  return config;
}
