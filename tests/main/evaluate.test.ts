import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { readQuestionSet } from '../../src/evaluation/question-set.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naba-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A set in the layout of SQuAD 2.0: a question that the paragraph answers, and one that it leaves open. */
async function readSet() {
  const file = join(folder, 'set.json');
  const context = 'بُني برج الميناء سنة 1890 من الحجر. يزوره الناس كل يوم.';
  const answered = {
    id: 1,
    question: 'متى بُني برج الميناء؟',
    answers: [{ text: '1890', answer_start: 21 }],
  };
  const open = { id: 2, question: 'كيف أطبخ الأرز؟', answers: [], is_impossible: true };
  const paragraphs = [{ context, qas: [answered, open] }];
  await writeFile(file, JSON.stringify({ version: '2.0', data: [{ title: '', paragraphs }] }));
  return readQuestionSet(file);
}

test('open questions are no questions whose passage is looked for', async () => {
  const { questions, open } = await readSet();
  expect(questions.map(({ id }) => id)).toEqual(['1']);
  expect(open.map(({ question }) => question)).toEqual(['كيف أطبخ الأرز؟']);
});

test('what is told to be answered is counted apart for open questions', async () => {
  const result = evaluate(await readSet(), { task: 'corpus', typos: null });
  expect(result).toMatchObject({ questions: 1, answered: 1, openAnswered: 0, sentenceHit: 1 });
});

test('a set without open questions has no figure for them', async () => {
  const set = { ...(await readSet()), open: [] };
  const result = evaluate(set, { task: 'article', typos: 1 });
  expect(result.openAnswered).toBeNull();
});
