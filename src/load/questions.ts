import type { Article, Language } from '../knowledge/article.ts';
import { misspell } from '../evaluation/typos.ts';

/** Questions that no article of ours answers. */
const ELSEWHERE = [
  'كم يبلغ سعر صرف اليورو اليوم؟',
  'كيف أطبخ المجبوس؟',
  'How do I bake sourdough bread?',
  'Who won the chess championship in 1972?',
];

/**
 * Questions as readers ask them: those that the articles suggest, half of them misspelt, and some
 * that no article answers.
 */
export function readersQuestions(articles: readonly Article[], random: () => number): string[] {
  const suggested = articles.flatMap(({ passages }) =>
    passages.flatMap(({ questions }) =>
      Object.entries(questions).flatMap(([language, texts]) =>
        texts.map((text) => (random() < 0.5 ? text : misspell(text, language as Language, random))),
      ),
    ),
  );
  return [...suggested, ...ELSEWHERE];
}
