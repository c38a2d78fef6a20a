import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginCommand } from '../src/cli/command.ts';
import { type LocalDiscord, startLocalDiscord } from '../src/local/server.ts';

const USAGE = `npm run docs

Walks through the pages as a newcomer does: runs every block of commands of README.md, docs/ and
CONTRIBUTING.md, as it is written, in a fresh clone of what is committed. Fails if any command does.`;

/*
 * What stands behind `sh` tells how: `discord` runs it with a token, on the local Discord; `until="…"`
 * stops it once it wrote that (as Ctrl-C does); `keep` lets it run until the page ends. What stands in
 * `bash` is for machines that are not here (systemd's, a cluster), and is not run.
 */

const root = join(import.meta.dirname, '..');

const PAGES = [
  'README.md',
  ...['running', 'articles', 'operating', 'tuning', 'local-discord'].map(
    (page) => `docs/${page}.md`,
  ),
  'CONTRIBUTING.md',
];

/** Run by CI as checks of their own, and too long to be run twice. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'npm ci && npm test',
  'npm run check',
  'bash .ci/run',
  'npm run test:browser',
]);

/** How long one command may take, in milliseconds. */
const PATIENCE = 300_000;

/** A block of commands of a page. */
interface Block {
  readonly page: string;
  readonly line: number;
  readonly commands: readonly string[];
  readonly discord: boolean;
  readonly keep: boolean;
  /** What the last of the commands writes when it has come up; null where it ends by itself. */
  readonly until: string | null;
}

async function blocksOf(page: string): Promise<Block[]> {
  const text = await readFile(join(root, page), 'utf8');
  return [...text.matchAll(/^```sh(.*)\n([\s\S]*?)^```$/gm)].map(
    ({ 1: how = '', 2: body = '', index }) => {
      const until = /until="((?:[^"\\]|\\.)*)"/.exec(how)?.[1];
      return {
        page,
        line: text.slice(0, index).split('\n').length,
        commands: body.trim().split('\n'),
        discord: /\bdiscord\b/.test(how),
        keep: /\bkeep\b/.test(how),
        until: until?.replaceAll('\\"', '"') ?? null,
      };
    },
  );
}

/** Runs commands as one script; settles when they end, or have come up. */
function run(
  { commands, discord, until }: Block,
  folder: string,
  local: LocalDiscord,
): { child: ChildProcess; done: Promise<void> } {
  const given = { DISCORD_TOKEN: local.botToken, DISCORD_API_URL: local.api };
  // A group of its own hears Ctrl-C as a terminal's commands do.
  const child = spawn('bash', ['-euc', commands.join('\n')], {
    cwd: folder,
    detached: true,
    env: { ...process.env, DISCORD_TOKEN: '', LOCAL_PORT: '0', ...(discord ? given : {}) },
  });
  let written = '';
  const done = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      process.kill(-child.pid!, 'SIGKILL');
      reject(new Error(`This took too long:\n${written.slice(-2_000)}`));
    }, PATIENCE);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        written += text;
        if (until === null || !written.includes(until)) return;
        clearTimeout(late);
        resolve();
      });
    }
    child.once('close', (status) => {
      clearTimeout(late);
      if (status === 0 && until === null) resolve();
      else reject(new Error(`It ended with ${status}:\n${written.slice(-2_000)}`));
    });
  });
  return { child, done };
}

/** Ends what came up, as Ctrl-C does. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('close', resolve));
  process.kill(-child.pid!, 'SIGINT');
  await ended;
}

beginCommand(USAGE, {});
const folder = await mkdtemp(join(tmpdir(), 'naba-docs-'));
const clone = join(folder, 'naba');
execFileSync('git', ['clone', '--quiet', root, clone]);
const local = await startLocalDiscord({ page: false, guilds: 2, shards: 2, identifyWindow: 0 });
let failed = 0;
for (const page of PAGES) {
  const kept: ChildProcess[] = [];
  for (const block of await blocksOf(page)) {
    const where = `${page}:${block.line}`;
    if (block.commands.every((command) => ELSEWHERE.has(command))) {
      console.log(`${where}  ${block.commands.join('; ')}  (a check of its own)`);
      continue;
    }
    const began = performance.now();
    const { child, done } = run(block, clone, local);
    try {
      await done;
      if (block.keep) kept.push(child);
      else if (block.until !== null) await stop(child);
      const seconds = ((performance.now() - began) / 1_000).toFixed(1);
      console.log(`${where}  ${block.commands.join('; ')}  (${seconds} s)`);
    } catch (error) {
      failed += 1;
      console.error(`${where}  ${block.commands.join('; ')}\n${(error as Error).message}`);
    }
  }
  for (const child of kept) await stop(child);
}
await local.close();
await rm(folder, { recursive: true, force: true });
process.exit(failed > 0 ? 1 : 0);
