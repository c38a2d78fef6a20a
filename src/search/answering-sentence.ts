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

function weights(stem: number, stemGram: number, wordGram: number, pair: number) {
  return {
    [FEATURE.stem]: stem,
    [FEATURE.stemGram]: stemGram,
    [FEATURE.wordGram]: wordGram,
    [FEATURE.pair]: pair,
  };
}

/** How much a feature that some of a number of texts have tells them from the others. */
function rarity(texts: number, having: number): number {
  return Math.log(1 + (texts - having + 0.5) / (having + 0.5));
}

/**
 * The sentence of a passage that answers: the one that has most of what sets it apart, from the
 * passage's other sentences and from other passages, and something of the kind that is asked for.
 * Null where none has anything of the question.
 *
 * @param peers - passages of the same article, this one among them
 * @param text - the passage's text, as it was indexed
 */
export function findAnsweringSentence(
  query: Query,
  { sentences, counts }: PassageCounts,
  peers: readonly PassageCounts[],
  text: string,
): Range | null {
  const features = [...query.kinds.keys()].filter((feature) => counts[feature]! > 0);
  if (features.length === 0) return null;
  const has = (at: number, feature: number) => (sentences[at]?.counts[feature] ?? 0) > 0;
  const kindOf = (feature: number) => query.kinds[feature] as keyof typeof AMONG_SENTENCES;
  const amongSentences = new Map(
    features.map((feature) => {
      const having = sentences.filter((_, at) => has(at, feature)).length;
      return [feature, query.weights[feature]! * rarity(sentences.length, having)];
    }),
  );
  const amongPassages = new Map(
    features.map((feature) => {
      return [feature, rarity(peers.length, frequency(peers, feature))];
    }),
  );
  const scores = sentences.map(() => 0);
  for (const kind of Object.values(FEATURE)) {
    const held = (telling: Map<number, number>, holds: (feature: number) => boolean) =>
      features
        .filter((feature) => kindOf(feature) === kind && holds(feature))
        .reduce((sum, feature) => sum + telling.get(feature)!, 0);
    const own = sentences.map((_, at) => held(amongSentences, (feature) => has(at, feature)));
    const others = sentences.map((_, at) => held(amongPassages, (feature) => has(at, feature)));
    const carried = sentences.map((_, at) =>
      held(amongSentences, (feature) => has(at - 1, feature) && !has(at, feature)),
    );
    const most = Math.max(...own) || 1;
    const mostOthers = Math.max(...others) || 1;
    for (const at of scores.keys()) {
      scores[at]! +=
        AMONG_SENTENCES[kind] * (own[at]! / most) +
        AMONG_PASSAGES[kind] * (others[at]! / mostOthers) +
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
