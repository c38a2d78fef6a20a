import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/search/build.ts';
import { articleOf } from './article-of.ts';

function verdictOf(question: string, text: string): string {
  return buildIndex([articleOf('a', [text])]).ask(question, { language: 'ar' }).verdict;
}

describe('a question is', () => {
  const town =
    'بيروت عاصمة على البحر، وفي المدينة جامعتان. يُسمّى الغواص «غيصًا»، ومساعده السيب، وشكر السفير أهلها.';

  test.each([
    ['كم جامعة في المدينة؟', 'answered', 'two of it are a number'],
    ['كم بحر عند المدينة؟', 'related', 'no number of that is told'],
    ['غيص', 'answered', 'a short word is all that is asked'],
    ['ما عاصمة فرنسا؟', 'related', 'what a short question is about is left out'],
    ['شكرا', 'absent', 'thanks are about nothing'],
    ['كيف أطبخ الأرز؟', 'absent', 'nothing of it is told'],
  ])('%s %s: %s', (question, verdict) => {
    expect(verdictOf(question, town)).toBe(verdict);
  });
});

test('each passage has a verdict of its own, and the first one is the answer’s', () => {
  const texts = [
    'استقبل الوزير السفير الياباني صباح أمس في مكتبه.',
    'شكر الوزير الحضور.',
    'السفير الياباني بين ضيوف الوزير.',
  ];
  const index = buildIndex([articleOf('a', texts)]);
  const { verdict, passages } = index.ask('متى استقبل الوزير السفير الياباني؟');
  expect(passages.map((each) => [each.passage.number, each.verdict])).toEqual([
    [1, 'answered'],
    [3, 'related'],
    [2, 'absent'],
  ]);
  expect(verdict).toBe('answered');
});
