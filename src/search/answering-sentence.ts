import { weighCues } from './answer-cues.ts';
import type { Range } from './answer.ts';
import { frequency, isSaid, type PassageCounts } from './comparison.ts';
import { type LanguageIndex, wordsOfUnits } from './language-index.ts';
import { FEATURE, type Query } from './query.ts';
import { splitSentences } from './sentences.ts';

/** What each sentence of a passage has of a question: a sum for each, by signal. */
type Signals = Record<keyof typeof WORTH, number[]>;

/** What a signal is worth. */
interface Worth {
  readonly worth: number;
  /** Counted as a share of what the sentence has that has most of this; by itself where left out. */
  readonly shareOf?: 'grams' | 'stems' | 'surprising';
}

/**
 * What a sentence is judged by beside its cues, and what each is worth, learnt with them (see `CUES`).
 * N-grams of words say nothing beside these.
 */
const WORTH = {
  /** N-grams of stems, as far as they tell the passage's sentences apart. */
  grams: { worth: 0.9, shareOf: 'grams' },
  /** Those that only the sentence before has: an answer often refers to it. */
  gramsBefore: { worth: 0.95, shareOf: 'grams' },
  /** Stems, as far as they tell the article's passages apart. */
  stems: { worth: 0.5, shareOf: 'stems' },
  /** Content words, as far as it is surprising that a sentence says them so well. */
  surprising: { worth: 1.95, shareOf: 'surprising' },
  /** Content words, as well as they are said, and once more where no sentence before says them so. */
  said: { worth: 0.8 },
  saidFirst: { worth: 0.15 },
  /** Those that one before says better: what a passage is about is named once, and meant from there on. */
  saidBefore: { worth: 0.5 },
  /** Those that the next sentence says better: an answer often stands beside what is asked about. */
  saidNext: { worth: 0.25 },
} satisfies Record<string, Worth>;

/** One or two content words say little of what is asked: below so many, they count less. */
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

/** Sums what each sentence has, by signal. */
function sumSignals(query: Query, passage: PassageCounts, telling: Float64Array): Signals {
  const { sentences, counts } = passage;
  const none = () => sentences.map(() => 0);
  const signals: Signals = {
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
function addStem({ stems }: Signals, has: readonly boolean[], telling: number): void {
  for (const at of has.keys()) if (has[at]) stems[at]! += telling;
}

/** Adds an n-gram to the sentences that have it, and to those that stand after one. */
function addGram({ grams, gramsBefore }: Signals, has: readonly boolean[], idf: number): void {
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
function addWord(signals: Signals, said: readonly number[], idf: number, scale: number): void {
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

/**
 * The sentence of a passage that answers: the one that has most of what sets it apart, from the
 * passage's other sentences and from other passages, and what speaks for an answer to this question.
 * Null where none has anything of the question, and only what hints at the passage does.
 *
 * @param index - the one that the passage was found in
 * @param telling - of the passage's article: see `tellApart`
 * @param text - the passage's text, as it was indexed
 */
export function findAnsweringSentence(
  index: LanguageIndex,
  query: Query,
  passage: PassageCounts,
  telling: Float64Array,
  text: string,
): Range | null {
  if (!isSaid(passage)) return null;
  const ranges = splitSentences(text);
  const first = index.passageUnit[passage.passage]!;
  const sentences = ranges.map(({ start, end }, at) => ({
    text: text.slice(start, end),
    words: wordsOfUnits(index, first + at, first + at + 1),
    unit: passage.sentences[at]!,
  }));
  const scores = weighCues(index, query, sentences);
  const signals = sumSignals(query, passage, telling);
  const told = Math.min(1, query.content.weights.length / ENOUGH_WORDS);
  for (const name of Object.keys(WORTH) as (keyof typeof WORTH)[]) {
    const { worth, shareOf }: Worth = WORTH[name];
    const scale = told / (shareOf === undefined ? 1 : Math.max(...signals[shareOf]) || 1);
    for (const at of scores.keys()) scores[at]! += worth * scale * signals[name][at]!;
  }
  return ranges[scores.indexOf(Math.max(...scores))] ?? null;
}
