import { idf } from './background.ts';
import type { LanguageIndex } from './language-index.ts';
import { FEATURE, NEAR, NONE, pairKey, type Query, stemOf } from './query.ts';

/** How soon a repeated term stops counting, and how much a long passage is held back. */
const K1 = 0.9;
const B = 0.75;

/** A sentence is short, and its length says little: it is held back less. */
const SENTENCE_B = 0.3;

/** Words in a sentence of usual length. */
const SENTENCE_LENGTH = 20;

/**
 * The weight of a term's frequency in a passage (BM25: Robertson and Walker 1994).
 *
 * @param length - in means of the lengths of all passages
 */
export function saturate(frequency: number, length: number, b = B): number {
  return (frequency * (1 + K1)) / (frequency + K1 * (1 - b + b * length));
}

/** A hint's stems and n-grams, weighed as a sentence's are. */
const HINT_STEMS = 0.7;
const HINT_GRAMS = 0.5;

/** How many passages speak for their article. */
const SPOKESMEN = 3;

/** What speaks for a passage: each signal is a sum of weighted features, comparable in one query. */
export interface Signals {
  /** N-grams of stems: bridges inflections, misspellings and transcriptions. */
  stemGrams: number;
  /** N-grams of words: nearly as telling as words, and yet bears a letter's slip. */
  wordGrams: number;
  /** Stems that stand near each other, as in the question, in whichever order. */
  pairs: number;
  /** Stems in the sentence that has most: what belongs together stands together. */
  sentenceStems: number;
  /** N-grams of stems in the sentence that has most. */
  sentenceGrams: number;
  /** Stems and n-grams in the suggested question, or heading, that has most. */
  hint: number;
  /** N-grams of words in the article's best passages: a question is seldom about one passage alone. */
  article: number;
  /** How much longer than others the passage is: a long one has something of everything. */
  length: number;
}

/** What of a query was found in a passage. */
interface Tally {
  readonly passage: number;
  /** How often each feature is in the passage, its hints left out. */
  readonly counts: Float64Array;
  readonly sentenceStems: number;
  readonly sentenceGrams: number;
  readonly hint: number;
}

/**
 * Compares a query with passages. Which feature a stem or an n-gram is, is read so often that it is
 * kept in arrays as long as the vocabulary; they are the index's, and `close` leaves them clean.
 */
export class Comparison {
  private readonly index: LanguageIndex;
  private readonly query: Query;
  private readonly inUnit: Float64Array;

  constructor(index: LanguageIndex, query: Query) {
    this.index = index;
    this.query = query;
    this.inUnit = new Float64Array(query.kinds.length);
    for (const [stem, feature] of query.featureOfStem) index.featureOfStem[stem] = feature;
    for (const [gram, feature] of query.featureOfGram) index.featureOfGram[gram] = feature;
  }

  /** To be called when no more passages are compared, and before another query is. */
  close(): void {
    for (const stem of this.query.featureOfStem.keys()) this.index.featureOfStem[stem] = NONE;
    for (const gram of this.query.featureOfGram.keys()) this.index.featureOfGram[gram] = NONE;
  }

  /** How often each feature of the query is in one sentence, or hint. */
  features(unit: number): Float64Array {
    this.count(unit);
    return this.inUnit.slice();
  }

  /** The signals of passages, in their order. */
  signals(passages: readonly number[]): Signals[] {
    const { index, query } = this;
    const tallies = passages.map((passage) => this.tally(passage));
    const weights = weighPairs(query, tallies, index.size);
    const asked = query.words.reduce((sum, word) => {
      const feature = query.featureOfStem.get(stemOf(index, word) ?? NONE);
      return feature === undefined ? sum : sum + weights[feature]!;
    }, 0);
    const signals = tallies.map(({ passage, counts, ...best }): Signals => {
      const length = index.length[passage]! / index.meanLength;
      const sums = sum(counts, query.kinds, weights, length, B);
      return {
        stemGrams: sums[FEATURE.stemGram],
        wordGrams: sums[FEATURE.wordGram],
        pairs: sums[FEATURE.pair],
        ...best,
        article: 0,
        length: asked * Math.log(Math.max(length, 1 / index.meanLength)),
      };
    });
    return this.withArticles(passages, signals);
  }

