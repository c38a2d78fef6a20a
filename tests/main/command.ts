import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const root = join(import.meta.dirname, '../..');

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

/** The commands of `npm run …` that are Naba's own, by name, each with the file of its source. */
export const COMMANDS: ReadonlyMap<string, string> = new Map(
  Object.entries(scripts).flatMap(([name, script]) => {
    const file = /\S+\/[\w-]+\.[jt]s$/.exec(script)?.[0];
    if (file === undefined || file.startsWith('bin/')) return [];
    const source = file.replace(/^dist(.*)\.js$/, 'src$1.ts');
    return [[name, join(root, source)] as const];
  }),
);

/** Where a command runs, and with what settings; with none of this machine's own. */
export interface Surroundings {
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts what `npm run NAME -- …` runs. */
export function startCommand(
  name: string,
  args: readonly string[],
  { folder = root, environment = {} }: Surroundings = {},
): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const file = COMMANDS.get(name);
  if (file === undefined) throw new Error(`There is no command ${name}.`);
  return spawn(process.execPath, ['--import', import.meta.resolve('tsx'), file, ...args], {
    cwd: folder,
    env: { PATH, HOME, ...environment },
  });
}

/** Runs it to its end. */
export async function runCommand(
  name: string,
  args: readonly string[] = [],
  surroundings: Surroundings = {},
): Promise<{ output: string; errors: string; status: number | null }> {
  const child = startCommand(name, args, surroundings);
  const [output, errors] = await Promise.all([
    text(child.stdout!),
    text(child.stderr!),
    once(child, 'close'),
  ]);
  return { output, errors, status: child.exitCode };
}
