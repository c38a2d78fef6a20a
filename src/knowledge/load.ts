import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import type { Article, Language } from './article.ts';
import { readDraft } from './draft.ts';
import { type Fault, faultTexts, type Report, type Tell } from './fault.ts';
import { explain, type FileName, languageOfLetters, readFileName, readText } from './file.ts';
import { assemble, pairDrafts } from './pair.ts';

/** What a folder of articles holds, and all that is wrong with it. */
export interface Knowledge {
  /** Those without a fault, by their ids. */
  readonly articles: readonly Article[];
  /** By file and line, of each file the first; empty where all is well. */
  readonly faults: readonly Fault[];
}

/**
 * Reads every article of a folder. Never throws for what the folder holds: whatever is wrong, in
 * any file, is in `faults`, at once. A folder without an article is at fault too.
 *
 * An article is a file `id.md` or `id.language.md`; its translation is another with the same id.
 * `README.md` (in any language), hidden files and files of other kinds are passed over, except for
 * those that may well have been meant as articles.
 *
 * @param folder - a path; the faults' files begin with it
 */
export async function loadKnowledge(folder: string): Promise<Knowledge> {
  const faults: Noted[] = [];
  const reporter = (file: string) => (line: number, tell: Tell) => {
    faults.push({ file, line, tell });
  };
  const names = await listArticles(folder, reporter);
  if (names?.length === 0 && faults.length === 0) {
    reporter(folder)(1, (say) => say.noArticle);
  }

  const filesById = new Map<string | null, ArticleFile[]>();
  for (const name of names ?? []) {
    const path = join(folder, name);
    const named = readFileName(name, reporter(path));
    const id = named?.id ?? null;
    filesById.set(id, [...(filesById.get(id) ?? []), { path, named }]);
  }
  const articles: Article[] = [];
  /** What each file is written in, for those whose faults are told. */
  const written = new Map<string, Language>();
  for (const [id, files] of filesById) {
    const drafts = await Promise.all(
      files.map(async ({ path, named }) => {
        const text = await readText(path, reporter(path));
        const language = named?.language ?? languageOfLetters(withoutKeys(text ?? ''));
        if (language !== null) written.set(path, language);
        if (text === null) return null;
        try {
          return readDraft(path, text, named, reporter(path));
        } catch (error) {
          reporter(path)(1, (say) => say.unparsed(String(error)));
          return null;
        }
      }),
    );
    if (id === null || drafts.includes(null)) continue;
    const pair = pairDrafts(drafts.filter((draft) => draft !== null));
    const article = pair && assemble(pair.original, pair.translation);
    const sound = !faults.some(({ file }) => files.some(({ path }) => path === file));
    if (article && sound) articles.push(article);
  }
  return {
    articles: articles.sort((a, b) => compare(a.id, b.id)),
    faults: firstOfEach(faults.sort((a, b) => compare(a.file, b.file) || a.line - b.line)).map(
      ({ file, line, tell }) => {
        const language = written.get(file) ?? languageOfLetters(parse(file).name) ?? 'en';
        return { file, line, language, message: tell(faultTexts[language]) };
      },
    ),
  };
}

/** A fault that is yet to be told. */
interface Noted {
  readonly file: string;
  readonly line: number;
  readonly tell: Tell;
}

/** Faults told of one file. Nobody reads more at once, and a file may have a hundred thousand. */
const MOST_TOLD = 100;

/** The first faults of each file, and in place of all others how many there are. */
function firstOfEach(faults: readonly Noted[]): Noted[] {
  const counts = new Map<string, number>();
  return faults.flatMap((fault) => {
    const count = (counts.get(fault.file) ?? 0) + 1;
    counts.set(fault.file, count);
    if (count <= MOST_TOLD) return fault;
    if (count > MOST_TOLD + 1) return [];
    return { ...fault, tell: (say) => say.moreFaults(counts.get(fault.file)! - MOST_TOLD) };
  });
}

/** The keys of the front matter are Latin, whatever the article's language. */
function withoutKeys(text: string): string {
  return text.replace(/^[ \t-]*[a-z]+:/gim, '');
}

interface ArticleFile {
  readonly path: string;
  /** Null where the name is at fault. */
  readonly named: FileName | null;
}

/** By code units: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The names of a folder's article files; null where the folder cannot be read. */
async function listArticles(
  folder: string,
  reporter: (file: string) => Report,
): Promise<readonly string[] | null> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const reason = explain(error);
    reporter(folder)(1, (say) => say.unreadableFolder(reason(say)));
    return null;
  }
  const visible = entries.filter(isVisible);
  for (const { name } of visible.filter(({ name }) =>
    /\.(?:te?xt|markdown|mdx|html?|rtf|odt|docx?|pdf)$/i.test(name),
  )) {
    const better = name.replace(/\.[^.]+$/, '.md');
    reporter(join(folder, name))(1, (say) => say.otherKind(better));
  }
  for (const path of await articlesBelow(folder, visible)) {
    reporter(path)(1, (say) => say.tooDeep);
  }
  return visible
    .map(({ name }) => name)
    .filter(isArticle)
    .sort(compare);
}

/** The paths of the articles in a folder's folders, and in theirs. */
async function articlesBelow(folder: string, entries: readonly Dirent[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of entries.filter(({ name }) => !isArticle(name))) {
    if (!entry.isDirectory() && !entry.isSymbolicLink()) continue;
    const path = join(folder, entry.name);
    // What cannot be read, or is a link to a file, holds no article that anybody misses.
    const inside = await readdir(path, { withFileTypes: true }).catch(() => []);
    const visible = inside.filter(isVisible);
    found.push(
      ...visible.filter(({ name }) => isArticle(name)).map(({ name }) => join(path, name)),
    );
    // A link may lead back here, or to a whole disk: it is followed no further.
    if (entry.isDirectory()) found.push(...(await articlesBelow(path, visible)));
  }
  return found;
}

/** Editors keep their backups in hidden files, Kubernetes the versions of a volume. */
function isVisible({ name }: Dirent): boolean {
  return !name.startsWith('.') && !name.endsWith('~');
}

/** Whether a file of this name is meant as an article. */
function isArticle(name: string): boolean {
  return /\.md$/i.test(name) && !/^readme(?:\.[\w-]+)?\.md$/i.test(name);
}
