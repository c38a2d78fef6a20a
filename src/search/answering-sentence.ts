import { bringsKind, kindAsked } from './analysis/answer-kind.ts';
import type { Range } from './answer.ts';
import { frequency, type PassageCounts } from './comparison.ts';
import { FEATURE, type Query } from './query.ts';
import { splitSentences } from './sentences.ts';

/** What each kind of feature counts, by its number, where it tells sentences of a passage apart… */
const AMONG_SENTENCES = weights(1, 1, 1, 0);

/** … and where it tells the passage's sentences from other passages. */
const AMONG_PASSAGES = weights(0.7, 0.9, 0.6, 0.3);

/** What the words of the sentence before count: an answer often refers to it. */
const CARRIED = 0.7;

/** What a number counts where the question asks how many, or a date where it asks when. */
const OF_KIND = 1.3;

function weights(stem: number, stemGram: number, wordGram: number, pair: number): number[] {
  const byKind: number[] = [];
  byKind[FEATURE.stem] = stem;
  byKind[FEATURE.stemGram] = stemGram;
  byKind[FEATURE.wordGram] = wordGram;
  byKind[FEATURE.pair] = pair;
  return byKind;
}

/** How much a feature that some of a number of texts have tells them from the others. */
function rarity(texts: number, having: number): number {
  return Math.log(1 + (texts - having + 0.5) / (having + 0.5));
}

/**
 * How much each feature of a query tells the passages of an article from one another.
 *
 * @param peers - the article's passages, of those that were compared
 */
export function tellApart(query: Query, peers: readonly PassageCounts[]): Float64Array {
  return query.weights.map((_, feature) => rarity(peers.length, frequency(peers, feature)));
}

/** What the sentences of a passage have of one kind of feature, a sum for each sentence. */
interface Held {
  /** By how much it tells the passage's sentences apart… */
  readonly own: number[];
  /** … and the article's passages. */
  readonly others: number[];
  /** What the sentence before has and this one has not. */
  readonly carried: number[];
}

/** Sums what each sentence has, by kind of feature. */
function holdings(
  query: Query,
  { sentences, counts }: PassageCounts,
  telling: Float64Array,
): Held[] {
  const none = () => sentences.map(() => 0);
  const held = Object.values(FEATURE).map(() => {
    return { own: none(), others: none(), carried: none() };
  });
  for (const [feature, count] of counts.entries()) {
    if (count === 0) continue;
    const having = sentences.reduce((sum, each) => sum + Number(each.counts[feature]! > 0), 0);
    const weight = query.weights[feature]! * rarity(sentences.length, having);
    const { own, others, carried } = held[query.kinds[feature]!]!;
    let before = false;
    for (const [at, sentence] of sentences.entries()) {
      const has = sentence.counts[feature]! > 0;
      if (has) {
        own[at]! += weight;
        others[at]! += telling[feature]!;
      } else if (before) {
        carried[at]! += weight;
      }
      before = has;
    }
  }
  return held;
}

/**
 * The sentence of a passage that answers: the one that has most of what sets it apart, from the
 * passage's other sentences and from other passages, and something of the kind that is asked for.
 * Null where none has anything of the question.
 *
 * @param telling - how much each feature tells the article's passages apart: {@link tellApart}
 * @param text - the passage's text, as it was indexed
 */
export function findAnsweringSentence(
  query: Query,
  passage: PassageCounts,
  telling: Float64Array,
  text: string,
): Range | null {
  if (passage.counts.every((count) => count === 0)) return null;
  const scores = passage.sentences.map(() => 0);
  for (const [kind, { own, others, carried }] of holdings(query, passage, telling).entries()) {
    const most = Math.max(...own) || 1;
    const mostOthers = Math.max(...others) || 1;
    for (const at of scores.keys()) {
      scores[at]! +=
        AMONG_SENTENCES[kind]! * (own[at]! / most) +
        AMONG_PASSAGES[kind]! * (others[at]! / mostOthers) +
        CARRIED * (carried[at]! / most);
    }
  }
  const asked = query.words.map(({ word }) => word);
  const kind = kindAsked(asked);
  const ranges = splitSentences(text);
  const words = new Set(asked);
  for (const [at, { start, end }] of ranges.entries()) {
    if (kind !== null && bringsKind(text.slice(start, end), kind, words)) scores[at]! += OF_KIND;
  }
  return ranges[scores.indexOf(Math.max(...scores))] ?? null;
}
