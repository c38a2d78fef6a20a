import type { Language } from './article.ts';
import { ar } from './texts/ar.ts';
import { en, type FaultTexts } from './texts/en.ts';

/** Something wrong in `knowledge/`, told so that whoever wrote the file can mend it. */
export interface Fault {
  /** The file (or the folder) that is at fault, as a path from where Naba runs. */
  readonly file: string;
  /** Counted from 1; 1 as well where the whole file is at fault. */
  readonly line: number;
  /** What the file is written in: whoever wrote it reads that. */
  readonly language: Language;
  /** What is wrong, and how to mend it. One line of plain words in that language. */
  readonly message: string;
}

/** Says what is wrong in the language whose texts are given. */
export type Tell = (say: FaultTexts) => string;

/** Notes a fault in the file that is being read. */
export type Report = (line: number, tell: Tell) => void;

/** What may be wrong, in each language. */
export const faultTexts: Readonly<Record<Language, FaultTexts>> = { ar, en };

const rightToLeftIsolate = '\u2067';
const popDirectionalIsolate = '\u2069';

/**
 * One fault as a line that terminals and editors turn into a link: `file:line message`. The file's
 * name would have an Arabic message laid out from left to right, were it not isolated.
 */
export function formatFault({ file, line, language, message }: Fault): string {
  const told = language === 'ar' ? rightToLeftIsolate + message + popDirectionalIsolate : message;
  return `${file}:${line} ${told}`;
}
