import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** The file that the bot and all that it needs become: a CommonJS module, wrapped as Node.js wraps one. */
const BUNDLE = fileURLToPath(new URL('./naba.cjs', import.meta.url));

/** What V8 compiled of it when it was built. */
const COMPILED = `${BUNDLE}.compiled`;

/** What Node.js calls a module with, and how it imports what is not in the bundle. */
type Wrapper = (
  exports: object,
  require: NodeJS.Require,
  module: { exports: object },
  filename: string,
  folder: string,
  load: (specifier: string) => Promise<unknown>,
) => void;

/**
 * Reads the bundle, with what was compiled of it if this V8 can use that: to compile anew what a start
 * needs takes a third of the start. (The code cache of `vm.Script`, documented with Node.js.)
 */
export function readBundle(): Script {
  return new Script(readFileSync(BUNDLE, 'latin1'), {
    filename: BUNDLE,
    ...(existsSync(COMPILED) ? { cachedData: readFileSync(COMPILED) } : {}),
  });
}

/** Runs it, as if Node.js had been given its file. */
export function runBundle(script: Script): void {
  const module = { exports: {} };
  const run = script.runInThisContext() as Wrapper;
  const load = (specifier: string) => import(specifier);
  run(module.exports, createRequire(BUNDLE), module, BUNDLE, dirname(BUNDLE), load);
}

/** Keeps what has been compiled of it so far for the processes to come. */
export function keepCompiled(script: Script): void {
  writeFileSync(COMPILED, script.createCachedData());
}
