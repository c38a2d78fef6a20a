import { describe, expect, test } from 'vitest';
import {
  suggestArticles,
  suggestedQuestion,
  suggestQuestions,
} from '../../src/discord/suggestions.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { judgedSuggestions } from '../judged/judged-questions.ts';

const { articles } = await loadKnowledge('knowledge');

describe('suggestions', () => {
  test('have the intended question among the first five, half-typed and misspelt', () => {
    const missed = judgedSuggestions.filter(({ typed, language, intended }) => {
      const first = suggestQuestions(articles, typed, language).slice(0, 5);
      return !first.some(({ value }) => suggestedQuestion(articles, value) === intended);
    });
    const told = missed.map(({ typed, intended }) => `${typed} → ${intended}`).join('\n');
    expect(missed.length / judgedSuggestions.length, told).toBeLessThanOrEqual(1 / 15);
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
