import { refuse, wholeNumber } from '../arguments.ts';
import { ENGINES, type Engine, type Search } from '../evaluation/competitors.ts';
import { percentile, qualityOf } from '../evaluation/metrics.ts';
import {
  firstParagraphs,
  type GoldQuestion,
  type QuestionSet,
  QuestionSetError,
  readQuestionSet,
} from '../evaluation/question-set.ts';
import { seededRandom } from '../evaluation/random.ts';
import { misspell } from '../evaluation/typos.ts';
import { beginCommand } from './command.ts';

const USAGE = `npm run bench -- FILE [--questions N]

Asks the questions of a file in SQuAD's layout of Naba and of other search libraries, all in
one run, and prints one table. Slow engines are asked N questions (default 60), evenly taken.`;

/** The questions are misspelt once with each seed: figures of one vary by two in a hundred. */
const SEEDS: readonly number[] = [1, 2, 3, 4];

const { values, positionals } = beginCommand(USAGE, {
  allowPositionals: true,
  options: { questions: { type: 'string', default: '60' } },
});
const [file, ...others] = positionals;
if (file === undefined || others.length > 0) refuse(USAGE, 'Name one file.');
const most = wholeNumber(USAGE, '--questions', values.questions);

/** Every so manieth question, so that there are `count`. */
function sample(questions: readonly GoldQuestion[], count: number): GoldQuestion[] {
  const step = Math.max(1, questions.length / count);
  return Array.from(
    { length: Math.min(count, questions.length) },
    (_, at) => questions[Math.floor(at * step)]!,
  );
}

/** Bytes on the heap once what nobody holds is gone. */
function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}

async function ask(search: Search, questions: readonly GoldQuestion[], set: QuestionSet) {
  const first = firstParagraphs(set);
  const ranks: number[] = [];
  const times: number[] = [];
  for (const { question, ...gold } of questions) {
    const began = performance.now();
    const found = await search(question);
    times.push(performance.now() - began);
    const at = found.indexOf(first[gold.article]! + gold.paragraph);
    ranks.push(at === -1 ? Infinity : at + 1);
  }
  return { quality: qualityOf(ranks), times };
}

/** Misspells questions with a seed. */
function misspellWith(questions: readonly GoldQuestion[], { language }: QuestionSet) {
  return (seed: number): GoldQuestion[] => {
    const random = seededRandom(seed);
    return questions.map((gold) => ({
      ...gold,
      question: misspell(gold.question, language, random),
    }));
  };
}

async function measure(engine: Engine, set: QuestionSet) {
  const paragraphs = set.paragraphs.flat();
  const before = heap();
  const began = performance.now();
  const search = await engine.build(paragraphs, set);
  const indexed = performance.now() - began;
  const memory = heap() - before;
  const questions = engine.slow ? sample(set.questions, most) : set.questions;
  for (const { question } of questions.slice(0, 20)) await search(question); // warmed up alike
  const plain = await ask(search, questions, set);
  const misspelt = await ask(search, SEEDS.flatMap(misspellWith(questions, set)), set);
  return { name: engine.name, questions: questions.length, indexed, memory, plain, misspelt };
}

try {
  const set = await readQuestionSet(file);
  const results = [];
  for (const engine of ENGINES) results.push(await measure(engine, set));
  const median = (times: readonly number[]) => percentile(times, 0.5);
  const own = median(results[0]!.plain.times);
  console.table(
    results.map(({ name, questions, indexed, memory, plain, misspelt }) => ({
      engine: name,
      questions,
      'R@1': plain.quality.recallAt1.toFixed(3),
      'MRR@10': plain.quality.mrrAt10.toFixed(3),
      'R@1 typos': misspelt.quality.recallAt1.toFixed(3),
      'index ms': indexed.toFixed(0),
      'median ms': median(plain.times).toFixed(3),
      'p99 ms': percentile(plain.times, 0.99).toFixed(3),
      '× Naba': (median(plain.times) / own).toFixed(2),
      MiB: (memory / 1_048_576).toFixed(1),
    })),
  );
} catch (error) {
  if (!(error instanceof QuestionSetError)) throw error;
  refuse(USAGE, error.message);
}