  /** Lets each passage's article speak for it. */
  private withArticles(passages: readonly number[], signals: readonly Signals[]): Signals[] {
    const grams = new Map<number, number[]>();
    for (const [at, { wordGrams }] of signals.entries()) {
      const article = this.index.articleOf[passages[at]!]!;
      const known = grams.get(article);
      if (known === undefined) grams.set(article, [wordGrams]);
      else known.push(wordGrams);
    }
    const mean = new Map<number, number>();
    for (const [article, scores] of grams) {
      const best = scores.sort((a, b) => b - a).slice(0, SPOKESMEN);
      mean.set(article, best.reduce((sum, score) => sum + score, 0) / SPOKESMEN);
    }
    return signals.map((each, at) => {
      return { ...each, article: mean.get(this.index.articleOf[passages[at]!]!)! };
    });
  }

  /** Looks a passage through. */
  private tally(passage: number): Tally {
    const { index, inUnit, query } = this;
    const counts = new Float64Array(query.kinds.length);
    let [sentenceStems, sentenceGrams, hint] = [0, 0, 0];
    const hints = index.hintUnit[passage]!;
    for (let unit = index.passageUnit[passage]!; unit < index.passageUnit[passage + 1]!; unit++) {
      this.count(unit);
      const length = (index.unitStart[unit + 1]! - index.unitStart[unit]!) / SENTENCE_LENGTH;
      const sums = sum(inUnit, query.kinds, query.weights, length, SENTENCE_B);
      const [stems, grams] = [sums[FEATURE.stem], sums[FEATURE.stemGram]];
      if (unit >= hints) {
        hint = Math.max(hint, HINT_STEMS * stems + HINT_GRAMS * grams);
        continue;
      }
      sentenceStems = Math.max(sentenceStems, stems);
      sentenceGrams = Math.max(sentenceGrams, grams);
      for (let feature = 0; feature < counts.length; feature++) {
        counts[feature]! += inUnit[feature]!;
      }
    }
    return { passage, counts, sentenceStems, sentenceGrams, hint };
  }

  /** Counts the query's features in a sentence or a hint. */
  private count(unit: number): void {
    const { index, inUnit } = this;
    const { featureOfStem, featureOfGram } = index;
    const { featureOfPair } = this.query;
    const { starts, items } = index.gramsOfWord;
    inUnit.fill(0);
    const first = index.unitStart[unit]!;
    for (let at = first; at < index.unitStart[unit + 1]!; at++) {
      const word = index.words[at]!;
      const stem = featureOfStem[index.stemOf[word]!]!;
      if (stem !== NONE) {
        inUnit[stem]!++;
        for (let near = Math.max(first, at - NEAR); near < at; near++) {
          const other = featureOfStem[index.stemOf[index.words[near]!]!]!;
          if (other === NONE) continue;
          const pair = featureOfPair.get(pairKey(other, stem));
          if (pair !== undefined) inUnit[pair]!++;
        }
      }
      for (let g = starts[word]!; g < starts[word + 1]!; g++) {
        const gram = featureOfGram[items[g]!]!;
        if (gram !== NONE) inUnit[gram]!++;
      }
    }
  }
}

/**
 * The weights of all features, with those of pairs: the inverse of how many of the passages compared
 * have them, for those that have them are among the compared, and the index does not count pairs.
 */
function weighPairs(query: Query, tallies: readonly Tally[], size: number): Float64Array {
  const weights = query.weights.slice();
  for (const feature of query.featureOfPair.values()) {
    const having = tallies.filter(({ counts }) => counts[feature]! > 0).length;
    weights[feature] = idf(having, size);
  }
  return weights;
}

/** Sums the features that were counted, by kind. */
function sum(
  counts: Float64Array,
  kinds: Uint8Array,
  weights: Float64Array,
  length: number,
  b: number,
): [number, number, number, number] {
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (let feature = 0; feature < counts.length; feature++) {
    const count = counts[feature]!;
    if (count === 0) continue;
    sums[kinds[feature] as 0 | 1 | 2 | 3] += weights[feature]! * saturate(count, length, b);
  }
  return sums;
}
