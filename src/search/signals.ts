import type { LanguageIndex } from './language-index.ts';
import { FEATURE, pairKey, type Query } from './query.ts';

/** How soon a repeated term stops counting, and how much a long passage is held back. */
const K1 = 0.9;
const B = 0.75;

/** A sentence is short, and its length says little: it is held back less. */
const SENTENCE_B = 0.3;

/** What a pair in its order counts beside its two stems. */
const PAIR_IN_SENTENCE = 0.2;

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

/** What speaks for a passage: each signal is a sum of weighted features, comparable in one query. */
export interface Signals {
  /** Stems in the passage: BM25. */
  stems: number;
  /** N-grams of stems: bridges inflections, misspellings and transcriptions. */
  stemGrams: number;
  /** N-grams of words: nearly as telling as words, and yet bears a letter's slip. */
  wordGrams: number;
  /** Stems that follow each other as in the question. */
  pairs: number;
  /** Stems in the sentence that has most: what belongs together stands together. */
  sentenceStems: number;
  /** N-grams of stems in the sentence that has most. */
  sentenceGrams: number;
  /** Stems and n-grams in the suggested question, or heading, that has most. */
  hint: number;
}

/** No feature of the query. */
const NONE = -1;

/**
 * Compares a query with passages. Which feature a stem or an n-gram is, is read so often that it is
 * kept in arrays as long as the vocabulary; they are the index's, and `close` leaves them clean.
 */
export class Comparison {
  private readonly index: LanguageIndex;
  private readonly query: Query;
  private readonly inUnit: Float64Array;
  private readonly inPassage: Float64Array;

  constructor(index: LanguageIndex, query: Query) {
    this.index = index;
    this.query = query;
    this.inUnit = new Float64Array(query.kinds.length);
    this.inPassage = new Float64Array(query.kinds.length);
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

  /** How much of the query one sentence, or hint, has: what the best of a passage is chosen by. */
  unit(unit: number): { stems: number; grams: number } {
    this.count(unit);
    const { unitStart } = this.index;
    const length = (unitStart[unit + 1]! - unitStart[unit]!) / SENTENCE_LENGTH;
    const sums = this.sum(this.inUnit, length, SENTENCE_B);
    return {
      stems: sums[FEATURE.stem] + PAIR_IN_SENTENCE * sums[FEATURE.pair],
      grams: sums[FEATURE.stemGram],
    };
  }

  /** The signals of one passage. */
  signals(passage: number): Signals {
    const { index, inPassage } = this;
    inPassage.fill(0);
    let [sentenceStems, sentenceGrams, hint] = [0, 0, 0];
    const hints = index.hintUnit[passage]!;
    for (let unit = index.passageUnit[passage]!; unit < index.passageUnit[passage + 1]!; unit++) {
      const { stems, grams } = this.unit(unit);
      if (unit >= hints) {
        hint = Math.max(hint, HINT_STEMS * stems + HINT_GRAMS * grams);
        continue;
      }
      sentenceStems = Math.max(sentenceStems, stems);
      sentenceGrams = Math.max(sentenceGrams, grams);
      for (let feature = 0; feature < inPassage.length; feature++) {
        inPassage[feature]! += this.inUnit[feature]!;
      }
    }
    const sums = this.sum(inPassage, index.length[passage]! / index.meanLength, B);
    return {
      stems: sums[FEATURE.stem],
      stemGrams: sums[FEATURE.stemGram],
      wordGrams: sums[FEATURE.wordGram],
      pairs: sums[FEATURE.pair],
      sentenceStems,
      sentenceGrams,
      hint,
    };
  }

  /** Counts the query's features in a sentence or a hint. */
  private count(unit: number): void {
    const { index, inUnit } = this;
    const { featureOfStem, featureOfGram } = index;
    const { featureOfPair } = this.query;
    const { starts, items } = index.gramsOfWord;
    inUnit.fill(0);
    let before = NONE;
    for (let at = index.unitStart[unit]!; at < index.unitStart[unit + 1]!; at++) {
      const word = index.words[at]!;
      const stem = featureOfStem[index.stemOf[word]!]!;
      if (stem !== NONE) {
        inUnit[stem]!++;
        const pair = before === NONE ? undefined : featureOfPair.get(pairKey(before, stem));
        if (pair !== undefined) inUnit[pair]!++;
      }
      before = stem;
      for (let g = starts[word]!; g < starts[word + 1]!; g++) {
        const gram = featureOfGram[items[g]!]!;
        if (gram !== NONE) inUnit[gram]!++;
      }
    }
  }

  /** Sums the features that were counted, by kind. */
  private sum(counts: Float64Array, length: number, b: number): [number, number, number, number] {
    const sums: [number, number, number, number] = [0, 0, 0, 0];
    for (let feature = 0; feature < counts.length; feature++) {
      const count = counts[feature]!;
      if (count === 0) continue;
      const kind = this.query.kinds[feature] as 0 | 1 | 2 | 3;
      sums[kind] += this.query.weights[feature]! * saturate(count, length, b);
    }
    return sums;
  }
}
