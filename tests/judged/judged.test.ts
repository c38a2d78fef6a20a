import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { buildIndex } from '../../src/search/build.ts';
import { judgedQuestions, judgedSuggestions } from './judged-questions.ts';
import { judging } from './judging.ts';

const { articles } = await loadKnowledge('knowledge');
const index = buildIndex(articles);
const ambassadors = 'kuwait-ambassadors';

const answered = judgedQuestions.filter(({ passages }) => passages.length > 0);
const unanswered = judgedQuestions.filter(({ passages }) => passages.length === 0);
const aboutAmbassadors = answered.filter(({ article }) => article === ambassadors);
const aboutPearls = answered.filter(({ article }) => article === 'pearl-season');

const { ask, rank, marks, expectShare } = judging(index);

describe('the judged set', () => {
  test('is large, and varied as readers are', () => {
    expect(aboutAmbassadors.length).toBeGreaterThanOrEqual(120);
    for (const kind of ['dialect', 'misspelt', 'english']) {
      const share =
        aboutAmbassadors.filter((judged) => judged.kind === kind).length / aboutAmbassadors.length;
      expect(share, kind).toBeGreaterThanOrEqual(0.25);
    }
    expect(unanswered.length).toBe(30);
  });

  test('holds no question twice, and none that is a suggested question', () => {
    const suggested = articles.flatMap(({ passages }) =>
      passages.flatMap(({ questions }) => [...questions.ar, ...questions.en]),
    );
    const asked = judgedQuestions.map(({ question }) => question);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.filter((question) => suggested.includes(question))).toEqual([]);
  });

  test('of suggestions means questions that the article does suggest', () => {
    const article = articles.find((each) => each.id === ambassadors)!;
    for (const { intended, language } of judgedSuggestions) {
      expect(article.passages.flatMap(({ questions }) => questions[language])).toContain(intended);
    }
  });
});

describe('a reader’s question', () => {
  test('finds a right passage first', () => {
    expectShare(aboutAmbassadors, 0.95, (judged) => rank(judged) !== 0);
  });

  test('finds a right passage among the first three', () => {
    expectShare(aboutAmbassadors, 0.99, (judged) => rank(judged) === -1);
  });

  test('has the sentence that answers marked', () => {
    const found = aboutAmbassadors.filter((judged) => rank(judged) !== -1);
    expectShare(found, 0.92, (judged) => !marks(judged));
  });

  test('that the article answers is not turned away', () => {
    expectShare(aboutAmbassadors, 0.97, (judged) => ask(judged).verdict !== 'answered');
  });

  test('finds a right passage first in an article that has no translation', () => {
    // One of twenty-four is missed.
    expectShare(aboutPearls, 0.95, (judged) => rank(judged) !== 0);
  });

  test('about the same matter is not always answered', () => {
    // Eight of twenty are: the passage says nearly all of such a question.
    const nearby = unanswered.filter(({ kind }) => kind === 'related');
    expectShare(nearby, 0.6, (judged) => ask(judged).verdict === 'answered');
  });

  test('about something else is never answered', () => {
    const elsewhere = unanswered.filter(({ kind }) => kind === 'absent');
    expectShare(elsewhere, 1, (judged) => ask(judged).verdict === 'answered');
  });
});
