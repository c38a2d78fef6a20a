import { readFileSync } from 'node:fs';
import type { Language } from '../../src/knowledge/article.ts';

/** A question to an article, with a reader's judgement of what answers it. */
export interface JudgedQuestion {
  /** The id of the article that is meant. */
  readonly article: string;
  readonly question: string;
  readonly language: Language;
  /**
   * `related` is on the article's theme but not answered in it; `absent` has nothing to do with it.
   * The other kinds are answered.
   */
  readonly kind: 'plain' | 'dialect' | 'misspelt' | 'english' | 'related' | 'absent';
  /** Every passage that answers, any of which is right; empty where none does. */
  readonly passages: readonly number[];
  /** Pieces of the sentences that answer, of which the marked one has to hold one; none where nobody judged. */
  readonly says?: readonly string[];
  /** The whole of the sentence that answers; what the questions about news have instead. */
  readonly sentence?: string | null;
  /** The judge's reason. */
  readonly why: string;
}

/** What a reader has typed so far, and the suggested question that is meant. */
export interface JudgedSuggestion {
  readonly typed: string;
  readonly language: Language;
  readonly intended: string;
}

/** Whether somebody judged which sentence of a right passage answers a question. */
export function isSentenceJudged({ says, sentence }: JudgedQuestion): boolean {
  return says !== undefined || typeof sentence === 'string';
}

function readLines<Line>(name: string): Line[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

/** The judged questions of a file, about an article. */
function readJudged(article: string, file = article): JudgedQuestion[] {
  return readLines<Omit<JudgedQuestion, 'article'>>(`${file}.jsonl`).map((judged) => ({
    article,
    ...judged,
  }));
}

/** The judged questions that the search was made with; a file of them is named for its article. */
export const judgedQuestions = ['kuwait-ambassadors', 'pearl-season'].flatMap((article) =>
  readJudged(article),
);

/**
 * Questions to the first article that were written with sight of it and not of the bot: some put what
 * they can in other words, and others ask the short, lazy way.
 */
export const paraphrased = readJudged('kuwait-ambassadors', 'kuwait-ambassadors.paraphrased');
export const lazy = readJudged('kuwait-ambassadors', 'kuwait-ambassadors.lazy');

/** The same to three articles without suggested questions, which lie in `news`. */
export const aboutNews = ['desalination-plant', 'manuscripts-wing', 'handball-federation'].flatMap(
  (article) => readJudged(article, `news/${article}`),
);

/** Questions in Latin letters, as many type Arabic in a chat: to the articles of `knowledge`, and to those. */
export const inLatin = readInLatin('kuwait-ambassadors', 'pearl-season');
export const inLatinAboutNews = readInLatin(
  'desalination-plant',
  'manuscripts-wing',
  'handball-federation',
);

function readInLatin(...articles: readonly string[]): JudgedQuestion[] {
  return articles.flatMap((article) => readJudged(article, `latin/${article}`));
}

/** Half-typed inputs for the first article's suggested questions. */
export const judgedSuggestions = readLines<JudgedSuggestion>('suggestions.jsonl');
