import type { Range } from '../../search/answer.ts';
import { splitSentences } from '../../search/sentences.ts';

/**
 * The sentence of a translation that stands where the given one stands in the original. Null
 * where the two have not the same number of sentences: then nobody can say which it is.
 */
export function counterpart(original: string, sentence: Range, translation: string): Range | null {
  const from = splitSentences(original);
  const to = splitSentences(translation);
  const place = from.findIndex(({ end }) => sentence.start < end);
  return from.length === to.length ? (to[place] ?? null) : null;
}
