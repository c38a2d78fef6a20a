import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A Naba of its own process, and what it says. */
export interface Naba {
  readonly child: ChildProcess;
  output(): string;
  /** Settles once the output matches; rejects with the output where it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** The status with which it ended. */
  readonly ended: Promise<number | null>;
}

/** Starts Naba as `npm start` does, in `folder` and with nothing of this machine's own settings. */
export function startNaba(
  environment: Record<string, string>,
  { args = [], folder = root }: { args?: readonly string[]; folder?: string } = {},
): Naba {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [join(root, 'bin/naba.js'), ...args], {
    cwd: folder,
    env: { PATH, HOME, KNOWLEDGE_DIR: join(root, 'knowledge'), ...environment },
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    output: () => output,
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(output);
          if (found === null) return;
          listeners.delete(look);
          resolve(found);
        };
        listeners.add(look);
        void ended.then(() => {
          look();
          reject(new Error(`Naba ended without ${String(pattern)}:\n${output}`));
        });
        look();
      }),
  };
}
