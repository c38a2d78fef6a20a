import type { Article, Language } from '../../src/knowledge/article.ts';

interface ArticleOptions {
  readonly language?: Language;
  readonly questions?: readonly (readonly string[])[];
}

/**
 * An article of these paragraphs.
 *
 * @param questions - the suggested questions of each
 */
export function articleOf(
  id: string,
  texts: readonly string[],
  { language = 'ar', questions = [] }: ArticleOptions = {},
): Article {
  return {
    id,
    version: '00000000',
    language,
    languages: [language],
    title: { [language]: id },
    date: null,
    source: null,
    sections: [],
    meetings: [],
    passages: texts.map((text, at) => ({
      number: at + 1,
      text: { [language]: text },
      section: null,
      questions: { ar: [], en: [], [language]: questions[at] ?? [] },
    })),
  };
}
