import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

/** The file that the bot and all that it needs become: a CommonJS module, wrapped as Node.js wraps one. */
const BUNDLE = fileURLToPath(new URL('./naba.cjs', import.meta.url));

/** What V8 compiled of it when it was built, after the checksums of both. */
const COMPILED = `${BUNDLE}.compiled`;

/** Bytes of the two checksums. */
const HEAD = 8;

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
  const bundle = readFileSync(BUNDLE);
  const cachedData = readCompiled(bundle);
  return new Script(bundle.toString('latin1'), {
    filename: BUNDLE,
    ...(cachedData === null ? {} : { cachedData }),
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
  const compiled = script.createCachedData();
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(crc32(readFileSync(BUNDLE)), 0);
  head.writeUInt32LE(crc32(compiled), HEAD / 2);
  writeFileSync(COMPILED, Buffer.concat([head, compiled]));
}

/**
 * Null where nothing was kept, or for another bundle, or not whole: V8 itself compares no more of a
 * text than its length, and would run what it was before.
 */
function readCompiled(bundle: Buffer): Buffer | null {
  if (!existsSync(COMPILED)) return null;
  const kept = readFileSync(COMPILED);
  if (kept.length < HEAD) return null;
  const compiled = kept.subarray(HEAD);
  const fits = kept.readUInt32LE(0) === crc32(bundle);
  return fits && kept.readUInt32LE(HEAD / 2) === crc32(compiled) ? compiled : null;
}
