import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Language } from '../../knowledge/article.ts';
import { WordList } from './word-list.ts';

/** Bytes of a pair: the number of the other stem in two, how well it stands for this one in another. */
const PAIR = 3;

/**
 * Which stems are related, as it lies in a file: the `starts`, then a row for each stem, with the
 * numbers of the stems that it is related to, the likeliest first, and after them how well each stands
 * for it, in 255ths. (The machine is taken to be little-endian, as nearly all are.)
 */
interface Relations {
  /** The open file. Its rows stay there: a question wants few, and all are the most that is held. */
  readonly file: number;
  /** Where in it the rows begin. */
  readonly rows: number;
  /** The pairs before each stem's row; one longer than there are stems. */
  readonly starts: Uint32Array;
  /** Room for a row. */
  readonly numbers: Uint16Array;
  readonly bytes: Uint8Array;
}

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
  private relations: Relations | null = null;

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
   * its kind), by number, and how well it stands for it, 0 to 1. There is room for one row: `tell` may
   * not ask for another.
   */
  forEachRelated(stem: number, tell: (other: number, likeness: number) => void): void {
    const { file, rows, starts, numbers, bytes } = (this.relations ??= this.openRelations());
    const pairs = starts[stem + 1]! - starts[stem]!;
    fill(bytes.subarray(0, pairs * PAIR), file, rows + starts[stem]! * PAIR);
    for (let at = 0; at < pairs; at++) tell(numbers[at]!, bytes[2 * pairs + at]! / 255);
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

  private openRelations(): Relations {
    const url = this.fileOf('related');
    const file = openSync(url, 'r');
    try {
      const starts = new Uint32Array(this.size + 1);
      fill(new Uint8Array(starts.buffer), file, 0);
      const rows = starts.byteLength;
      if (fstatSync(file).size !== rows + starts.at(-1)! * PAIR) throw new Error(OTHER_LENGTH);
      let longest = 0;
      for (let stem = 0; stem < this.size; stem++)
        longest = Math.max(longest, starts[stem + 1]! - starts[stem]!);
      const room = new ArrayBuffer(longest * PAIR);
      const [numbers, bytes] = [new Uint16Array(room, 0, longest), new Uint8Array(room)];
      return { file, rows, starts, numbers, bytes };
    } catch (error) {
      closeSync(file);
      throw new Error(`${url.pathname}: ${(error as Error).message}`, { cause: error });
    }
  }
}

/** What is wrong with a file that does not go with its stems, or is not whole. */
const OTHER_LENGTH = 'its length is not what its stems have: install Naba anew.';

/** Reads as many bytes of a file as there is room for. */
function fill(room: Uint8Array, file: number, from: number): void {
  if (readSync(file, room, 0, room.length, from) < room.length) throw new Error(OTHER_LENGTH);
}

/** The languages' lexicons. */
export const LEXICONS: Readonly<Record<Language, Lexicon>> = {
  ar: new Lexicon('arabic'),
  en: new Lexicon('english'),
};
