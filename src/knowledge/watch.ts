import { realpath } from 'node:fs/promises';
import { basename, dirname, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import { asError } from '../errors.ts';
import { type Knowledge, loadKnowledge } from './load.ts';

/** How to watch. */
export interface WatchOptions {
  /** What the folder held when it was last read; a first difference from this is reported. */
  readonly loaded?: Knowledge;
  /** How long the folder must be quiet before it is read again, in milliseconds; 150 by default. */
  readonly quiet?: number;
  /** Watching failed, or `onChange` threw; the articles stay as they are. */
  readonly onError?: (error: Error) => void;
}

/** A running watch. */
export interface KnowledgeWatch {
  /** Settles once changes are seen from now on. */
  readonly ready: Promise<void>;
  /** Ends the watch; `onChange` is not called after it has settled. */
  close(): Promise<void>;
}

/**
 * Reads a folder of articles again whenever something in it changes, and hands over the result
 * where it differs from the one before, faults and all. Whether to use it is the caller's choice:
 * a broken file should not take the articles away that readers are asking.
 *
 * It is the folder's parent that is watched, with all but the folder ignored: so the folder may be
 * missing, or be removed and made again. Editors that write a new file and rename it over the old
 * one are followed, volumes whose files are links that are all turned at once (Kubernetes), and a
 * folder that is itself a link to the latest release (git-sync).
 * Where the file system tells of no changes (NFS, some containers), set `CHOKIDAR_USEPOLLING=true`.
 *
 * @param folder - as for {@link loadKnowledge}
 */
export function watchKnowledge(
  folder: string,
  onChange: (knowledge: Knowledge) => void,
  options: WatchOptions = {},
): KnowledgeWatch {
  const { quiet = 150, onError } = options;
  const watched = resolve(folder);
  const parent = dirname(watched);
  let known = options.loaded && fingerprint(options.loaded);
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();
  let closed = false;

  const fail = (error: unknown) => {
    onError?.(asError(error));
  };

  /** Reads once the folder has been quiet; one reading at a time, the last one after all changes. */
  const readSoon = () => {
    if (closed) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(read).catch(fail);
    }, quiet);
  };

  const read = async () => {
    const knowledge = await loadKnowledge(folder);
    const found = fingerprint(knowledge);
    if (closed || found === known) return;
    known = found;
    onChange(knowledge);
  };

  const watcher = watch(parent, {
    ignoreInitial: true,
    depth: 2, // articles in a folder of their own are faults
    ignored: (path) => path !== parent && path !== watched && !path.startsWith(watched + sep),
  });
  watcher.on('all', readSoon);
  watcher.on('error', fail);

  // Chokidar goes on watching where a link led to at first. Of the folder's own link turning, only
  // the raw events tell.
  const resolved = () => realpath(watched).catch(() => null);
  let target = resolved();
  const follow = async () => {
    const [before, now] = [await target, await resolved()];
    if (closed || now === null || now === before) return;
    target = Promise.resolve(now);
    watcher.unwatch(watched).add(watched);
    readSoon();
  };
  watcher.on('raw', (_event, name) => {
    if (name === basename(watched)) follow().catch(fail);
  });

  const ready = new Promise<void>((settle) => {
    watcher.once('ready', () => {
      // What changed between the first reading and this moment has sent no event.
      readSoon();
      settle();
    });
  });

  return {
    ready,
    async close() {
      closed = true;
      clearTimeout(timer);
      await Promise.all([watcher.close(), reading]);
    },
  };
}

/** Equal for two readings that found the same: questions too, which an article's version leaves out. */
function fingerprint({ articles, faults }: Knowledge): string {
  return JSON.stringify([articles, faults]);
}
