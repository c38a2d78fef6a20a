import { frequency, type PassageCounts } from './comparison.ts';
import { FEATURE, type Query } from './query.ts';

/** What each sentence of a passage has of a question, by what is looked at: a figure for each sentence. */
export interface SentenceSignals {
  /** N-grams of stems, as far as they tell the passage's sentences apart. */
  readonly grams: number[];
  /** Those that only the sentence before has: an answer often refers to it. */
  readonly gramsBefore: number[];
  /** Stems, as far as they tell the article's passages apart. */
  readonly stems: number[];
  /** Content words, as far as it is surprising that a sentence says them so well. */
  readonly surprising: number[];
  /** Content words, as well as they are said. */
  readonly said: number[];
  /** Those that no sentence before says as well. */
  readonly saidFirst: number[];
  /** Those that one before says better: what a passage is about is named once, and meant from there on. */
  readonly saidBefore: number[];
  /** Those that the next sentence says better: an answer often stands beside what is asked about. */
  readonly saidNext: number[];
}

/** Fewer content words say little of what is asked: all counts less. */
const ENOUGH_WORDS = 3;

/** How much a feature that some of a number of texts have tells them from the others. */
function rarity(texts: number, having: number): number {
  return Math.log(1 + (texts - having + 0.5) / (having + 0.5));
}

/**
 * How much each of a query's features tells the passages of an article from one another.
 *
 * @param peers - the article's passages, of those that were compared
 */
export function tellApart(query: Query, peers: readonly PassageCounts[]): Float64Array {
  return query.weights.map((_, feature) => rarity(peers.length, frequency(peers, feature)));
}

/**
 * Looks at what the sentences of a passage have of a question. What is compared within the passage is
 * a share of what the sentence has that has most of it; what is said counts by itself.
 *
 * @param telling - of the passage's article: see `tellApart`
 */
export function readSignals(
  query: Query,
  passage: PassageCounts,
  telling: Float64Array,
): SentenceSignals {
  const sums = sumSignals(query, passage, telling);
  const told = Math.min(1, query.content.weights.length / ENOUGH_WORDS);
  const share = (of: readonly number[], most: readonly number[]) => {
    const scale = told / (Math.max(...most) || 1);
    return of.map((each) => scale * each);
  };
  const itself = (of: readonly number[]) => of.map((each) => told * each);
  return {
    grams: share(sums.grams, sums.grams),
    gramsBefore: share(sums.gramsBefore, sums.grams),
    stems: share(sums.stems, sums.stems),
    surprising: share(sums.surprising, sums.surprising),
    said: itself(sums.said),
    saidFirst: itself(sums.saidFirst),
    saidBefore: itself(sums.saidBefore),
    saidNext: itself(sums.saidNext),
  };
}

/** Sums what each sentence has, by signal. */
function sumSignals(query: Query, passage: PassageCounts, telling: Float64Array): SentenceSignals {
  const { sentences, counts } = passage;
  const none = () => sentences.map(() => 0);
  const signals: SentenceSignals = {
    grams: none(),
    gramsBefore: none(),
    stems: none(),
    surprising: none(),
    said: none(),
    saidFirst: none(),
    saidBefore: none(),
    saidNext: none(),
  };
  for (const [feature, count] of counts.entries()) {
    if (count === 0) continue;
    const has = sentences.map((each) => each.counts[feature]! > 0);
    if (query.kinds[feature] === FEATURE.stem) addStem(signals, has, telling[feature]!);
    if (query.kinds[feature] === FEATURE.stemGram) addGram(signals, has, query.weights[feature]!);
  }
  const { weights } = query.content;
  for (const [word, idf] of weights.entries()) {
    addWord(
      signals,
      sentences.map(({ said }) => said[word]!),
      idf,
      Math.sqrt(weights.length),
    );
  }
  return signals;
}

/** Adds a stem to the sentences that have it. */
function addStem({ stems }: SentenceSignals, has: readonly boolean[], telling: number): void {
  for (const at of has.keys()) if (has[at]) stems[at]! += telling;
}

/** Adds an n-gram to the sentences that have it, and to those that stand after one. */
function addGram(
  { grams, gramsBefore }: SentenceSignals,
  has: readonly boolean[],
  idf: number,
): void {
  const weight = idf * rarity(has.length, has.filter(Boolean).length);
  for (const at of has.keys()) {
    if (has[at]) grams[at]! += weight;
    else if (has[at - 1]) gramsBefore[at]! += weight;
  }
}

/**
 * Adds a content word.
 *
 * @param said - how well each sentence says it, 0 to 1
 * @param scale - what its weight is divided by, that long questions do not outweigh the cues
 */
function addWord(
  signals: SentenceSignals,
  said: readonly number[],
  idf: number,
  scale: number,
): void {
  const surprising = surprises(said);
  const weight = idf / scale;
  let before = 0;
  for (const [at, now] of said.entries()) {
    if (now > 0) signals.surprising[at]! += Math.min(idf, surprising.get(now)!);
    if (now > before) signals.saidFirst[at]! += weight * now;
    signals.said[at]! += weight * now;
    signals.saidBefore[at]! += weight * Math.max(0, before - now);
    signals.saidNext[at]! += weight * Math.max(0, (said[at + 1] ?? 0) - now);
    before = Math.max(before, now);
  }
}

/** How surprising it is that a word is said as well as this, or better: few sentences say it so. */
function surprises(said: readonly number[]): ReadonlyMap<number, number> {
  const best = [...said].sort((a, b) => b - a);
  return new Map(best.map((each, at) => [each, -Math.log((at + 1.5) / (said.length + 1))]));
}
