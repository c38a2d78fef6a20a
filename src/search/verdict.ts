import type { Verdict } from './answer.ts';
import type { LanguageIndex } from './language-index.ts';
import { idf, type Query, type QueryWord, stemFrequency } from './query.ts';

/**
 * Shares of the question's weight that the first passage must hold. Of questions about other matters
 * (XQuAD's, asked of an article on diplomacy), 99 % stay below the first and 95 % below the second;
 * of questions that the article answers, as readers put them, nine in ten reach the first.
 */
const ANSWERED = 0.43;
const RELATED = 0.28;

/** How much a passage has of a word: 1 for its stem, less for a correction or a likeness. */
function presence(index: LanguageIndex, word: QueryWord, stems: ReadonlySet<number>): number {
  if (word.stemId !== undefined && stems.has(word.stemId)) return 1;
  let most = 0;
  if (word.corrected !== null && stems.has(word.corrected.stem))
    most = word.corrected.confidence ** 2;
  for (const { word: other, similarity } of word.similar) {
    const likeness = similarity * similarity;
    if (likeness > most && stems.has(index.stemOf[other]!)) most = likeness;
  }
  return most;
}

/** The share of the question's weight (inverse document frequency) that a passage has, 0 to 1. */
export function coverage(index: LanguageIndex, query: Query, passage: number): number {
  const stems = new Set<number>();
  const from = index.unitStart[index.passageUnit[passage]!]!;
  const to = index.unitStart[index.passageUnit[passage + 1]!]!;
  for (let at = from; at < to; at++) stems.add(index.stemOf[index.words[at]!]!);
  let [held, all] = [0, 0];
  for (const word of query.words) {
    if (word.stop) continue;
    const frequency = word.stemId === undefined ? 0 : stemFrequency(index, word.stemId);
    const weight = idf(index.size, frequency);
    all += weight;
    held += weight * presence(index, word, stems);
  }
  return all === 0 ? 0 : held / all;
}

/** What the first passage's coverage means. */
export function judge(covered: number): Verdict {
  if (covered >= ANSWERED) return 'answered';
  return covered >= RELATED ? 'related' : 'absent';
}
