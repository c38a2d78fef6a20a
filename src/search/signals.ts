import { TELLING } from './analysis/question-words.ts';
import { idf } from './background.ts';
import { frequency, type PassageCounts, type UnitCounts } from './comparison.ts';
import type { LanguageIndex } from './language-index.ts';
import { FEATURE, NONE, type Query, stemOf } from './query.ts';

/** How soon a repeated term stops counting. */
const K1 = 0.9;

/** How much a long sentence is held back. */
const SENTENCE_B = 0.3;

/** A long passage is not held back term by term: its length is a signal of its own. */
const PASSAGE_B = 0;

/** Words in a sentence of usual length. */
const SENTENCE_LENGTH = 20;

/** A hint's stems, n-grams and content words, weighed as a sentence's are. */
const HINT_STEMS = 0.7;
const HINT_GRAMS = 0.5;
const HINT_WORDS = 0.7;

/** A hint that holds half of a question says less than half of what one does that holds it all. */
const HINT_SHARE = 1.5;

/** What a hint counts that asks when, where, why or how as the question does, and one that does not. */
const SAME_QUESTION = 1.4;
const OTHER_QUESTION = 0.7;

/** How many passages speak for their article. */
const SPOKESMEN = 3;

/** What speaks for a passage: each signal is a sum of weighted features, comparable in one query. */
export interface Signals {
  /** N-grams of stems: they bridge inflections, misspellings and transcriptions. */
  stemGrams: number;
  /** N-grams of words: nearly as telling as words, and yet they bear a letter's slip. */
  wordGrams: number;
  /** Stems that stand near each other as in the question, in whichever order. */
  pairs: number;
  /** Content words, in whichever words they are said. */
  words: number;
  /** Numbers: they are all or nothing, and too short for n-grams to speak for them. */
  numbers: number;
  /** Content words where a sentence has most of them close: what belongs together stands together. */
  wordsTogether: number;
  /** Stems in the sentence that has most. */
  sentenceStems: number;
  /** Stems, n-grams and content words in the suggested question, or heading, that has most. */
  hint: number;
  /** N-grams of words in the article's best passages: what the question is about as a whole. */
  article: number;
  /** How much longer than the mean the passage is: a long one has something of everything. */
  length: number;
}

/**
 * The weight of a term's frequency in a passage (BM25: Robertson and Walker 1994).
 *
 * @param length - in means of the lengths of all passages
 * @param b - how much a long passage is held back, 0 to 1
 */
export function saturate(frequency: number, length: number, b: number): number {
  return (frequency * (1 + K1)) / (frequency + K1 * (1 - b + b * length));
}

/** The signals of passages that a query was counted in, in their order. */
export function signalsOf(
  index: LanguageIndex,
  query: Query,
  counted: readonly PassageCounts[],
): Signals[] {
  const weights = query.weights.map((weight, feature) =>
    // The index does not count pairs. Passages that have one are among those compared.
    query.kinds[feature] === FEATURE.pair ? idf(frequency(counted, feature), index.size) : weight,
  );
  const asked = weightOfStems(query);
  const telling = tellingFeatures(query);
  const signals = counted.map(({ passage, counts, said, sentences, hints }): Signals => {
    const length = Math.max(1, index.length[passage]!) / index.meanLength;
    const [, stemGrams, wordGrams, pairs] = sum(query, weights, counts, length, PASSAGE_B);
    return {
      stemGrams,
      wordGrams,
      pairs,
      words: weighWords(query, said),
      numbers: weighNumbers(query, said),
      wordsTogether: most(sentences, ({ together }) => together),
      sentenceStems: most(sentences, (each) => sumUnit(query, each).stems),
      hint: most(hints, (each) => sumHint(query, each, telling)),
      article: 0,
      length: asked * Math.log(length),
    };
  });
  const articles = counted.map(({ passage }) => index.articleOf[passage]!);
  const spoken = speakForArticles(articles, signals);
  return signals.map((each, at) => ({ ...each, article: spoken.get(articles[at]!)! }));
}

