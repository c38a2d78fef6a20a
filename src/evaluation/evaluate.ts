import type { Language } from '../knowledge/article.ts';
import type { PassageIndex, Range, RankedPassage } from '../search/answer.ts';
import { buildIndex } from '../search/build.ts';
import { percentile, type Quality, qualityOf } from './metrics.ts';
import { type OpenQuestion, type QuestionSet, toArticles } from './question-set.ts';
import { seededRandom } from './random.ts';
import { misspell } from './typos.ts';

/** Whether all paragraphs are in one index, or each article's in one of its own. */
export type Task = 'corpus' | 'article';

/** How to evaluate. */
export interface EvaluationOptions {
  readonly task: Task;
  /** Questions are misspelt with this seed; null leaves them. */
  readonly typos: number | null;
}

/** One line of a TREC run file. */
export interface RunLine {
  readonly question: string;
  readonly passage: string;
  readonly rank: number;
  readonly score: number;
}

/** What came of it. */
export interface Evaluation extends Quality {
  /** Share of questions whose marked sentence, in the right passage, holds a gold answer. */
  readonly sentenceHit: number;
  /** Share of questions that are told to be answered… */
  readonly answered: number;
  /** … and of those that the articles leave open; null where the set has none. */
  readonly openAnswered: number | null;
  /** Milliseconds a question. */
  readonly median: number;
  readonly p99: number;
  readonly run: readonly RunLine[];
}

/** Passages that a run file lists for each question. */
const DEPTH = 10;

/** A passage in a run file: `ARTICLE-PARAGRAPH`, both counted from 0. */
function nameOf({ article, passage }: RankedPassage): string {
  return `${article.id}-${passage.number - 1}`;
}

/** Whether a piece of a text holds one of the answers; no piece holds none. */
export function holdsAnswer(
  text: string,
  range: Range | null,
  answers: readonly string[],
): boolean {
  if (range === null) return false;
  const piece = text.slice(range.start, range.end);
  return answers.some((answer) => piece.includes(answer.trim()));
}

/** The question as it is asked: misspelt where that is wanted. */
function askedOf(set: QuestionSet, typos: number | null): (of: OpenQuestion) => string {
  if (typos === null) return ({ question }) => question;
  const random = seededRandom(typos);
  return ({ question }) => misspell(question, set.language, random);
}

/** Has the answering sentence found, which waits until it is wanted. */
const find = (ranked: RankedPassage | undefined) => ranked?.answer;

/** Asks every question of a set. */
export function evaluate(set: QuestionSet, { task, typos }: EvaluationOptions): Evaluation {
  const articles = toArticles(set);
  const whole = task === 'corpus' ? buildIndex(articles) : null;
  const single = articles.map((article) => whole ?? buildIndex([article]));
  const sizes = set.paragraphs.map((paragraphs) => paragraphs.length);
  const asked = askedOf(set, typos);
  const ranks: number[] = [];
  const times: number[] = [];
  const run: RunLine[] = [];
  let [hits, answered] = [0, 0];
  for (const gold of set.questions) {
    const question = asked(gold);
    const index: PassageIndex = single[gold.article]!;
    const options: { limit: number; language: Language } = { limit: DEPTH, language: set.language };
    const began = performance.now();
    const { passages, verdict } = index.ask(question, options);
    find(passages[0]); // a reply marks one sentence: finding it is part of the time
    times.push(performance.now() - began);
    const name = `${gold.article}-${gold.paragraph}`;
    const at = passages.findIndex((ranked) => nameOf(ranked) === name);
    ranks.push(at === -1 ? Infinity : at + 1);
    // Where the right passage is not among the first, it is looked for among all of its article's.
    const right =
      passages[at] ??
      index
        .ask(question, { ...options, limit: sizes[gold.article]!, article: String(gold.article) })
        .passages.find((ranked) => nameOf(ranked) === name);
    answered += Number(verdict === 'answered');
    if (right && holdsAnswer(right.text, right.answer, gold.answers)) hits++;
    for (const [place, ranked] of passages.entries()) {
      run.push({
        question: gold.id,
        passage: nameOf(ranked),
        rank: place + 1,
        score: ranked.score,
      });
    }
  }
  const isAnswered = (open: OpenQuestion) =>
    single[open.article]!.ask(asked(open), { language: set.language }).verdict === 'answered';
  return {
    ...qualityOf(ranks),
    sentenceHit: hits / set.questions.length,
    answered: answered / set.questions.length,
    openAnswered:
      set.open.length === 0 ? null : set.open.filter(isAnswered).length / set.open.length,
    median: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    run,
  };
}

/** A run as a TREC file has it: `qid Q0 docid rank score tag`. */
export function formatRun(run: readonly RunLine[]): string {
  return run
    .map(
      ({ question, passage, rank, score }) =>
        `${question} Q0 ${passage} ${rank} ${score.toFixed(6)} naba\n`,
    )
    .join('');
}
