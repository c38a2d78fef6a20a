import type { Analyser } from './analysis/language.ts';
import { analyseWord } from './analysis/word.ts';
import { Background } from './background.ts';
import { Growing } from './growing.ts';

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
  readonly background: Background;
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
    this.background = new Background(analyser);
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