/** What the question's stems weigh together: the scale of all that is counted. */
function weightOfStems(query: Query): number {
  return query.words.reduce((sum, word) => {
    const feature = query.featureOfStem.get(stemOf(word) ?? NONE);
    return feature === undefined ? sum : sum + query.weights[feature]!;
  }, 0);
}

/** The mean of the best passages' n-grams of words, for each article. */
function speakForArticles(articles: readonly number[], signals: readonly Signals[]) {
  const heard = new Map<number, number[]>();
  for (const [at, { wordGrams }] of signals.entries()) {
    heard.set(articles[at]!, [...(heard.get(articles[at]!) ?? []), wordGrams]);
  }
  const mean = new Map<number, number>();
  for (const [article, all] of heard) {
    const best = all.sort((a, b) => b - a).slice(0, SPOKESMEN);
    mean.set(article, best.reduce((sum, each) => sum + each, 0) / SPOKESMEN);
  }
  return mean;
}

/** The most that one of several says; 0 where there is none. */
function most<Item>(items: readonly Item[], says: (item: Item) => number): number {
  return items.reduce((before, item) => Math.max(before, says(item)), 0);
}

/** How much of the content words is said. */
function weighWords({ content }: Query, said: Float32Array): number {
  let sum = 0;
  for (let word = 0; word < said.length; word++) sum += content.weights[word]! * said[word]!;
  return sum;
}

/** The share of the content words, by their weight, that a unit says; 1 where there is none. */
export function shareSaid(query: Query, { said }: Pick<UnitCounts, 'said'>): number {
  const all = query.content.weights.reduce((sum, weight) => sum + weight, 0);
  return all === 0 ? 1 : weighWords(query, said) / all;
}

/** How much of the numbers is said. */
function weighNumbers({ content }: Query, said: Float32Array): number {
  let sum = 0;
  for (let word = 0; word < said.length; word++) {
    if (content.isNumber[word]) sum += content.weights[word]! * said[word]!;
  }
  return sum;
}

/** How much of the query a hint has: another question about the same thing has only a word of it. */
function sumHint(query: Query, hint: UnitCounts, telling: readonly number[]): number {
  const { stems, grams } = sumUnit(query, hint);
  const words = weighWords(query, hint.said);
  const share = shareSaid(query, hint);
  const has = HINT_STEMS * stems + HINT_GRAMS * grams + HINT_WORDS * words;
  return asksAlike(telling, hint) * share ** HINT_SHARE * has;
}

/** The features of words that tell what is asked about a thing; NONE for those that no hint has. */
function tellingFeatures({ words, featureOfStem }: Query): number[] {
  const telling = words.filter(({ word }) => TELLING.has(word));
  return telling.map(({ stemId }) => featureOfStem.get(stemId ?? NONE) ?? NONE);
}

/** Whether a hint asks about a thing what the query asks about it, as a factor. */
function asksAlike(telling: readonly number[], { counts }: UnitCounts): number {
  if (telling.length === 0) return 1;
  const isSame = telling.some((feature) => feature !== NONE && counts[feature]! > 0);
  return isSame ? SAME_QUESTION : OTHER_QUESTION;
}

/** How much of the query a sentence, or a hint, has. */
function sumUnit(query: Query, { counts, length }: UnitCounts): { stems: number; grams: number } {
  const [stems, grams] = sum(query, query.weights, counts, length / SENTENCE_LENGTH, SENTENCE_B);
  return { stems, grams };
}

/** Sums the features that were counted, by kind. */
function sum(
  { kinds }: Query,
  weights: Float64Array,
  counts: Uint16Array,
  length: number,
  b: number,
): [stems: number, stemGrams: number, wordGrams: number, pairs: number] {
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (let feature = 0; feature < counts.length; feature++) {
    const count = counts[feature]!;
    if (count === 0) continue;
    sums[kinds[feature] as 0 | 1 | 2 | 3] += weights[feature]! * saturate(count, length, b);
  }
  return sums;
}
