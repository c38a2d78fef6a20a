import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Language } from '../../knowledge/article.ts';
import { WordList } from './word-list.ts';

/**
 * Bytes of a number and of a pair in the file that tells which stems are related, little-endian:
 *
 *     starts   for each stem, and once more, the pairs before its row: a number
 *     rows     the stems that it is related to, the likeliest first, in two bytes each, and after
 *              them how well each stands for it, in 255ths, a byte each
 */
const START = 4;
const PAIR = 3;

/**
 * What is known of a language's words: which there are, and which stems stand for which. Made by
 * `scripts/words/relate.ts`, from what its page names. Each part is read when it is first wanted, for a
 * bot that starts needs the words and their stems alone.
 */
export class Lexicon {
  private readonly folder: URL;
  private readonly name: string;
  private words: WordList | null = null;
  private cuts: string | null = null;
  private stems: WordList | null = null;
  private related: DataView | null = null;

  /** @param name - what the language's files are called */
  constructor(name: string, folder = new URL('./lexicon/', import.meta.url)) {
    this.name = name;
    this.folder = folder;
  }

  /** All words of the language, normalised: Arabic's alone are listed. */
  allWords(): string[] {
    return this.listed().toArray();
  }

  /** Whether a normalised word is one of the language's, as it stands: Arabic's words alone are listed. */
  has(word: string): boolean {
    return this.listed().numberOf(word) !== undefined;
  }

  /** The stem of one of the language's words: it, or what it has before an ending. */
  stemOf(word: string): string {
    const words = this.listed();
    this.cuts ??= this.readCuts(words.size);
    return word.slice(0, word.length - Number(this.cuts[words.numberOf(word)!]));
  }

  /** The number of a stem that some word of the language has; undefined where none has it. */
  numberOf(stem: string): number | undefined {
    return this.allStems().numberOf(stem);
  }

  /** How many stems there are: they are numbered from 0. */
  get size(): number {
    return this.allStems().size;
  }

  /**
   * Tells each stem that is met where this one is (a synonym, another form of the word, a thing of
   * its kind), by number, and how well it stands for it, 0 to 1.
   */
  forEachRelated(stem: number, tell: (other: number, likeness: number) => void): void {
    const file = (this.related ??= this.readRelated());
    const startOf = (row: number) => file.getUint32(row * START, true);
    const pairs = startOf(stem + 1) - startOf(stem);
    const row = (this.size + 1) * START + startOf(stem) * PAIR;
    for (let at = 0; at < pairs; at++) {
      tell(file.getUint16(row + 2 * at, true), file.getUint8(row + 2 * pairs + at) / 255);
    }
  }

  private listed(): WordList {
    return (this.words ??= this.readWords('words'));
  }

  private allStems(): WordList {
    return (this.stems ??= this.readWords('stems'));
  }

  private readWords(part: string): WordList {
    return new WordList(this.readText(part));
  }

  /** How many letters each word has after its stem, a digit each. */
  private readCuts(words: number): string {
    const cuts = this.readText('cuts');
    if (cuts.length !== words)
      throw new Error(`${this.fileOf('cuts.gz').pathname}: ${OTHER_LENGTH}`);
    return cuts;
  }

  private readText(part: string): string {
    return gunzipSync(readFileSync(this.fileOf(`${part}.gz`))).toString('utf8');
  }

  private fileOf(part: string): URL {
    return new URL(`${this.name}.${part}`, this.folder);
  }

  private readRelated(): DataView {
    const url = this.fileOf('related');
    const { buffer, byteOffset, byteLength } = readFileSync(url);
    const file = new DataView(buffer, byteOffset, byteLength);
    const rows = (this.size + 1) * START;
    const pairs = byteLength < rows ? NaN : file.getUint32(rows - START, true);
    if (byteLength !== rows + pairs * PAIR) throw new Error(`${url.pathname}: ${OTHER_LENGTH}`);
    return file;
  }
}

/** What is wrong with a file that does not go with its stems, or is not whole. */
const OTHER_LENGTH = 'its length is not what its stems have: install Naba anew.';

/** The languages' lexicons. */
export const LEXICONS: Readonly<Record<Language, Lexicon>> = {
  ar: new Lexicon('arabic'),
  en: new Lexicon('english'),
};
