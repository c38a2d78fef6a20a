import type { Article } from '../../src/knowledge/article.ts';

/** An article of one passage. */
export function articleOf(text: string): Article {
  const questions = { ar: [], en: [] };
  return {
    id: 'a',
    version: '00000000',
    language: 'ar',
    languages: ['ar'],
    title: { ar: 'مقال' },
    date: null,
    source: null,
    sections: [],
    meetings: [],
    passages: [{ number: 1, text: { ar: text }, section: null, questions }],
  };
}
