/** How well a ranking did, over many questions. */
export interface Quality {
  readonly questions: number;
  /** Share of questions whose right passage is first. */
  readonly recallAt1: number;
  /** Share of questions whose right passage is among the first five. */
  readonly recallAt5: number;
  /** Mean of 1 / rank, 0 beyond the tenth. */
  readonly mrrAt10: number;
  /** Mean of 1 / log₂(rank + 1), 0 beyond the tenth: one passage is right (Järvelin and Kekäläinen 2002). */
  readonly ndcgAt10: number;
}

/**
 * Sums ranks up.
 *
 * @param ranks - where each question's right passage stands, from 1; Infinity where it does not
 */
export function qualityOf(ranks: readonly number[]): Quality {
  const mean = (gain: (rank: number) => number) =>
    ranks.reduce((sum, rank) => sum + gain(rank), 0) / Math.max(1, ranks.length);
  return {
    questions: ranks.length,
    recallAt1: mean((rank) => Number(rank === 1)),
    recallAt5: mean((rank) => Number(rank <= 5)),
    mrrAt10: mean((rank) => (rank <= 10 ? 1 / rank : 0)),
    ndcgAt10: mean((rank) => (rank <= 10 ? 1 / Math.log2(rank + 1) : 0)),
  };
}

/** The value below which this share of the values lies; 0 where there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
