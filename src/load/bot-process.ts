import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDiscord } from '../local/server.ts';

const root = join(import.meta.dirname, '../..');

/** Bots that can be run, each by the file of the build that starts it. */
const ENTRIES = { Naba: 'dist/launch.js', pong: 'dist/load/pong.js' } as const;

/** A bot's name. */
export type BotName = keyof typeof ENTRIES;

/** Settings by which Naba answers as much as any run may ask. */
export const UNLIMITED: Readonly<Record<string, string>> = Object.fromEntries(
  ['READER_BURST', 'READER_PER_MINUTE', 'SERVER_BURST', 'SERVER_PER_MINUTE'].map((each) => [
    each,
    '1000000',
  ]),
);

/** What both bots write once their first shard is ready. */
const READY = 'Ready';

/** What a process has used so far. */
export interface Use {
  /** Memory that is held now, in MiB. */
  readonly memory: number;
  /** Processor time of the whole process, in milliseconds. */
  readonly processor: number;
}

/** Clock ticks a second in /proc/PID/stat, on every Linux that Node.js runs on. */
const TICKS = 100;

/** A bot in a process of its own, run from the build. */
export class BotProcess {
  private readonly child: ChildProcess;
  /** Its status once it has ended, null where a signal ended it. */
  readonly ended: Promise<number | null>;
  private written = '';

  private constructor(child: ChildProcess) {
    this.child = child;
    this.ended = new Promise((resolve) => child.once('close', resolve));
  }

  /**
   * Starts a bot on a local Discord, with nothing of this machine's own settings.
   *
   * @returns the bot, and the milliseconds from its process's start until it was ready
   * @throws Error with what it wrote, where it ends before that
   */
  static async start(
    name: BotName,
    { botToken, api }: LocalDiscord,
    settings: Readonly<Record<string, string>> = UNLIMITED,
  ): Promise<{ bot: BotProcess; startedIn: number }> {
    const { PATH = '', HOME = '' } = process.env;
    const began = performance.now();
    const child = spawn(process.execPath, [join(root, ENTRIES[name])], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH,
        HOME,
        DISCORD_TOKEN: botToken,
        DISCORD_API_URL: api,
        ...settings,
      },
    });
    const bot = new BotProcess(child);
    await bot.becomesReady();
    return { bot, startedIn: performance.now() - began };
  }

  /** All that it wrote. */
  get output(): string {
    return this.written;
  }

  /** Whether it still runs. */
  get runs(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  use(): Use {
    const status = readFileSync(`/proc/${this.child.pid}/status`, 'utf8');
    const memory = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1_024;
    // The name of the program, in brackets, may hold anything; what follows is counted from it.
    const stat = readFileSync(`/proc/${this.child.pid}/stat`, 'utf8').replace(/^.*\) /s, '');
    const [user, system] = stat.split(' ').slice(11, 13).map(Number) as [number, number];
    return { memory, processor: ((user + system) / TICKS) * 1_000 };
  }

  /** Stops it in good order; gives its status, null where a signal ended it. */
  stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.ended;
  }

  private becomesReady(): Promise<void> {
    return new Promise((resolve, reject) => {
      let ready = false;
      for (const stream of [this.child.stdout!, this.child.stderr!]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          this.written += text;
          ready ||= this.written.includes(READY);
          if (ready) resolve();
        });
      }
      void this.ended.then(() => reject(new Error(`A bot ended early:\n${this.written}`)));
    });
  }
}
