#!/usr/bin/env node
// Runs the TypeScript source where the development tools are installed, and the build elsewhere:
// one `npm start` for a fresh clone and for a production machine.
import { existsSync } from 'node:fs';

const source = new URL('../src/main.ts', import.meta.url);
const build = new URL('../dist/launch.js', import.meta.url);

/** Teaches Node to read TypeScript, if the package that does so is installed. */
async function canRunSource() {
  if (!existsSync(source)) return false;
  try {
    const { register } = await import('tsx/esm/api');
    register();
    return true;
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return false;
    throw error;
  }
}

if (await canRunSource()) {
  await import(source.href);
} else if (existsSync(build)) {
  await import(build.href);
} else {
  console.error('Naba is not built here: run "npm ci" (development) or "npm run build" first.');
  process.exitCode = 1;
}
