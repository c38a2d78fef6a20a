import type { Analyser } from './analysis/language.ts';
import { Growing } from './growing.ts';

/** Length of a stem's n-grams: short, to bridge what stemming leaves apart. */
const STEM_GRAM = 3;

/** Length of a whole word's n-grams: longer, to be nearly as telling as the word. */
const WORD_GRAM = 4;

/** The n-grams of a text between marked borders, so that beginnings and ends count too. */
function gramsOf(text: string, length: number): string[] {
  const bordered = `^${text}$`;
  const grams: string[] = [];
  for (let at = 0; at + length <= bordered.length; at++)
    grams.push(bordered.slice(at, at + length));
  return grams;
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

/** Strings, numbered from 0 in the order in which they came. */
export class Dictionary {
  private readonly ids = new Map<string, number>();
  readonly texts: string[] = [];

  /** The string's number; undefined where it has none. */
  idOf(text: string): number | undefined {
    return this.ids.get(text);
  }

  /** The string's number, given now where it had none. */
  add(text: string): number {
    const known = this.ids.get(text);
    if (known !== undefined) return known;
    const id = this.texts.push(text) - 1;
    this.ids.set(text, id);
    return id;
  }

  get size(): number {
    return this.texts.length;
  }
}

/** All the words of the texts of one language; each is analysed once. */
export class Vocabulary {
  readonly analyser: Analyser;
  readonly words = new Dictionary();
  readonly stems = new Dictionary();
  readonly grams = new Dictionary();
  /** The stem of each word. */
  readonly stemOf = new Growing();
  /** The n-grams of all words, one word's after another's: word w has those from gramStart[w]. */
  readonly wordGrams = new Growing();
  readonly gramStart = new Growing();

  constructor(analyser: Analyser) {
    this.analyser = analyser;
    this.gramStart.push(0);
  }

  /** The number of a normalised word. */
  add(text: string): number {
    const known = this.words.idOf(text);
    if (known !== undefined) return known;
    const { stem, grams } = analyseWord(text, this.analyser);
    this.stemOf.push(this.stems.add(stem));
    for (const gram of grams) this.wordGrams.push(this.grams.add(gram));
    this.gramStart.push(this.wordGrams.length);
    return this.words.add(text);
  }
}
