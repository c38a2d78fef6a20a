import { basename } from 'node:path';
import { positiveNumber, refuse } from '../../src/arguments.ts';
import { beginCommand } from '../../src/cli/command.ts';
import { holdsAnswer } from '../../src/evaluation/evaluate.ts';
import { QuestionSetError, readQuestionSet } from '../../src/evaluation/question-set.ts';
import type { Language } from '../../src/knowledge/article.ts';
import { readSentences, WORTH } from '../../src/search/answering-sentence.ts';
import { indexPassages, type LanguageIndex } from '../../src/search/language-index.ts';
import { finish } from '../../src/search/once.ts';
import { readQuery } from '../../src/search/query.ts';
import { rank } from '../../src/search/ranking.ts';
import { tellApart } from '../../src/search/sentence-signals.ts';
import { type Choice, fitWeights, likelihoods } from './conditional-logit.ts';

const USAGE = `npm run learn -- FILE[:WEIGHT]…

Learns what the figures that a sentence is judged by are worth (WORTH in src/search/answering-sentence.ts)
from the questions of files in the layout of SQuAD 1.1 or 2.0, and prints how often the right sentence is
marked: with the weights in use, and with weights that were learnt on five sixths of the articles, on the
last sixth.

  WEIGHT  how much a question of the file counts, 1 where it is left out`;

/** Parts that the articles are in; each is left out in turn. */
const PARTS = 6;

const NAMES = Object.keys(WORTH) as (keyof typeof WORTH)[];

/** A question, as a choice among the sentences of the passage that answers. */
interface Question extends Choice {
  readonly file: string;
  readonly part: number;
}

function indexOf(language: Language, paragraphs: readonly string[]): LanguageIndex {
  const passages = paragraphs.map((text) => ({ text, hints: [], article: 0 }));
  return finish(indexPassages(language, passages));
}

/** The questions of a set whose passage has a sentence that answers, and one that does not. */
async function readQuestions(file: string, weight: number): Promise<Question[]> {
  const set = await readQuestionSet(file);
  const indexes = set.paragraphs.map((paragraphs) => indexOf(set.language, paragraphs));
  return set.questions.flatMap(({ question, article, paragraph, answers }) => {
    const index = indexes[article]!;
    const text = set.paragraphs[article]![paragraph]!;
    const query = readQuery(index, question);
    const ranking = rank(index, query, 0, index.size);
    const passage = ranking.find((each) => each.passage === paragraph);
    if (passage === undefined) return [];
    const telling = tellApart(query, ranking);
    const { ranges, figures } = readSentences(index, query, passage, telling, text);
    const right = ranges.map((range) => holdsAnswer(text, range, answers));
    if (!right.includes(true) || !right.includes(false)) return [];
    const rows = ranges.map((_, at) => NAMES.map((name) => figures[name][at]!));
    return [{ file: basename(file), part: article % PARTS, figures: rows, right, weight }];
  });
}

/** The share of questions whose likeliest sentence is right. */
function hits(questions: readonly Question[], weightsOf: (of: Question) => readonly number[]) {
  const hit = questions.filter((each) => {
    const likely = likelihoods(each.figures, weightsOf(each));
    return each.right[likely.indexOf(Math.max(...likely))];
  });
  return (hit.length / questions.length).toFixed(4);
}

/** A file as it is named, and how much its questions count. */
function readFile(given: string): { file: string; weight: number } {
  const [, file = given, weight = '1'] = /^(.+):(.*)$/u.exec(given) ?? [];
  return { file, weight: positiveNumber(USAGE, `The weight of ${file}`, weight) };
}

async function readAll(): Promise<Question[][]> {
  try {
    return await Promise.all(files.map(({ file, weight }) => readQuestions(file, weight)));
  } catch (error) {
    if (!(error instanceof QuestionSetError)) throw error;
    return refuse(USAGE, error.message);
  }
}

const files = beginCommand(USAGE, { allowPositionals: true }).positionals.map(readFile);
if (files.length === 0) refuse(USAGE, 'Name at least one file, such as scripts/learn/arabic.json.');
const sets = (await readAll()).filter(({ length }) => length > 0);
if (sets.length === 0) refuse(USAGE, 'No question chooses between sentences of a paragraph.');
const questions = sets.flat();
const used = NAMES.map((name) => WORTH[name]);
const learnt = Array.from({ length: PARTS }, (_, part) =>
  fitWeights(
    questions.filter((each) => each.part !== part),
    used,
  ),
);
console.table(
  sets.map((set) => ({
    file: set[0]!.file,
    questions: set.length,
    'in use': hits(set, () => used),
    'learnt on the others': hits(set, ({ part }) => learnt[part]!),
  })),
);
const onAll = fitWeights(questions, used);
console.table(
  Object.fromEntries(
    NAMES.map((name, at) => [name, { 'in use': used[at], learnt: +onAll[at]!.toFixed(2) }]),
  ),
);
