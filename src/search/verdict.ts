import { bringsKind } from './analysis/answer-kind.ts';
import { isCountry } from './analysis/countries.ts';
import { kindAsked } from './analysis/question-kind.ts';
import { type Asked, readAsked } from './answer-cues.ts';
import type { Verdict } from './answer.ts';
import type { PassageCounts, UnitCounts } from './comparison.ts';
import { ITSELF } from './content.ts';
import { findCounted, tellsHowMany } from './counted.ts';
import { type LanguageIndex, wordsOfUnit } from './language-index.ts';
import { once } from './once.ts';
import { gramIdf, type Query } from './query.ts';
import type { Scored } from './ranking.ts';
import { shareSaid } from './signals.ts';
import { isWordGram } from './analysis/word.ts';

/**
 * Shares of a question that a passage must hold, found on question sets of other matters.
 *
 * | asked                                          | reach the first | stay below the second |
 * | ---------------------------------------------- | --------------- | --------------------- |
 * | XQuAD, Arabic, of articles about other matters | 0.7 %           | 97 %                  |
 * | XQuAD, English, the same                       | 2 %             | 94 %                  |
 * | ARCD, the same                                 | 4 %             | 90 %                  |
 * | XQuAD, Arabic, of the article meant            | 96 %            | 2 %                   |
 * | XQuAD, English, of the article meant           | 98 %            | 1 %                   |
 * | readers' questions, of the article meant       | 96 %            | 2 %                   |
 * | training questions, in other words             | 77 %            | 12 %                  |
 * | XQuAD, Arabic, where the passage was taken out | 43 %            | 42 %                  |
 * | XQuAD, English, the same                       | 51 %            | 33 %                  |
 * | training questions that passages leave open    | 87 %            | 6 %                   |
 */
const ANSWERED = 0.33;
const RELATED = 0.27;

/** What n-grams of words count beside whole words: they tell right from wrong passages best. */
const GRAMS = 2;

/** The share of the first passage's score with which another may answer too; see {@link judging}. */
const NEAR_FIRST = 0.8;

/**
 * The share of a question that a sentence with a number, or a date, has to say to be what is asked how
 * many or when, by inverse document frequency. Of the training questions that a passage leaves open, 86 %
 * were told to be answered without it, and 56 % are with it; of those that passages answer, 77 % and 74 %.
 * What it costs are sentences that go on with a pronoun: «Its height is 330 metres.» To count what the
 * sentence before says by half brings back a fifth of those, and as many of the open ones.
 */
const BESIDE = 0.4;

/** Below this a word is said in no way. */
const UNSAID = 0.1;

/** A country is named by this at the least: by its own adjective, and not by its capital or by another. */
const NAMED = 0.6;

/** A question of so few content words is about each of them. */
const FEW_WORDS = 2;

/**
 * The share of a question that a passage has, 0 to 1: of its content words, however they are said,
 * and, by inverse document frequency, of their n-grams. N-grams weigh a long word more than a short
 * one, which is seldom what a question is about, and ask for the article's own words: other words
 * help to find a passage, but do not make it an answer by themselves.
 *
 * @param units - the passage, and what hints at it
 * @param said - how well they say each content word
 */
function coverage(
  index: LanguageIndex,
  query: Query,
  units: readonly Pick<PassageCounts, 'counts'>[],
  said: readonly number[],
): number {
  const { length } = said;
  if (length === 0) return 0;
  // A short word has no n-gram but itself: where it is all that is asked, it says all.
  if (length === 1 && said[0]! > ITSELF) return said[0]!;
  let [held, all] = [0, 0];
  for (const { grams, gramIds, stop } of query.words) {
    if (stop) continue;
    for (const [at, gram] of grams.entries()) {
      if (!isWordGram(gram)) continue;
      const id = gramIds[at];
      const feature = id === undefined ? undefined : query.featureOfGram.get(id);
      const weight = gramIdf(index, gram, id);
      all += weight;
      if (feature !== undefined && units.some(({ counts }) => counts[feature]! > 0)) held += weight;
    }
  }
  const gramShare = all === 0 ? 0 : held / all;
  const mean = said.reduce((sum, each) => sum + each) / length;
  return (mean + GRAMS * gramShare) / (1 + GRAMS);
}

