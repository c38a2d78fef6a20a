import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Language } from '../../knowledge/article.ts';

/** Stems related to stem s are `items[starts[s]] … items[starts[s + 1] - 1]`, the likeliest first. */
interface Relations {
  readonly starts: Uint32Array;
  readonly items: Uint16Array;
  /** Beside `items`, in 255ths. */
  readonly likeness: Uint8Array;
}

/**
 * What is known of a language's words: which there are, and which stems stand for which. Made by
 * `scripts/words/relate.ts`, from what its page names. Each part is read when it is first wanted, for a
 * bot that starts needs the words alone.
 */
export class Lexicon {
  private readonly folder: URL;
  private readonly name: string;
  private words: ReadonlySet<string> | null = null;
  private stems: ReadonlyMap<string, number> | null = null;
  private relations: Relations | null = null;

  /** @param name - what the language's files are called */
  constructor(name: string, folder = new URL('./lexicon/', import.meta.url)) {
    this.name = name;
    this.folder = folder;
  }

  /** Whether a normalised word is one of the language's, as it stands: Arabic's words alone are listed. */
  has(word: string): boolean {
    this.words ??= new Set(this.readLines('words'));
    return this.words.has(word);
  }

  /** The number of a stem that some word of the language has; undefined where none has it. */
  numberOf(stem: string): number | undefined {
    return this.stemNumbers().get(stem);
  }

  /** How many stems there are: they are numbered from 0. */
  get size(): number {
    return this.stemNumbers().size;
  }

  /**
   * Tells each stem that is met where this one is (a synonym, another form of the word, a thing of
   * its kind), by number, and how well it stands for it, 0 to 1.
   */
  forEachRelated(stem: number, tell: (other: number, likeness: number) => void): void {
    const { starts, items, likeness } = (this.relations ??= this.readRelations());
    for (let at = starts[stem]!; at < starts[stem + 1]!; at++)
      tell(items[at]!, likeness[at]! / 255);
  }

  private stemNumbers(): ReadonlyMap<string, number> {
    this.stems ??= new Map(this.readLines('stems').map((stem, number) => [stem, number]));
    return this.stems;
  }

  private read(part: string): Buffer {
    return readFileSync(new URL(`${this.name}.${part}`, this.folder));
  }

  private readLines(part: string): string[] {
    return gunzipSync(this.read(`${part}.gz`))
      .toString('utf8')
      .split('\n');
  }

  /**
   * How many stems and pairs, then `starts`, `items` and `likeness`: read as they lie there, for
   * copies would be the most that is held. The machine is taken to be little-endian, as nearly all are.
   */
  private readRelations(): Relations {
    const { buffer, byteOffset } = this.read('related');
    const [stems, pairs] = new Uint32Array(buffer, byteOffset, 2) as unknown as [number, number];
    const starts = byteOffset + 8;
    const items = starts + 4 * (stems + 1);
    return {
      starts: new Uint32Array(buffer, starts, stems + 1),
      items: new Uint16Array(buffer, items, pairs),
      likeness: new Uint8Array(buffer, items + 2 * pairs, pairs),
    };
  }
}

/** The languages' lexicons. */
export const LEXICONS: Readonly<Record<Language, Lexicon>> = {
  ar: new Lexicon('arabic'),
  en: new Lexicon('english'),
};
