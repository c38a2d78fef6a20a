import { countIn, isFound, type PassageCounts } from './comparison.ts';
import { findCandidates } from './candidates.ts';
import type { LanguageIndex } from './language-index.ts';
import type { Query } from './query.ts';
import { type Signals, signalsOf } from './signals.ts';

/**
 * What each signal is worth: those of a logistic regression on Arabic and English questions, the
 * articles in six parts, each left out in turn; rounded, and flat around these. What a hint is worth
 * was found on articles that have some.
 */
const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  stemGrams: 0.8,
  wordGrams: 0.7,
  pairs: 0.6,
  words: 3.5,
  numbers: 9.4,
  wordsTogether: 4,
  sentenceStems: 2.3,
  hint: 4.5,
  article: 1.1,
  length: -1.7,
};

/** A passage, what was found in it, and what that is worth. */
export interface Scored extends PassageCounts {
  readonly score: number;
}

/** The one figure by which passages are put in order. */
function weigh(signals: Signals): number {
  let score = 0;
  for (const name of Object.keys(WEIGHTS) as (keyof Signals)[]) {
    score += WEIGHTS[name] * signals[name];
  }
  return score;
}

/**
 * The passages that a query finds, from one to before another, best first. Those that match in
 * nothing are left out.
 */
export function rank(index: LanguageIndex, query: Query, from: number, to: number): Scored[] {
  const counted = countIn(index, query, findCandidates(index, query, from, to));
  const scored = signalsOf(index, query, counted).map((signals, at): Scored => {
    return { ...counted[at]!, score: weigh(signals) };
  });
  return scored.filter(isFound).sort((a, b) => b.score - a.score || a.passage - b.passage);
}
