import type { LanguageIndex } from './language-index.ts';

/** A word of the vocabulary that another may be meant for. */
export interface SimilarWord {
  readonly word: number;
  /** Share of n-grams that both have (Dice's coefficient), 0 to 1. */
  readonly similarity: number;
}

/** How many of the vocabulary's words are looked at for one word of a question, at most. */
const MOST_LOOKED_AT = 6_000;

/** How many similar words are kept. */
const MOST_SIMILAR = 12;

/** Words that share less are no likeness. */
const LEAST_SIMILARITY = 0.3;

/**
 * The vocabulary's words that share most n-grams with one, best first. The rarest n-grams are
 * looked up first and the common ones left out once enough words were seen, so that the time does
 * not grow with the vocabulary. (n-gram indexing for approximate matching: Zobel and Dart, "Finding
 * approximate matches in large lexicons", 1995.)
 */
export function similarWords(
  index: LanguageIndex,
  grams: readonly (number | undefined)[],
): SimilarWord[] {
  const { starts, items } = index.wordsOfGram;
  const known = grams
    .filter((gram) => gram !== undefined)
    .sort((a, b) => starts[a + 1]! - starts[a]! - (starts[b + 1]! - starts[b]!));
  const shared = index.sharedGrams;
  const found: number[] = [];
  let looked = 0;
  for (const gram of known) {
    looked += starts[gram + 1]! - starts[gram]!;
    if (looked > MOST_LOOKED_AT) break;
    for (let at = starts[gram]!; at < starts[gram + 1]!; at++) {
      const word = items[at]!;
      if (shared[word]!++ === 0) found.push(word);
    }
  }
  const { starts: gramsUpTo } = index.gramsOfWord;
  const similar: SimilarWord[] = [];
  for (const word of found) {
    const own = gramsUpTo[word + 1]! - gramsUpTo[word]!;
    const similarity = (2 * shared[word]!) / (grams.length + own);
    if (similarity >= LEAST_SIMILARITY) similar.push({ word, similarity });
    shared[word] = 0;
  }
  return similar
    .sort((a, b) => b.similarity - a.similarity || a.word - b.word)
    .slice(0, MOST_SIMILAR);
}
