import type { Language } from '../knowledge/article.ts';

const rightToLeftMark = '\u200f';
const leftToRightMark = '\u200e';
const firstStrongIsolate = '\u2068';
const popDirectionalIsolate = '\u2069';

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The direction that a text takes from its first letter; null where it has none. */
export function directionOf(text: string): 'rtl' | 'ltr' | null {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return null;
  return rightToLeftLetter.test(letter) ? 'rtl' : 'ltr';
}

/**
 * A line that is laid out in the direction of its language. Discord lays a line out by its first
 * strong character; where that would be the wrong one, an invisible mark goes first.
 */
export function lineIn(language: Language, line: string): string {
  if (line === '') return line;
  const wanted = language === 'ar' ? 'rtl' : 'ltr';
  const [first] = line;
  const startsRight = first !== undefined && /\p{L}/u.test(first) && directionOf(line) === wanted;
  if (startsRight || (wanted === 'ltr' && directionOf(line) !== 'rtl')) return line;
  return (wanted === 'rtl' ? rightToLeftMark : leftToRightMark) + line;
}

/** An address at the end of a run: Discord would take a mark behind it for a part of it. */
const addressAtEnd = /:\/\/\S+$/u;

/** A run that may be of the other direction, kept from reordering what stands around it. */
export function isolate(run: string): string {
  return firstStrongIsolate + run + (addressAtEnd.test(run) ? ' ' : '') + popDirectionalIsolate;
}
