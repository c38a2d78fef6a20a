import { describe, expect, test } from 'vitest';
import {
  suggestArticles,
  suggestedQuestion,
  suggestQuestions,
} from '../../src/discord/suggestions.ts';
import { makeCorpus, makeQuestions } from '../../src/evaluation/corpus.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { judgedSuggestions } from '../judged/judged-questions.ts';

const { articles } = await loadKnowledge('knowledge');

/** Many articles beside those, with questions of made-up words. */
const many: readonly Article[] = [
  ...articles,
  ...Array.from({ length: 200 }, (_, at): Article => {
    const questions = makeQuestions(makeCorpus(100, at), 100, at);
    return {
      ...articles[0]!,
      id: `made-up-${at}`,
      title: { ar: questions[0]!.slice(0, 60) },
      passages: [{ number: 1, text: {}, section: null, questions: { ar: questions, en: [] } }],
    };
  }),
];

/** Milliseconds: a machine that is busy needs a third of it. */
const SOON = 400;

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** What was typed and what was meant, where the latter is not among the first five suggestions. */
function missedOf(of: readonly Article[]): string[] {
  return judgedSuggestions.flatMap(({ typed, language, intended }) => {
    const first = suggestQuestions(of, typed, language).slice(0, 5);
    const found = first.some(({ value }) => suggestedQuestion(of, value) === intended);
    return found ? [] : `${typed} → ${intended}`;
  });
}

describe('suggestions', () => {
  test('have the intended question among the first five, half-typed and misspelt', () => {
    const missed = missedOf(articles);
    expect(missed.length / judgedSuggestions.length, missed.join('\n')).toBeLessThanOrEqual(1 / 15);
  });

  // Fuse looks at each letter of each: six thousand typed letters kept everyone else waiting for two
  // seconds with two hundred titles, and a hundred and twenty for three with twenty thousand questions.
  test('come at once of twenty thousand questions and titles, whatever was typed', () => {
    const typed = ['سفير اليبان', 'السفير الياباني وزير الدفاع '.repeat(220)];
    for (const text of typed) {
      suggestQuestions(many, text, 'ar'); // made ready once for each shelf
      expect(timeOf(() => suggestQuestions(many, text, 'ar'))).toBeLessThan(SOON);
      expect(timeOf(() => suggestArticles(many, text, 'ar'))).toBeLessThan(SOON);
    }
  });

  test('have the intended question among twenty thousand', () => {
    const missed = missedOf(many);
    expect(missed.length / judgedSuggestions.length, missed.join('\n')).toBeLessThanOrEqual(1 / 15);
  });

  test.each(['', 'السفير', 'ambassador', 'x'.repeat(6_000), '\ud800'])(
    'are at most 25 of at most 100 characters: %j',
    (typed) => {
      for (const language of ['ar', 'en'] as const) {
        const choices = suggestQuestions(articles, typed, language);
        expect(choices.length).toBeLessThanOrEqual(25);
        for (const { name, value } of choices) {
          expect(name.length).toBeLessThanOrEqual(100);
          expect(suggestedQuestion(articles, value)).toBeDefined();
        }
      }
    },
  );

  test('of articles are found by either title', () => {
    expect(suggestArticles(articles, 'ambasadors', 'ar')[0]?.value).toBe('kuwait-ambassadors');
    expect(suggestArticles(articles, 'اللولو', 'en')[0]?.value).toBe('pearl-season');
    expect(suggestArticles(articles, '', 'en')).toHaveLength(articles.length);
  });
});
