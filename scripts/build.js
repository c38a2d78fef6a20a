// Builds dist/: the bot as JavaScript, and the local Discord's page as the files that a browser loads.
import { execFileSync } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const page = 'dist/local/page';

await rm('dist', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
await build({
  entryPoints: ['src/local/page/main.ts', 'src/local/page/styles.css'],
  outdir: page,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2023',
  logLevel: 'error',
});
await cp('src/local/page/index.html', `${page}/index.html`);
console.log('Built dist/.');
