import type { Range } from './answer.ts';
import type { LanguageIndex } from './language-index.ts';
import type { Query } from './query.ts';
import { splitSentences } from './sentences.ts';
import { Comparison } from './signals.ts';

/** What n-grams count beside stems. */
const GRAMS = 0.7;

/**
 * The sentence of a passage that answers; null where none has anything of the question.
 *
 * @param text - the passage's text, as it was indexed
 */
export function findAnsweringSentence(
  index: LanguageIndex,
  query: Query,
  passage: number,
  text: string,
): Range | null {
  const comparison = new Comparison(index, query);
  const first = index.passageUnit[passage]!;
  let best: Range | null = null;
  let most = 0;
  for (const [at, sentence] of splitSentences(text).entries()) {
    const { stems, grams } = comparison.unit(first + at);
    if (stems + GRAMS * grams <= most) continue;
    most = stems + GRAMS * grams;
    best = sentence;
  }
  comparison.close();
  return best;
}
