import type { Article } from '../../src/knowledge/article.ts';

/** An article of these paragraphs. */
export function articleOf(id: string, texts: readonly string[]): Article {
  return {
    id,
    version: '00000000',
    language: 'ar',
    languages: ['ar'],
    title: { ar: id },
    date: null,
    source: null,
    sections: [],
    meetings: [],
    passages: texts.map((text, at) => ({
      number: at + 1,
      text: { ar: text },
      section: null,
      questions: { ar: [], en: [] },
    })),
  };
}
