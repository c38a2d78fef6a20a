import type { LanguageIndex } from './language-index.ts';
import { type Query, stemIdf } from './query.ts';
import { saturate } from './signals.ts';

/** How many passages are compared with a question closely, where there are more than a few. */
const MOST_CANDIDATES = 12;

/** So few passages are compared all, and none is chosen. */
const FEW_PASSAGES = 24;

/** How many postings are read for one question, at most: less than a millisecond's work. */
const MOST_POSTINGS = 60_000;

/** What a stem that stands for another counts at the most, where that one would count 1. */
const STAND_IN = 0.3;

/** Stems that stand for another less well than this are too many to look for. */
const LEAST_LIKENESS = 0.6;

/** How much a long passage is held back. */
const B = 0.75;

/** A stem to look for, and what finding it is worth. */
interface Sought {
  readonly stem: number;
  readonly weight: number;
}

/** The stems of the question's words and what stands for them, each once, the weightiest first. */
function soughtStems(index: LanguageIndex, query: Query): Sought[] {
  const worth = new Map<number, number>();
  const seek = (stem: number, share: number) => {
    const weight = share * stemIdf(index, stem);
    worth.set(stem, Math.max(weight, worth.get(stem) ?? 0));
  };
  for (const { stemId, corrections } of query.words) {
    if (stemId !== undefined) seek(stemId, 1);
    for (const { stemId: meant, confidence } of corrections) {
      if (meant !== undefined) seek(meant, confidence);
    }
  }
  const { stem, likeness } = query.content.standIns;
  for (let row = 0; row < stem.length; row++) {
    if (likeness[row]! >= LEAST_LIKENESS) seek(stem[row]!, STAND_IN * likeness[row]!);
  }
  return [...worth]
    .map(([stem, weight]) => ({ stem, weight }))
    .sort((a, b) => b.weight - a.weight || a.stem - b.stem);
}

/**
 * The passages worth comparing closely, chosen by BM25 over stems. The weightiest stems' postings
 * are read first, and reading stops at a bound, so that the time does not grow with the corpus: what
 * is left out is what every passage has. (The "quit" strategy: Moffat and Zobel, "Self-indexing
 * inverted files for fast text retrieval", 1996.)
 *
 * @param from - first passage that may be chosen
 * @param to - first passage after those that may be chosen
 */
export function findCandidates(
  index: LanguageIndex,
  query: Query,
  from: number,
  to: number,
): number[] {
  if (to - from <= FEW_PASSAGES) return Array.from({ length: to - from }, (_, at) => from + at);
  const { postings, frequencies, passageScores: scores } = index;
  const found: number[] = [];
  let read = 0;
  for (const { stem, weight } of soughtStems(index, query)) {
    const [start, end] = [postings.starts[stem]!, postings.starts[stem + 1]!];
    read += end - start;
    if (read > MOST_POSTINGS && found.length > 0) break;
    for (let at = start; at < end; at++) {
      const passage = postings.items[at]!;
      if (passage < from || passage >= to) continue;
      if (scores[passage] === 0) found.push(passage);
      scores[passage]! +=
        weight * saturate(frequencies[at]!, index.length[passage]! / index.meanLength, B);
    }
  }
  const best = takeBest(found, scores);
  for (const passage of found) scores[passage] = 0;
  return best;
}

/** The passages with the highest scores, in any order: one pass with a bar that rises. */
function takeBest(passages: readonly number[], scores: Float64Array): number[] {
  if (passages.length <= MOST_CANDIDATES) return [...passages];
  const byScore = (a: number, b: number) => scores[b]! - scores[a]! || a - b;
  let kept: number[] = [];
  let bar = -Infinity;
  for (const passage of passages) {
    if (scores[passage]! <= bar) continue;
    kept.push(passage);
    if (kept.length < 4 * MOST_CANDIDATES) continue;
    kept = kept.sort(byScore).slice(0, MOST_CANDIDATES);
    bar = scores[kept.at(-1)!]!;
  }
  return kept.sort(byScore).slice(0, MOST_CANDIDATES);
}
