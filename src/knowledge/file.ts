import { readFile, stat } from 'node:fs/promises';
import type { Language } from './article.ts';
import type { Report, Tell } from './fault.ts';

/** What a file's name says. */
export interface FileName {
  readonly id: string;
  /** Null where the name does not say. */
  readonly language: Language | null;
}

const languages: readonly string[] = ['ar', 'en'] satisfies Language[];

/** Whether a tag is one of the languages that Naba reads. */
export function isLanguage(tag: string): tag is Language {
  return languages.includes(tag);
}

/** The language that most letters of a text are of; null where it has none of either. */
export function languageOfLetters(text: string): Language | null {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (arabic + latin === 0) return null;
  return arabic >= latin ? 'ar' : 'en';
}

/**
 * Reads `id.md` or `id.language.md`; null where the name is at fault.
 *
 * @param name - the file's name without its folder
 */
export function readFileName(name: string, report: Report): FileName | null {
  const stem = name.replace(/\.md$/i, '');
  const [, id = stem, tag] = /^(.+)\.([a-z]{2,3}(?:-[a-z0-9]+)*)$/i.exec(stem) ?? [];
  const language = tag?.toLowerCase();
  if (!/^[a-z0-9-]{1,32}$/.test(id)) {
    const better = [suggestId(id), language, 'md'].filter(Boolean).join('.');
    report(1, (say) => say.badId(better));
    return null;
  }
  if (language !== undefined && !isLanguage(language)) {
    report(1, (say) => say.foreign(language, id));
    return null;
  }
  return { id, language: language ?? null };
}

/** An id that is allowed and looks like the wished one. */
function suggestId(wished: string): string {
  const id = wished
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 32)
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'my-article' : id;
}

/**
 * A file's text: UTF-8, its byte order mark removed, its line ends made `\n`.
 * Null where it cannot be had; why is reported.
 */
export async function readText(path: string, report: Report): Promise<string | null> {
  let bytes: Buffer;
  try {
    const found = await stat(path);
    if (!found.isFile()) {
      report(1, (say) => say.noFile);
      return null;
    }
    if (found.size > largest) {
      report(1, (say) => say.tooLarge(found.size, largest));
      return null;
    }
    bytes = await readFile(path);
  } catch (error) {
    report(1, explain(error));
    return null;
  }
  const line = firstBadLine(bytes);
  if (line !== null) {
    report(line, (say) => say.notUtf8);
    return null;
  }
  return new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
}

/**
 * Bytes that a file has at most: twenty thousand Arabic words. Paragraphs of a few sentences are read
 * within half a second, lines of a word or two within a few (`bounds.ts`). A bot that runs answers
 * nobody while it reads, and a larger file was dropped in by mistake.
 */
const largest = 256 * 1024;

/** The line of the first byte that is not UTF-8 text; null where all is well. */
function firstBadLine(bytes: Buffer): number | null {
  if (isText(bytes)) return null;
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    if (!isText(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
  return 1;
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Why a file or folder cannot be read, and what to do about it. */
export function explain(error: unknown): Tell {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  switch (code) {
    case 'ENOENT':
      return (say) => say.missing;
    case 'ENOTDIR':
      return (say) => say.noFolder;
    case 'EACCES':
    case 'EPERM':
      return (say) => say.forbidden;
    default:
      return (say) => say.unreadable(code);
  }
}
