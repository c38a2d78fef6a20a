import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { refuse, wholeNumber } from '../arguments.ts';
import { type Evaluation, evaluate, formatRun, type Task } from '../evaluation/evaluate.ts';
import { QuestionSetError, readQuestionSet } from '../evaluation/question-set.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { plural } from '../knowledge/plural.ts';
import { buildIndex } from '../search/build.ts';
import { beginCommand } from './command.ts';

const USAGE = `npm run eval -- FILE… [options]

Asks the questions of files in the layout of SQuAD 1.1 or 2.0, and prints how often the right passage
is found.

  --task corpus|article  all paragraphs in one index (default), or each article's in its own
  --typos SEED           misspell the questions, the same way for the same seed
  --run OUT              write a TREC run file (with one FILE)
  --against DIR          ask the questions of the articles in DIR instead, and print the verdicts
  --json                 one JSON object a file, one a line`;

const { values, positionals: files } = beginCommand(USAGE, {
  allowPositionals: true,
  options: {
    task: { type: 'string', default: 'corpus' },
    typos: { type: 'string' },
    run: { type: 'string' },
    against: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const { task } = values;
if (task !== 'corpus' && task !== 'article')
  refuse(USAGE, `--task is "${task}": give corpus or article.`);
const typos = values.typos === undefined ? null : wholeNumber(USAGE, '--typos', values.typos, 0);
if (files.length === 0) refuse(USAGE, 'Name at least one file.');
if (values.run !== undefined && files.length > 1) refuse(USAGE, '--run goes with one file.');

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** A row of the table: one file. */
function row(file: string, result: Evaluation): Record<string, string | number> {
  return {
    file: basename(file),
    questions: result.questions,
    'R@1': result.recallAt1.toFixed(4),
    'R@5': result.recallAt5.toFixed(4),
    'MRR@10': result.mrrAt10.toFixed(4),
    'nDCG@10': result.ndcgAt10.toFixed(4),
    'sentence hit': result.sentenceHit.toFixed(4),
    answered: percent(result.answered),
    ...(result.openAnswered === null ? {} : { 'of open ones': percent(result.openAnswered) }),
    'median ms': result.median.toFixed(3),
    'p99 ms': result.p99.toFixed(3),
  };
}

/** Asks a file's questions of other articles: how many are taken to be answered there. */
async function against(folder: string): Promise<void> {
  const { articles, faults } = await loadKnowledge(folder);
  if (faults.length > 0) {
    const found = plural(faults.length, 'fault');
    refuse(USAGE, `${folder} has ${found}: run "npm run knowledge -- ${folder}".`);
  }
  const index = buildIndex(articles);
  const rows = [];
  for (const file of files) {
    const { questions } = await readQuestionSet(file);
    const verdicts = questions.map(({ question }) => index.ask(question).verdict);
    const share = (verdict: string) =>
      percent(verdicts.filter((each) => each === verdict).length / verdicts.length);
    rows.push({
      file: basename(file),
      questions: questions.length,
      answered: share('answered'),
      related: share('related'),
      absent: share('absent'),
    });
  }
  if (values.json) for (const each of rows) console.log(JSON.stringify(each));
  else console.table(rows);
}

async function measure(wanted: Task): Promise<void> {
  const rows = [];
  for (const file of files) {
    const { run, ...figures } = evaluate(await readQuestionSet(file), { task: wanted, typos });
    if (values.run !== undefined) await writeFile(values.run, formatRun(run));
    if (values.json) console.log(JSON.stringify({ file, task: wanted, typos, ...figures }));
    else rows.push(row(file, { run, ...figures }));
  }
  if (rows.length > 0) console.table(rows);
}

try {
  await (values.against === undefined ? measure(task) : against(values.against));
} catch (error) {
  if (!(error instanceof QuestionSetError)) throw error;
  refuse(USAGE, error.message);
}
