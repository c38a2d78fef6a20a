import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';

test('the second article stands in one language, without meetings', async () => {
  const { articles } = await loadKnowledge('knowledge');
  expect(articles.map(({ id }) => id)).toEqual(['kuwait-ambassadors', 'pearl-season']);
  const [, article] = articles;
  expect(article).toMatchObject({ language: 'ar', languages: ['ar'], meetings: [] });
  for (const { number, text, questions } of article!.passages) {
    expect(Object.keys(text), `passage ${number}`).toEqual(['ar']);
    expect(questions.ar.length, `passage ${number}`).toBeGreaterThanOrEqual(4);
    expect(questions.en, `passage ${number}`).toEqual([]);
  }
});
