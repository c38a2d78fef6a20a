import { wholeNumber } from '../arguments.ts';
import { makeCorpus, makeQuestions } from '../evaluation/corpus.ts';
import { percentile } from '../evaluation/metrics.ts';
import { seededRandom } from '../evaluation/random.ts';
import { toArticles } from '../evaluation/question-set.ts';
import { misspell } from '../evaluation/typos.ts';
import { buildIndex } from '../search/build.ts';
import { beginCommand } from './command.ts';

const USAGE = `npm run bench:scale -- [--sizes N,N,…]

Grows a corpus, from 1000 over 10000 to 100000 passages unless told otherwise, and prints how index
time, memory and time per question grow. Half of the questions are misspelt.`;

const QUESTIONS = 500;
const SEED = 7;

const { values } = beginCommand(USAGE, {
  options: { sizes: { type: 'string', default: '1000,10000,100000' } },
});
const sizes = values.sizes.split(',').map((size) => wholeNumber(USAGE, '--sizes', size));

function used(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1_048_576;
}

const rows = [];
let before: number | null = null;
for (const size of sizes) {
  const passages = makeCorpus(size, SEED);
  const random = seededRandom(SEED);
  const questions = makeQuestions(passages, QUESTIONS, SEED).map((question, at) =>
    at % 2 === 0 ? question : misspell(question, 'ar', random),
  );
  const articles = toArticles({ language: 'ar', paragraphs: [passages] });
  const empty = used();
  const began = performance.now();
  const index = buildIndex(articles);
  const indexed = performance.now() - began;
  const memory = used() - empty;
  for (const question of questions.slice(0, 50)) index.ask(question);
  const times = questions.map((question) => {
    const asked = performance.now();
    index.ask(question);
    return performance.now() - asked;
  });
  const median = percentile(times, 0.5);
  rows.push({
    passages: size,
    'index s': (indexed / 1_000).toFixed(1),
    MiB: memory.toFixed(0),
    'median ms': median.toFixed(2),
    'p99 ms': percentile(times, 0.99).toFixed(2),
    'median grew': before === null ? '' : `${(median / before).toFixed(1)}×`,
  });
  before = median;
}
console.table(rows);
