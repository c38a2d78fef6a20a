import type { Analyser } from './language.ts';
import { joinNumbers } from './number-words.ts';
import { tokenise } from './token.ts';

/** Length of a stem's n-grams: short, to bridge what stemming leaves apart. */
const STEM_GRAM = 3;

/** Length of a whole word's n-grams: longer, to be nearly as telling as the word. */
const WORD_GRAM = 5;

/** The n-grams of a text between marked borders, so that beginnings and ends count too. */
function gramsOf(text: string, length: number): string[] {
  const bordered = `^${text}$`;
  const grams: string[] = [];
  for (let at = 0; at + length <= bordered.length; at++)
    grams.push(bordered.slice(at, at + length));
  return grams;
}

/** A text's words in their order, normalised. A number that is said in two words is one, in digits. */
export function readWords(text: string): string[] {
  return joinNumbers(tokenise(text), text);
}

/** What becomes of a word: its stem, and the n-grams of both, no n-gram twice. */
export interface AnalysedWord {
  readonly word: string;
  readonly stem: string;
  readonly grams: readonly string[];
}

/** Analyses a normalised word. The two kinds of n-grams are told apart by their length. */
export function analyseWord(word: string, analyser: Analyser): AnalysedWord {
  const stem = analyser.stem(word);
  const grams = new Set([...gramsOf(stem, STEM_GRAM), ...gramsOf(word, WORD_GRAM)]);
  return { word, stem, grams: [...grams] };
}

/** Whether an n-gram is one of a whole word, not of a stem. */
export function isWordGram(gram: string): boolean {
  return gram.length === WORD_GRAM;
}
