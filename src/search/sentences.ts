import type { Range } from './answer.ts';

/** A sentence's last mark with the quotation marks and brackets that close with it, or a new line. */
const END =
  /(?<![.!?؟…۔])[.!?؟…۔]+["'”’»)\]]*(?=\s|$)|(?<=(?:\p{Script=Arabic}[\p{M}\u0640]{0,4}){2})[.!?؟…۔]+(?=\p{Script=Arabic}{2})|\n+/gu;

/**
 * What English calls its letters, as Arabic writes them: the initials of names from elsewhere. Those
 * that are words as well, as `بي` and `زي`, are left out.
 */
const LETTER_NAMES =
  'سي|[إا]ف|جي|[إا]تش|جيه|كيه?|[إا]ل|إم|[إا]ن|كيو|آر|[إا]س|تي|يو|دبليو|[إا]كس|واي';

/** What figures and names follow. */
const SHORTENED =
  'Mr|Mrs|Ms|Dr|Prof|St|vs|No|Gen|Col|Maj|Capt|Lt|Sgt|Rep|Sen|Gov|approx|ca|cf|e\\.g|i\\.e|U\\.S|U\\.K';

/** An initial, or an abbreviation that a name or a figure follows. After a figure it is a unit: 2 م. */
const ABBREVIATION = new RegExp(
  `(?:^|(?<!\\p{N})[\\s("«])(?:\\p{L}|${LETTER_NAMES}|${SHORTENED})$|\\.\\p{Script=Arabic}$`,
  'u',
);

/** What may be one where the sentence goes on with a small letter: D.C., Ltd. */
const SHORT_NAME = /(?:\.\p{L}|(?<!\p{L})\p{Lu}\p{L}{1,3})$/u;
const GOES_ON = /^\s\p{Ll}/u;

/** The number of a point in a list. */
const POINT = /^\s*\p{N}{1,3}$/u;

/** How far back an abbreviation is looked for. */
const LONGEST_ABBREVIATION = 8;

/** Quotation marks and brackets, and what closes each. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
]);

/** Any mark that opens or closes. */
const ASIDE_MARK = new RegExp(
  `[${[...CLOSING]
    .flat()
    .map((mark) => `\\${mark}`)
    .join('')}]`,
  'g',
);

/** How far away what closes is looked for: one that never closes holds nothing together. */
const LONGEST_ASIDE = 300;

/** Asides in asides that are kept track of. */
const DEEPEST = 4;

/** What is open in a text that is read from left to right. */
class Asides {
  private readonly text: string;
  private read = 0;
  /** What closes that which is open, the innermost last. */
  private awaited: string[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** Whether a quotation, or what is in brackets, goes on beyond here. */
  isInside(end: number): boolean {
    for (const { 0: mark, index } of this.text.slice(this.read, end).matchAll(ASIDE_MARK)) {
      const closing = CLOSING.get(mark);
      if (this.awaited.includes(mark)) this.awaited.length = this.awaited.lastIndexOf(mark);
      else if (closing !== undefined && this.opens(mark, this.read + index)) {
        this.awaited.push(closing);
      }
    }
    this.read = end;
    if (this.awaited.length === 0) return false;
    const ahead = this.text.slice(end, end + LONGEST_ASIDE);
    return this.awaited.some((mark) => ahead.includes(mark));
  }

  /** Whether a mark opens: a straight one looks the same where it closes, or says inches. */
  private opens(mark: string, at: number): boolean {
    if (this.awaited.length === DEEPEST) return false;
    return mark !== '"' || !/\S/.test(this.text[at - 1] ?? ' ');
  }

  /** A sentence ends here: what was left open in it stays so no longer. */
  forget(here: number): void {
    this.awaited = [];
    this.read = here;
  }
}

/**
 * The sentences of a text in their order, without the space around them. What a sentence quotes, or
 * has in brackets, is part of it.
 */
export function splitSentences(text: string): Range[] {
  const sentences: Range[] = [];
  const asides = new Asides(text);
  let from = 0;
  const close = (to: number) => {
    const piece = text.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    const end = from + piece.trimEnd().length;
    if (end > start) sentences.push({ start, end });
    from = to;
    asides.forget(to);
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    const before = text.slice(Math.max(0, index - LONGEST_ABBREVIATION), index);
    if (mark === '.' && (ABBREVIATION.test(before) || POINT.test(text.slice(from, index))))
      continue;
    const after = text.slice(index + 1, index + 3);
    if (mark === '.' && GOES_ON.test(after) && SHORT_NAME.test(before)) continue;
    if (!mark.startsWith('\n') && asides.isInside(index + mark.length)) continue;
    close(index + mark.length);
  }
  close(text.length);
  return sentences;
}
