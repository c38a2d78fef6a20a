import { execFileSync, fork } from 'node:child_process';
import { cp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { beginCommand } from '../src/cli/command.ts';

const USAGE = `npm run build

Builds dist/: the bot as JavaScript, and the local Discord's page as the files that a browser loads.`;

beginCommand(USAGE, {});
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
// Beside the module that reads it, and beside the one file that the bot becomes.
for (const folder of ['dist/search/analysis/lexicon', 'dist/lexicon']) {
  await cp('src/search/analysis/lexicon', folder, { recursive: true });
}
await bundleBot();
await compileBot();
console.log('Built dist/.');

/**
 * The bot becomes one file with all that it needs: Node.js finds and reads a file in half the time that
 * it needs for the several hundred of discord.js, and holds less of them in memory.
 */
async function bundleBot() {
  const { outputFiles } = await build({
    entryPoints: ['dist/main.js'],
    write: false,
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'inline',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Optional parts of discord.js and ws that are used where an operator has installed them, and the
    // local Discord, whose packages are for development.
    external: ['zlib-sync', 'bufferutil', 'utf-8-validate', './local/server.js'],
    define: { 'import.meta.url': 'bundleUrl' },
    banner: {
      js: "(function(exports,require,module,__filename,__dirname,load){const bundleUrl=require('node:url').pathToFileURL(__filename).href;",
    },
    footer: { js: '})' },
    logLevel: 'error',
  });
  // A letter beyond Latin-1 anywhere makes V8 hold the whole file, of which it keeps the text, in twice
  // the memory. esbuild escapes them in strings; those in regular expressions are left to be escaped.
  const escaped = outputFiles[0].text.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  // A text that is run as a script cannot import by itself: who runs it does so for it.
  await writeFile('dist/naba.cjs', escaped.replace(/\bimport\((?=")/g, 'load('));
}

/**
 * Has the bot start once, on a local Discord, and keeps what V8 compiled for it meanwhile. It starts
 * with an article of its own and no settings: those of whoever builds are not to be trusted with it.
 */
async function compileBot() {
  const { startLocalDiscord } = await import('../dist/local/server.js');
  const discord = await startLocalDiscord({ page: false });
  const script = resolve('scripts/compile.js');
  const plain = {
    cwd: tmpdir(),
    execArgv: [],
    env: {
      DISCORD_TOKEN: discord.botToken,
      DISCORD_API_URL: discord.api,
      KNOWLEDGE_DIR: resolve('scripts/sample'),
    },
  };
  const bot = fork(script, { ...plain, silent: true, timeout: 60_000 });
  let written = '';
  for (const stream of [bot.stdout, bot.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      const before = written;
      written += text;
      // With two short articles, nothing is left to be made ready by then.
      const last = 'Commands registered';
      if (!before.includes(last) && written.includes(last)) bot.send('keep');
    });
  }
  const status = await new Promise((ended) => bot.once('close', ended));
  await discord.close();
  if (status !== 0) throw new Error(`The bot that was built does not start:\n${written}`);
  const check = execFileSync(process.execPath, [script, '--check'], { ...plain, encoding: 'utf8' });
  if (check.trim() !== 'taken') throw new Error('V8 does not take what it compiled.');
}
