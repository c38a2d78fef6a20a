import { type Article, countPassages } from './knowledge/article.ts';
import type { Fault } from './knowledge/fault.ts';
import type { Knowledge } from './knowledge/load.ts';
import type { Shelf } from './discord/options.ts';
import { asError } from './errors.ts';
import { buildIndexInSlices } from './search/build.ts';
import { rememberAnswers } from './search/remembered.ts';

/** How long indexing may take before its progress is told, in milliseconds. */
const PATIENCE = 1_000;

/** What a shelf tells its operator. */
export interface ShelfLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** The articles on the shelf, changed while they are read. */
export interface LivingShelf {
  /** What is on the shelf; until the first articles are indexed, what will be. */
  readonly now: () => Shelf | Promise<Shelf>;
  /** The articles that can be asked; none until the first are indexed. */
  readonly articles: () => readonly Article[];
  /** What is wrong with the files since they were last right; empty where they are. */
  readonly faults: () => readonly Fault[];
  /**
   * Puts what was read on the shelf; with faults, or where indexing fails, the last good state stays,
   * and the log tells why. Never rejects.
   */
  readonly put: (knowledge: Knowledge) => Promise<void>;
}

/** How long indexing works before it pauses, in milliseconds: who asks meanwhile waits for a step or two. */
const SLICE = 2;

/** Indexes articles beside the index in use, and tells of it where it takes long. */
async function index(articles: readonly Article[], log: ShelfLog): Promise<Shelf> {
  const began = performance.now();
  let told = began;
  const built = await buildIndexInSlices(articles, {
    sliceMs: SLICE,
    onProgress(share) {
      if (performance.now() - told < PATIENCE) return;
      told = performance.now();
      log.info({ share: Math.round(share * 100) / 100 }, `Indexing: ${Math.round(share * 100)} %`);
    },
  });
  return { articles, index: rememberAnswers(built) };
}

/**
 * Sets up a shelf. A change is indexed beside what is there and swapped in whole, one change after
 * another; where several come meanwhile, the latest alone is indexed.
 */
export function openShelf(articles: readonly Article[], log: ShelfLog): LivingShelf {
  let shelf: Shelf | null = null;
  const first = index(articles, log).then((indexed) => (shelf ??= indexed));
  let faults: readonly Fault[] = [];
  let latest = 0;
  let turn: Promise<unknown> = first;
  const swap = async (knowledge: Knowledge, number: number) => {
    if (number !== latest) return;
    shelf = await index(knowledge.articles, log);
    const passages = countPassages(knowledge.articles);
    log.info({ articles: knowledge.articles.length, passages }, 'The articles were read anew');
  };
  return {
    now: () => shelf ?? first,
    articles: () => shelf?.articles ?? [],
    faults: () => faults,
    async put(knowledge) {
      faults = knowledge.faults;
      if (faults.length > 0) {
        for (const { file, line, message } of faults) log.error({ file, line }, message);
        log.error({ faults: faults.length }, 'The articles stay as they were before these faults');
        return;
      }
      const number = ++latest;
      turn = turn
        .then(() => swap(knowledge, number))
        .catch((error: unknown) => {
          const message = 'The changed articles cannot be indexed; the ones before them stay';
          log.error({ error: asError(error).message }, message);
        });
      await turn;
    },
  };
}
