import { hash } from './hash.ts';

/** Nothing stands in a place of the table. */
const EMPTY = 0xffff_ffff;

/** How many places the table has for each word, at least: with fewer, words meet too often. */
const ROOM = 1.5;

/** The words of a list in the code, which white space keeps apart. */
export function wordsOf(list: string): string[] {
  return list.split(/\s+/u).filter((word) => word !== '');
}

/**
 * Words, numbered from 0 in their order. They are held as the one text that they come in, and found by
 * a table of numbers (open addressing, each next place in turn: Knuth, "The Art of Computer
 * Programming", volume 3, 6.4); a `Map` of as many strings takes four times the memory.
 *
 *     text    سفير⏎وزير⏎دفاع
 *     starts  0    5    10   15
 *     table   – 2 – 0 1 – – –
 */
export class WordList {
  readonly size: number;
  private readonly text: string;
  /** Where each word begins; one longer than there are words. */
  private readonly starts: Uint32Array;
  /** The number of the word in each place. */
  private readonly table: Uint32Array;

  /** @param text - the words, each once, apart by line breaks */
  constructor(text: string) {
    this.text = text;
    let size = 1;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) size += 1;
    this.size = size;
    this.starts = new Uint32Array(size + 1);
    this.table = new Uint32Array(2 ** Math.ceil(Math.log2(size * ROOM))).fill(EMPTY);
    const mask = this.table.length - 1;
    for (let word = 0, start = 0; word < size; word++) {
      const next = text.indexOf('\n', start);
      const end = next < 0 ? text.length : next;
      let place = hash(text, start, end) & mask;
      while (this.table[place] !== EMPTY) place = (place + 1) & mask;
      this.table[place] = word;
      start = this.starts[word + 1] = end + 1;
    }
  }

  /** The words in their order. */
  toArray(): string[] {
    return this.text.split('\n');
  }

  /** The number of a word; undefined where it is not among them. */
  numberOf(word: string): number | undefined {
    const mask = this.table.length - 1;
    for (let place = hash(word, 0, word.length) & mask; ; place = (place + 1) & mask) {
      const number = this.table[place]!;
      if (number === EMPTY) return undefined;
      const start = this.starts[number]!;
      const long = this.starts[number + 1]! - 1 - start;
      if (long === word.length && this.text.startsWith(word, start)) return number;
    }
  }
}
