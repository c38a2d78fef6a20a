import { hash, WHOLE } from './analysis/hash.ts';
import { Growing } from './growing.ts';
import { invert, type Lists } from './lists.ts';

/** How a word came to be written as another, where it is one slip away. */
export type Slip = 'swapped' | 'dropped' | 'doubled' | 'added' | 'replaced';

/** A word one slip away from another. */
export interface NearWord {
  readonly word: number;
  readonly slip: Slip;
  /** Whether the first letter is another: it is the one that is seldom wrong. */
  readonly first: boolean;
}

/** Words that are worked on before a build offers to pause. */
const STRIDE = 2_000;

/**
 * The words of a vocabulary that are one slip away from another: found in a time that does not grow
 * with the vocabulary, for two words that are one slip apart are the same without a letter of either.
 * (Deletion neighbourhoods: Bocek, Hunt and Stiller, "Fast similarity search in large dictionaries",
 * 2007.)
 *
 *     word      سفير
 *     kept as   سفير فير سير سفر سفي
 *
 * Each is kept as a number of few bits; what shares it by chance is told apart when it is found.
 */
export class NearWords {
  /** The words, by number. */
  readonly texts: readonly string[];
  private readonly words: Lists;
  private readonly mask: number;

  private constructor(texts: readonly string[], words: Lists) {
    this.texts = texts;
    this.words = words;
    this.mask = words.starts.length - 2;
  }

  /** Takes a vocabulary in. A generator, so that who drives it may pause: it yields the share done. */
  static *of(texts: readonly string[]): Generator<number, NearWords> {
    const variants = texts.reduce((sum, { length }) => sum + length + 1, 0);
    const buckets = 2 ** Math.ceil(Math.log2(variants + 1));
    const starts = new Growing();
    const items = new Growing();
    for (const [word, text] of texts.entries()) {
      starts.push(items.length);
      for (let at = WHOLE; at < text.length; at++)
        items.push(hash(text, 0, text.length, at) & (buckets - 1));
      if (word % STRIDE === 0) yield word / texts.length;
    }
    starts.push(items.length);
    const bucketsOf = { starts: starts.toArray(), items: items.toArray() };
    return new NearWords(texts, invert(bucketsOf, buckets));
  }

  /** The words that are one slip away from a normalised word, each once; not the word itself. */
  find(typed: string): NearWord[] {
    const { starts, items } = this.words;
    const found = new Map<number, NearWord>();
    for (let at = WHOLE; at < typed.length; at++) {
      const bucket = hash(typed, 0, typed.length, at) & this.mask;
      for (let each = starts[bucket]!; each < starts[bucket + 1]!; each++) {
        const word = items[each]!;
        const meant = this.texts[word]!;
        const slip = found.has(word) ? null : slipBetween(typed, meant);
        if (slip !== null)
          found.set(word, { word, slip, first: typed.charCodeAt(0) !== meant.charCodeAt(0) });
      }
    }
    return [...found.values()];
  }
}

/** The one slip by which a word came to be typed as another; null where it took none, or more. */
export function slipBetween(typed: string, meant: string): Slip | null {
  if (Math.abs(typed.length - meant.length) > 1) return null;
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  const same = (ofTyped: number, ofMeant: number) => typed.slice(ofTyped) === meant.slice(ofMeant);
  if (typed.length < meant.length) return same(at, at + 1) ? 'dropped' : null;
  if (typed.length > meant.length) {
    if (!same(at + 1, at)) return null;
    return typed[at] === typed[at - 1] ? 'doubled' : 'added';
  }
  if (at === typed.length) return null;
  if (same(at + 1, at + 1)) return 'replaced';
  const swapped = typed[at] === meant[at + 1] && typed[at + 1] === meant[at];
  return swapped && same(at + 2, at + 2) ? 'swapped' : null;
}
