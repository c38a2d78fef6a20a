import { tokenise } from './analysis/token.ts';
import type { LanguageIndex } from './language-index.ts';
import { correct, similarWords, type SimilarWord } from './spelling.ts';
import { analyseWord, type AnalysedWord } from './vocabulary.ts';

/** What a feature of a question is: each kind is weighed as a whole. */
export const FEATURE = { stem: 0, stemGram: 1, wordGram: 2, pair: 3 } as const;

/** A word of the question, and what the vocabulary knows of it. */
export interface QueryWord extends AnalysedWord {
  /** Its stem's number; undefined where the passages do not have it. */
  readonly stemId: number | undefined;
  /** The stem it is taken for where it has none of its own. */
  readonly corrected: { stem: number; confidence: number } | null;
  readonly similar: readonly SimilarWord[];
  /** Whether it says only how something is asked. */
  readonly stop: boolean;
}

/** A question, made ready to be compared with passages: its features and their weights. */
export interface Query {
  readonly words: readonly QueryWord[];
  readonly kinds: Uint8Array;
  /** Inverse document frequency of each feature; 0 for pairs, which the index does not count. */
  readonly weights: Float64Array;
  /** The feature that a stem, or an n-gram, of the vocabulary is. */
  readonly featureOfStem: ReadonlyMap<number, number>;
  readonly featureOfGram: ReadonlyMap<number, number>;
  /** The feature that two stems' features near each other are, by `pairKey`. */
  readonly featureOfPair: ReadonlyMap<number, number>;
}

/** Words of a question that are looked at: a longer one says nothing more about what it asks. */
const MOST_WORDS = 64;

/** What a corrected stem counts, beside one written right. */
const CORRECTED = 0.8;

/** No feature of the query. */
export const NONE = -1;

/** Words this far apart, at most, stand near each other. */
export const NEAR = 3;

/** A number for two features, whichever comes first. */
export function pairKey(one: number, other: number): number {
  return one < other ? one * 65_536 + other : other * 65_536 + one;
}

/**
 * Passages that are taken to be there beside those that are, and to have no term of a question. In an
 * article of five passages a term of all five would count for nothing, and yet it names the matter.
 */
const BACKGROUND = 10;

/** Inverse document frequency, never negative (Robertson and Zaragoza 2009; as in Lucene). */
export function idf(size: number, frequency: number): number {
  return Math.log(1 + (size + BACKGROUND - frequency + 0.5) / (frequency + 0.5));
}

/** In how many passages a stem stands. */
export function stemFrequency(index: LanguageIndex, stem: number): number {
  return index.postings.starts[stem + 1]! - index.postings.starts[stem]!;
}

/** Looks a question's words up. Its time depends on the question alone. */
export function readQuery(index: LanguageIndex, question: string): Query {
  const words = queryWords(index, question);
  const kinds: number[] = [];
  const weights: number[] = [];
  const add = (kind: number, weight: number) => {
    kinds.push(kind);
    return weights.push(weight) - 1;
  };
  const featureOfStem = new Map<number, number>();
  const featureOfGram = new Map<number, number>();
  const featureOfPair = new Map<number, number>();
  const before: number[] = []; // features of the words read, NONE where a word has none
  for (const { stemId, corrected, grams } of words) {
    const stem = stemId ?? corrected?.stem;
    if (stem !== undefined && !featureOfStem.has(stem)) {
      const sure = stemId === undefined ? CORRECTED * corrected!.confidence : 1;
      const weight = sure * idf(index.size, stemFrequency(index, stem));
      featureOfStem.set(stem, add(FEATURE.stem, weight));
    }
    const feature = stem === undefined ? NONE : featureOfStem.get(stem)!;
    for (const near of before.slice(-NEAR)) {
      if (near === NONE || near === feature || feature === NONE) continue;
      const key = pairKey(near, feature);
      if (!featureOfPair.has(key)) featureOfPair.set(key, add(FEATURE.pair, 0));
    }
    before.push(feature);
    for (const gram of grams) {
      const id = index.vocabulary.grams.idOf(gram);
      if (id === undefined || featureOfGram.has(id)) continue;
      const kind = index.wordGram[id] === 1 ? FEATURE.wordGram : FEATURE.stemGram;
      featureOfGram.set(id, add(kind, idf(index.size, index.gramFrequency[id]!)));
    }
  }
  return {
    words,
    kinds: Uint8Array.from(kinds),
    weights: Float64Array.from(weights),
    featureOfStem,
    featureOfGram,
    featureOfPair,
  };
}

/** The question's words in their order, each once. */
function queryWords(index: LanguageIndex, question: string): QueryWord[] {
  const { analyser, stems } = index.vocabulary;
  const words = new Set(tokenise(question).map(({ word }) => word));
  return [...words].slice(0, MOST_WORDS).map((word) => {
    const analysed = analyseWord(word, analyser);
    const stemId = stems.idOf(analysed.stem);
    const stop = analyser.stopWords.has(word);
    const similar = stop ? [] : similarWords(index, analysed);
    const corrected = stemId === undefined && !stop ? correct(index, analysed, similar) : null;
    return { ...analysed, stemId, similar, corrected, stop };
  });
}
