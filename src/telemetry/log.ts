import { type Logger, pino } from 'pino';
import type { LogLevel } from '../config.ts';
import { hideSecrets } from '../secrets.ts';

/** How to write the log. */
export interface LogOptions {
  readonly level: LogLevel;
  /** What never appears in it, in whatever field or message. */
  readonly secrets: readonly string[];
  /** Whether people read it on a terminal; programs read JSON. */
  readonly pretty: boolean;
}

/** A stream that takes every secret out of what passes. */
function masking(write: (line: string) => void, secrets: readonly string[]) {
  return {
    write: (line: string) => write(hideSecrets(line, secrets)),
  };
}

/** Opens the log: one line of JSON for each event, or readable lines on a terminal. */
export async function openLog({ level, secrets, pretty }: LogOptions): Promise<Logger> {
  const toOutput = (line: string) => {
    process.stdout.write(line);
  };
  const options = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  if (!pretty) return pino(options, masking(toOutput, secrets));
  const { prettyFactory } = await import('pino-pretty');
  const format = prettyFactory({ colorize: true, translateTime: 'SYS:HH:MM:ss' });
  return pino(
    options,
    masking((line) => toOutput(format(line)), secrets),
  );
}
