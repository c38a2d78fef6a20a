import { readFileSync } from 'node:fs';
import type { Language } from '../../src/knowledge/article.ts';

/** A question to the first article, with a reader's judgement of what answers it. */
export interface JudgedQuestion {
  readonly question: string;
  readonly language: Language;
  /**
   * `related` is on the article's theme but not answered in it; `absent` has nothing to do with it.
   * The other kinds are answered.
   */
  readonly kind: 'plain' | 'dialect' | 'misspelt' | 'english' | 'related' | 'absent';
  /** Every passage that answers, any of which is right; empty where none does. */
  readonly passages: readonly number[];
  /** The judge's reason. */
  readonly why: string;
}

/** What a reader has typed so far, and the suggested question that is meant. */
export interface JudgedSuggestion {
  readonly typed: string;
  readonly language: Language;
  readonly intended: string;
}

function readLines(name: string): unknown[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}

export const judgedQuestions = readLines('kuwait-ambassadors.jsonl') as JudgedQuestion[];
export const judgedSuggestions = readLines('suggestions.jsonl') as JudgedSuggestion[];