/**
 * Whether what a question is about is not said: a country, by the passage or its article (another is no
 * answer, however near the two are in meaning), or, of a short question, a word that the language has.
 */
function leavesOut(
  index: LanguageIndex,
  query: Query,
  passage: number,
  said: readonly number[],
): boolean {
  const { analyser } = index.vocabulary;
  const isShort = said.length <= FEW_WORDS;
  return query.words
    .filter(({ stop }) => !stop)
    .some(({ word, stem, stemId }, at) => {
      if (said[at]! < NAMED && isCountry(analyser.language, word)) {
        return stemId === undefined || !isInArticleOf(index, stemId, passage);
      }
      return isShort && said[at]! < UNSAID && analyser.lexicon.numberOf(stem) !== undefined;
    });
}

/** Whether a passage of the same article has a stem. Postings are in the order of articles. */
function isInArticleOf({ articleOf, postings }: LanguageIndex, stem: number, passage: number) {
  const article = articleOf[passage]!;
  const { starts, items } = postings;
  let [from, to] = [starts[stem]!, starts[stem + 1]!];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (articleOf[items[middle]!]! < article) from = middle + 1;
    else to = middle;
  }
  return from < starts[stem + 1]! && articleOf[items[from]!] === article;
}

/**
 * How far a passage of a ranking answers a question, beside the first: one that is far behind it
 * shares the question's words and is seldom another answer. Of 824 passages that stood second to
 * fifth for the judged questions, 17 answer, and hold enough of the question in 318:
 *
 * | share of the first's score | told to answer, and do | told to answer, and do not |
 * | -------------------------- | ---------------------- | -------------------------- |
 * | any                        | 13                     | 305                        |
 * | 0.5                        | 10                     | 151                        |
 * | 0.8                        | 8                      | 30                         |
 * | 0.9                        | 6                      | 10                         |
 *
 * @param best - the first passage's score
 */
export function judging(index: LanguageIndex, query: Query, best: number) {
  const asked = once(() => readAsked(query));
  return (it: Scored): Verdict => {
    const verdict = judge(index, query, asked, it);
    return verdict === 'answered' && it.score < NEAR_FIRST * best ? 'related' : verdict;
  };
}

/**
 * Whether a passage has a number, or a date, where that is asked: in a sentence that speaks of what is
 * asked, or anywhere in a passage that has such a question suggested.
 */
function tellsKind(
  index: LanguageIndex,
  query: Query,
  { kind, words: own, countable }: Asked,
  { passage, sentences, hints }: PassageCounts,
): boolean {
  if (kind === null) return true;
  const tells = (unit: number) => {
    const words = wordsOfUnit(index, unit);
    if (kind !== 'number') return bringsKind(words, kind, own);
    return tellsHowMany(words, findCounted(index, countable, words), own);
  };
  const speaksOfIt = (unit: UnitCounts) => shareSaid(query, unit) >= BESIDE;
  const isHinted = once(() => {
    const first = index.hintUnit[passage]!;
    const asks = (hint: number) => kindAsked(wordsOfUnit(index, first + hint)) === kind;
    return hints.some((hint, at) => speaksOfIt(hint) && asks(at));
  });
  const first = index.passageUnit[passage]!;
  return sentences.some((each, at) => (speaksOfIt(each) || isHinted()) && tells(first + at));
}

/**
 * How far a passage answers a question, by itself. One without any number does not say how many,
 * however much it speaks of the matter: it is `related`. So with dates.
 */
function judge(
  index: LanguageIndex,
  query: Query,
  asked: () => Asked,
  passage: PassageCounts,
): Verdict {
  const units = [passage, ...passage.hints];
  const said = query.content.stems.map((_, word) => Math.max(...units.map((it) => it.said[word]!)));
  const covered = coverage(index, query, units, said);
  if (covered < RELATED) return 'absent';
  if (covered < ANSWERED || leavesOut(index, query, passage.passage, said)) return 'related';
  return tellsKind(index, query, asked(), passage) ? 'answered' : 'related';
}
