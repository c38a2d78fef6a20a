import { bringsKind, kindAsked } from './analysis/answer-kind.ts';
import type { Range } from './answer.ts';
import type { LanguageIndex } from './language-index.ts';
import { FEATURE, type Query } from './query.ts';
import { splitSentences } from './sentences.ts';
import { Comparison } from './signals.ts';

/**
 * What each kind of feature counts, by its number; found on one half of the articles of Arabic and
 * English question sets, and as good on the other.
 */
const WEIGHTS = {
  [FEATURE.stem]: 1.5,
  [FEATURE.stemGram]: 0.3,
  [FEATURE.wordGram]: 0.7,
  [FEATURE.pair]: 0.2,
};

/** A sentence with a number counts so many times more where the question asks how many. */
const OF_KIND = 2;

/**
 * How much a feature tells one sentence of a passage from the others: what all of them have says
 * nothing here, however rare it is elsewhere.
 */
function rarity(sentences: number, having: number): number {
  return Math.log(1 + (sentences - having + 0.5) / (having + 0.5));
}

/**
 * The sentence of a passage that answers: the one that has most of what sets it apart from the
 * others, and something of the kind that is asked for. Null where none has anything of the question.
 *
 * @param text - the passage's text, as it was indexed
 */
export function findAnsweringSentence(
  index: LanguageIndex,
  query: Query,
  passage: number,
  text: string,
): Range | null {
  const sentences = splitSentences(text);
  const first = index.passageUnit[passage]!;
  const comparison = new Comparison(index, query);
  const counts = sentences.map((_, at) => comparison.features(first + at));
  comparison.close();
  const telling = query.weights.map((weight, feature) => {
    const having = counts.filter((count) => count[feature]! > 0).length;
    const kind = query.kinds[feature] as keyof typeof WEIGHTS;
    return WEIGHTS[kind] * weight * rarity(sentences.length, having);
  });
  const asked = query.words.map(({ word }) => word);
  const kind = kindAsked(asked);
  const words = new Set(asked);
  const brings = ({ start, end }: Range) =>
    kind !== null && bringsKind(text.slice(start, end), kind, words);
  let best: Range | null = null;
  let most = 0;
  for (const [at, sentence] of sentences.entries()) {
    const count = counts[at]!;
    const held = telling.reduce((sum, each, feature) => sum + (count[feature]! > 0 ? each : 0), 0);
    if (held === 0) continue;
    const factor = brings(sentence) ? OF_KIND : 1;
    if (held * factor <= most) continue;
    most = held * factor;
    best = sentence;
  }
  return best;
}
