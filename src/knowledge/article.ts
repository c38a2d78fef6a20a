/** The languages that Naba reads and writes, as BCP 47 tags. */
export type Language = 'ar' | 'en';

/** The one of the two languages that the given one is not. */
export function otherLanguage(language: Language): Language {
  return language === 'ar' ? 'en' : 'ar';
}

/**
 * A text in the article's own language and, where there is one, in translation.
 * The article's own language is always present.
 */
export type Localized = Readonly<Partial<Record<Language, string>>>;

/** A heading and the passages under it. */
export interface Section {
  /** May be empty where the article leaves a heading blank. */
  readonly heading: Localized;
  /** Number of the first passage under the heading. */
  readonly first: number;
  /** Number of the last passage under the heading (inclusive). */
  readonly last: number;
}

/** One paragraph of an article: the unit that is searched and shown. */
export interface Passage {
  /** Counted from 1 in the article's order; headings are not counted. */
  readonly number: number;
  /** The paragraph to the character, in each language that the article has. */
  readonly text: Localized;
  /** The section the passage stands in; null before the first heading. */
  readonly section: Section | null;
  /** Questions that this passage answers, written by whoever added the article. */
  readonly questions: Readonly<Record<Language, readonly string[]>>;
}

/** A few of the article's own words, and where they stand. */
export interface Fact {
  /** Verbatim from the passage (or from its translation). */
  readonly value: Localized;
  /** Number of the passage that says so. */
  readonly passage: number;
}

/** A meeting that the article reports. */
export interface Meeting {
  readonly host: Fact;
  readonly guest: Fact;
  readonly country: Fact;
  readonly when: Fact;
  readonly where: Fact;
  /** What was discussed; at least one. */
  readonly subjects: readonly Fact[];
}

/** What an operator drops into `knowledge/`. */
export interface Article {
  /** The file's name without language and extension: 1–32 of `a-z`, `0-9`, `-`. */
  readonly id: string;
  /**
   * Eight hexadecimal digits that change with any change of the article, but of its suggested questions.
   * A button made for another version of the article is recognised by it.
   */
  readonly version: string;
  /** The language that the article was written in. */
  readonly language: Language;
  /** The original's language first, then that of the translation where there is one. */
  readonly languages: readonly Language[];
  readonly title: Localized;
  /** ISO 8601 date of publication; null where it is not known. */
  readonly date: string | null;
  /** Who published it, or where it was taken from; null where it is not known. */
  readonly source: string | null;
  /** Who translated it; left out where the translation's file does not say. */
  readonly translator?: string;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly meetings: readonly Meeting[];
}

/**
 * UTF-16 units that a title or a heading of a file has at most; with more, it is a paragraph by
 * mistake.
 */
export const longestHeading = 256;

/**
 * UTF-16 units that a paragraph of a file has at most, punctuation of ASCII counted twice: a reply
 * writes a backslash before what Discord would read as formatting. As much is shown whole beside
 * the longest title, heading and source; Discord takes 4096 units for all that stands in one text
 * of a reply, and 6000 for all its texts.
 */
export const longestPassage = 3000;

/** A text in one certain language. */
export interface TextIn {
  readonly text: string;
  readonly language: Language;
}

/**
 * The text in the wanted language, or in the article's own where there is no translation.
 */
export function inLanguage(article: Article, texts: Localized, wanted: Language): TextIn {
  const text = texts[wanted];
  if (text !== undefined) return { text, language: wanted };
  return { text: texts[article.language] ?? '', language: article.language };
}

/** The language in which an article is shown to whoever wants one: its own where it has not that. */
export function languageFor({ languages, language }: Article, wanted: Language): Language {
  return languages.includes(wanted) ? wanted : language;
}

/** How many passages articles have together. */
export function countPassages(articles: readonly Article[]): number {
  return articles.reduce((sum, { passages }) => sum + passages.length, 0);
}
