import { parse } from 'dotenv';
import { readFileSync, statSync } from 'node:fs';

/** The permission bits that let others than the owner in. */
const OTHERS = 0o077;

/** What the process was given: its environment, over what the file `.env` says. */
export interface Environment {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** What the operator should know of the file; null where all is well. */
  readonly warning: string | null;
}

function readFile(path: string): { text: string; mode: number } | null {
  try {
    return { text: readFileSync(path, 'utf8'), mode: statSync(path).mode };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Reads the environment and `.env`, and takes the token out of the process's own environment, so
 * that nothing started from here, and no report of a crash, has it.
 */
export function takeEnvironment(path = '.env'): Environment {
  const file = readFile(path);
  const variables = { ...(file === null ? {} : parse(file.text)), ...process.env };
  delete process.env.DISCORD_TOKEN;
  const open = file !== null && process.platform !== 'win32' && (file.mode & OTHERS) !== 0;
  const holdsToken = file !== null && /^\s*(export\s+)?DISCORD_TOKEN\s*=\s*\S/m.test(file.text);
  if (!open || !holdsToken) return { variables, warning: null };
  return {
    variables,
    warning: `${path} can be read by others on this machine: run "chmod 600 ${path}".`,
  };
}
