import { parse } from 'dotenv';
import Fuse from 'fuse.js';
import { readFileSync, statSync } from 'node:fs';
import { SETTINGS } from './config.ts';

/** The permission bits that let others than the owner in. */
const OTHERS = 0o077;

/** What discord.js would read by itself: the token, and which shards to run. */
const TAKEN = ['DISCORD_TOKEN', 'SHARDS', 'SHARD_COUNT'] as const;

type Variables = Readonly<Record<string, string | undefined>>;

/** What the process was given: its environment, over what the file `.env` says. */
export interface Environment {
  readonly variables: Variables;
  /** Whether this process is one of several, each started by ShardingManager for one shard. */
  readonly spawned: boolean;
  /** What the operator should know of the file, one line each. */
  readonly warnings: readonly string[];
}

/** The file `.env` is there, and cannot be read. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

function readFile(path: string): { text: string; mode: number } | null {
  try {
    return { text: readFileSync(path, 'utf8'), mode: statSync(path).mode };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    const remedy =
      code === 'EISDIR'
        ? 'it is a folder: make it a file, or remove it'
        : 'let the user who runs Naba read it, or remove it';
    throw new EnvironmentError(`${path} cannot be read (${code || message}): ${remedy}.`);
  }
}

/** Names that look like a setting's, misspelt: they would be passed over without a word. */
function misspelt(path: string, given: Variables): string[] {
  const known = Object.values(SETTINGS).map(({ variable }) => variable);
  const names = new Fuse<string>(known, { threshold: 0.3 });
  return Object.keys(given)
    .filter((name) => !known.some((variable) => variable === name))
    .flatMap((name) => {
      const [nearest] = names.search(name, { limit: 1 });
      if (nearest === undefined) return [];
      return `${path} sets ${name}, which Naba does not know: did you mean ${nearest.item}?`;
    });
}

function warningsOf(path: string, { text, mode }: { text: string; mode: number }): string[] {
  const warnings = misspelt(path, parse(text));
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0) {
    warnings.push(`${path} can be read by others on this machine: run "chmod 600 ${path}".`);
  }
  return warnings;
}

/** ShardingManager tells each process its shard in SHARDS; to an operator that is SHARD_IDS. */
function ofShard({ SHARDS, ...variables }: Variables): Variables {
  return { ...variables, SHARD_IDS: SHARDS };
}

/**
 * Reads the environment and `.env`, and takes the token out of the process's own environment, so
 * that nothing started from here, and no report of a crash, has it.
 *
 * @throws EnvironmentError where `.env` is there and cannot be read
 */
export function takeEnvironment(path = '.env'): Environment {
  const file = readFile(path);
  const spawned = process.env.SHARDING_MANAGER !== undefined;
  const variables = { ...(file === null ? {} : parse(file.text)), ...process.env };
  for (const name of TAKEN) Reflect.deleteProperty(process.env, name);
  return {
    variables: spawned ? ofShard(variables) : variables,
    spawned,
    warnings: file === null ? [] : warningsOf(path, file),
  };
}
