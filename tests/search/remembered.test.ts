import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { PassageIndex } from '../../src/search/answer.ts';
import { buildIndex } from '../../src/search/build.ts';
import { rememberAnswers } from '../../src/search/remembered.ts';

const { articles } = await loadKnowledge('knowledge');
const index = buildIndex(articles);

/** An index that remembers, and the questions that it had to look for. */
function remembering() {
  const sought: string[] = [];
  const counting: PassageIndex = {
    ask(question, options) {
      sought.push(question);
      return index.ask(question, options);
    },
  };
  return { remembered: rememberAnswers(counting), sought };
}

test('a question that is asked again is not looked for again', () => {
  const { remembered, sought } = remembering();
  const question = 'من هو السفير الياباني؟';
  const first = remembered.ask(question, { limit: 5 });
  expect(remembered.ask(question, { limit: 5 })).toBe(first);
  expect(sought).toEqual([question]);
});

test('an answer that is remembered is the one that is found', () => {
  const { remembered } = remembering();
  const questions = articles.flatMap(({ passages }) =>
    passages.flatMap(({ questions }) => Object.values(questions).flat()),
  );
  expect(questions.length).toBeGreaterThan(20);
  for (const question of questions) remembered.ask(question);
  for (const question of questions) {
    expect(remembered.ask(question)).toEqual(index.ask(question));
  }
});

test('what else is asked with the same words is another question', () => {
  const { remembered, sought } = remembering();
  const question = 'متى كان اللقاء؟';
  for (const options of [
    {},
    { limit: 1 },
    { limit: Infinity },
    { article: articles[1]!.id },
    { language: 'en' as const },
  ]) {
    expect(remembered.ask(question, options)).toEqual(index.ask(question, options));
  }
  expect(sought).toHaveLength(5);
});

test('as many questions as readers like are asked, and the ones asked last are remembered', () => {
  const { remembered, sought } = remembering();
  const questions = Array.from({ length: 600 }, (_, at) => `السؤال ${at}`);
  for (const question of questions) remembered.ask(question);
  remembered.ask(questions.at(-1)!);
  expect(sought).toHaveLength(600);
  remembered.ask(questions[0]!);
  expect(sought).toHaveLength(601);
});
