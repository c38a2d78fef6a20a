import { parseArgs, type ParseArgsConfig } from 'node:util';
import { end, STATUS } from './lifecycle.ts';

/** What `parseArgs` of node:util makes of a process's arguments. */
type Arguments<Config extends ParseArgsConfig> = ReturnType<typeof parseArgs<Config>>;

/**
 * Reads the process's arguments, as `parseArgs` of node:util does. Ends the process with 0 and the
 * usage where it is asked for `--help`, and refuses what the command does not know.
 *
 * @param usage - how to call the command, and what it does
 * @param config - as for `parseArgs`, without `--help`
 */
export function readArguments<Config extends ParseArgsConfig>(
  usage: string,
  config: Config,
): Arguments<Config> {
  const options = { ...config.options, help: { type: 'boolean', short: 'h' } } as const;
  let read;
  try {
    read = parseArgs({ ...config, options });
  } catch (error) {
    if (!isMisuse(error)) throw error;
    return refuse(usage, error.message);
  }
  if ('help' in read.values) {
    console.log(usage);
    process.exit(STATUS.stopped);
  }
  return read as Arguments<Config>;
}

/** Ends the process with what is wrong with its arguments, and how to call it right. */
export function refuse(usage: string, problem: string): never {
  return end(STATUS.misused, problem, '', usage);
}

/** The whole number that an option gives; refused where it is none, or less than `least`. */
export function wholeNumber(usage: string, option: string, given: string, least = 1): number {
  const number = /^-?\d+$/.test(given) ? Number(given) : Number.NaN;
  if (Number.isSafeInteger(number) && number >= least) return number;
  const from = least === -Infinity ? '' : ` from ${least}`;
  return refuse(usage, `${option} is "${given}": give a whole number${from}.`);
}

/** The number above 0 that an option gives, such as 0.5; refused where it is none. */
export function positiveNumber(usage: string, option: string, given: string): number {
  const number = Number(given);
  if (number > 0 && number < Infinity) return number;
  return refuse(usage, `${option} is "${given}": give a number above 0.`);
}

function isMisuse(error: unknown): error is Error {
  return (
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
  );
}
