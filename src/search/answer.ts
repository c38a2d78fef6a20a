import type { Article, Language, Passage } from '../knowledge/article.ts';

/** A piece of a text: `text.slice(start, end)`, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * How far a passage answers a question.
 *
 * - `answered`: the passage answers it.
 * - `related`: the passage has words of it, and no plain answer.
 * - `absent`: the passage does not speak about it.
 */
export type Verdict = 'answered' | 'related' | 'absent';

/** A passage in a ranking. */
export interface RankedPassage {
  readonly article: Article;
  readonly passage: Passage;
  /** The language of `text`: the question's, or the article's own where it has no translation. */
  readonly language: Language;
  /** The passage to the character, in `language`. */
  readonly text: string;
  /** Higher is better; comparable within one ranking only. */
  readonly score: number;
  /** The sentence of `text` that answers; null where only a hint at the passage has anything of the question. */
  readonly answer: Range | null;
  /** How far this passage answers. */
  readonly verdict: Verdict;
}

/** What the articles say to a question. */
export interface Answer {
  readonly question: string;
  /** The language that the question was understood in. */
  readonly language: Language;
  /** The first passage's verdict; `absent` where nothing matches at all. */
  readonly verdict: Verdict;
  /** Best first; empty where nothing matches at all. */
  readonly passages: readonly RankedPassage[];
}

/** How to search. */
export interface AskOptions {
  /** The longest ranking wanted; 3 where it is left out. */
  readonly limit?: number;
  /** Search this article (by id) alone; all of them where it is left out. */
  readonly article?: string;
  /** The question's language; detected where it is left out. */
  readonly language?: Language;
}

/** Articles made ready to be asked. Immutable: a change of articles builds another. */
export interface PassageIndex {
  /** Never throws, whatever the question's length or content. */
  ask(question: string, options?: AskOptions): Answer;
}
