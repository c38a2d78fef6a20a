import { findCandidates } from './candidates.ts';
import type { LanguageIndex } from './language-index.ts';
import type { Query } from './query.ts';
import { Comparison, type Signals } from './signals.ts';

/** What each signal is worth: found on Arabic and English questions, and flat around these. */
const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  stems: 0.5,
  stemGrams: 0.7,
  wordGrams: 1,
  pairs: 0.2,
  sentenceStems: 0.7,
  sentenceGrams: 0.5,
  hint: 1,
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
  const scored = findCandidates(index, query, from, to).map((passage) => {
    const signals = comparison.signals(passage);
    return { passage, signals, score: weigh(signals) };
  });
  comparison.close();
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}
