import { findCandidates } from './candidates.ts';
import type { LanguageIndex } from './language-index.ts';
import type { Query } from './query.ts';
import { Comparison, type Signals } from './signals.ts';

/** What each signal is worth: found on Arabic and English questions, and flat around these. */
const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  stemGrams: 0.5,
  wordGrams: 1,
  pairs: 0.75,
  sentenceStems: 1.5,
  sentenceGrams: 0.7,
  hint: 1.5,
  article: 1,
  length: -0.45,
};

/** A passage and what speaks for it. */
export interface Scored {
  readonly passage: number;
  readonly score: number;
  readonly signals: Signals;
}

/** The one figure by which passages are put in order. */
function weigh(signals: Signals): number {
  let score = 0;
  for (const name of Object.keys(WEIGHTS) as (keyof Signals)[]) {
    score += WEIGHTS[name] * signals[name];
  }
  return score;
}

/** The passages that match a query, best first; those that match in nothing are left out. */
export function rank(index: LanguageIndex, query: Query, from: number, to: number): Scored[] {
  const comparison = new Comparison(index, query);
  const candidates = findCandidates(index, query, from, to);
  const scored = comparison.signals(candidates).map((signals, at): Scored => {
    return { passage: candidates[at]!, signals, score: weigh(signals) };
  });
  comparison.close();
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}
