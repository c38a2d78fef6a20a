import { weighCues } from './answer-cues.ts';
import type { Range } from './answer.ts';
import { frequency, isSaid, type PassageCounts } from './comparison.ts';
import { type LanguageIndex, wordsOfUnits } from './language-index.ts';
import { FEATURE, type Query } from './query.ts';
import { splitSentences } from './sentences.ts';

/** What something that a sentence has counts… */
interface Worth {
  /** … where it tells sentences of the passage apart, … */
  readonly own: number;
  /** … where it tells the article's passages apart, … */
  readonly others: number;
  /** … and where the sentence before has it: an answer often refers to that. Not summed for words. */
  readonly carried: number;
}

/**
 * What a sentence is judged by. Stems as they stand count less than their n-grams, and than content
 * words however they are said: the sentence that answers seldom repeats the question. N-grams of words
 * say nothing beside the others here, and of what the sentence before has, n-grams of stems say all.
 */
const WORTH: readonly (readonly [kind: number | 'word', Worth])[] = [
  [FEATURE.stem, { own: 0, others: 0.7, carried: 0 }],
  [FEATURE.stemGram, { own: 1.15, others: 0.7, carried: 1.3 }],
  [FEATURE.pair, { own: 0, others: 0.5, carried: 0 }],
  ['word', { own: 1.5, others: 0.95, carried: 0 }],
];

/** One content word says little of what is asked: below so many, sentences that have them count less. */
const ENOUGH_WORDS = 2;

/** How much a feature that some of a number of texts have tells them from the others. */
function rarity(texts: number, having: number): number {
  return Math.log(1 + (texts - having + 0.5) / (having + 0.5));
}

/** How much what a question has tells the passages of an article from one another. */
export interface Telling {
  /** By feature. */
  readonly features: Float64Array;
  /** By content word. */
  readonly words: Float64Array;
}

/** @param peers - the article's passages, of those that were compared */
export function tellApart(query: Query, peers: readonly PassageCounts[]): Telling {
  const { length } = peers;
  return {
    features: query.weights.map((_, feature) => rarity(length, frequency(peers, feature))),
    words: query.content.weights.map((_, word) => {
      return rarity(
        length,
        peers.reduce((sum, { said }) => sum + said[word]!, 0),
      );
    }),
  };
}

/** What the sentences of a passage have of one kind, a sum for each sentence: see `Worth`. */
interface Held {
  readonly own: number[];
  readonly others: number[];
  readonly carried: number[];
}

/**
 * Adds what sentences have of one thing.
 *
 * @param idf - what it weighs in the language: how rare it is here is found out
 * @param telling - what it weighs among the passages
 * @param has - how much a sentence has of it, 0 to 1
 */
function hold(held: Held, idf: number, telling: number, has: (sentence: number) => number) {
  const having = held.own.reduce((sum, _, at) => sum + has(at), 0);
  const weight = idf * rarity(held.own.length, having);
  let before = 0;
  for (const at of held.own.keys()) {
    const now = has(at);
    held.own[at]! += weight * now;
    held.others[at]! += telling * now;
    held.carried[at]! += weight * Math.max(0, before - now);
    before = now;
  }
}

/** Sums what each sentence has, by kind. */
function holdings(
  query: Query,
  { sentences, counts }: PassageCounts,
  telling: Telling,
): ReadonlyMap<number | 'word', Held> {
  const none = () => sentences.map(() => 0);
  const held = new Map(
    WORTH.map(([kind]) => [kind, { own: none(), others: none(), carried: none() }]),
  );
  for (const [feature, count] of counts.entries()) {
    const sums = held.get(query.kinds[feature]!);
    if (count === 0 || sums === undefined) continue;
    hold(sums, query.weights[feature]!, telling.features[feature]!, (at) => {
      return Number(sentences[at]!.counts[feature]! > 0);
    });
  }
  const words = held.get('word')!;
  for (const [word, idf] of query.content.weights.entries()) {
    const said = sentences.map((each) => each.said[word]!);
    const surprising = surprises(said);
    for (const [at, likeness] of said.entries()) {
      if (likeness === 0) continue;
      words.own[at]! += Math.min(idf, surprising.get(likeness)!);
      words.others[at]! += telling.words[word]! * likeness;
    }
  }
  return held;
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
 * @param telling - how much the question's parts tell the article's passages apart
 * @param text - the passage's text, as it was indexed
 */
export function findAnsweringSentence(
  index: LanguageIndex,
  query: Query,
  passage: PassageCounts,
  telling: Telling,
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
  const held = holdings(query, passage, telling);
  const told = Math.min(1, query.content.weights.length / ENOUGH_WORDS);
  for (const [kind, worth] of WORTH) {
    const { own, others, carried } = held.get(kind)!;
    const most = Math.max(...own) || 1;
    const mostOthers = Math.max(...others) || 1;
    for (const at of scores.keys()) {
      scores[at]! +=
        told *
        (worth.own * (own[at]! / most) +
          worth.others * (others[at]! / mostOthers) +
          worth.carried * (carried[at]! / most));
    }
  }
  return ranges[scores.indexOf(Math.max(...scores))] ?? null;
}
