import { readCues, type SentenceCues } from './answer-cues.ts';
import type { Range } from './answer.ts';
import { isSaid, type PassageCounts } from './comparison.ts';
import { type LanguageIndex, sentenceRanges, wordsOfUnit } from './language-index.ts';
import type { Query } from './query.ts';
import { readSignals, type SentenceSignals } from './sentence-signals.ts';

/** All that a sentence is judged by. */
type SentenceFigures = SentenceSignals & SentenceCues;

/**
 * What each figure is worth: the weights of a conditional logit (McFadden, "Conditional logit analysis
 * of qualitative choice behavior", 1974), as `npm run learn` finds them. N-grams of words say nothing
 * beside these.
 */
export const WORTH: Readonly<Record<keyof SentenceFigures, number>> = {
  grams: 0.8,
  gramsBefore: 1,
  stems: 0.8,
  surprising: 1.7,
  said: 0.8,
  saidFirst: 0.15,
  saidBefore: 0.5,
  saidNext: 0.3,
  bringsDate: 2.4,
  bringsNumber: 2.85,
  countsWhatIsAsked: 1.7,
  bringsName: 1.2,
  tellsWhatIsCalled: 1.2,
  namesWhatIsAsked: 0.95,
  isLong: -0.75,
};

/**
 * Where the sentences of a passage are in its text, and what each is judged by.
 *
 * @param index - the one that the passage was found in
 * @param telling - of the passage's article: see `tellApart`
 * @param text - the passage's text, as it was indexed
 */
export function readSentences(
  index: LanguageIndex,
  query: Query,
  passage: PassageCounts,
  telling: Float64Array,
  text: string,
): { ranges: Range[]; figures: SentenceFigures } {
  const ranges = sentenceRanges(index, passage.passage);
  const first = index.passageUnit[passage.passage]!;
  const sentences = ranges.map(({ start, end }, at) => ({
    text: text.slice(start, end),
    words: wordsOfUnit(index, first + at),
    unit: passage.sentences[at]!,
  }));
  const cues = readCues(index, query, sentences);
  return { ranges, figures: { ...readSignals(query, passage, telling), ...cues } };
}

/**
 * The sentence of a passage that answers: the one that has most of what sets it apart, from the
 * passage's other sentences and from other passages, and what speaks for an answer to this question.
 * Null where none has anything of the question, and only what hints at the passage does.
 *
 * The parameters are those of `readSentences`.
 */
export function findAnsweringSentence(...of: Parameters<typeof readSentences>): Range | null {
  const [, , passage] = of;
  if (!isSaid(passage)) return null;
  const { ranges, figures } = readSentences(...of);
  const scores = ranges.map(() => 0);
  for (const name of Object.keys(WORTH) as (keyof typeof WORTH)[]) {
    for (const [at, figure] of figures[name].entries()) scores[at]! += WORTH[name] * figure;
  }
  return ranges[scores.indexOf(Math.max(...scores))] ?? null;
}
