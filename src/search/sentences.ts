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

/** A month in short, and the figures of its day or year. */
const SHORT_MONTH = /(?<!\p{L})(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)$/u;
const FIGURE = /^\s\p{N}/u;

/** A question or an exclamation that is quoted, and what shows that the sentence goes on after it. */
const QUOTED = /[?!؟]["”»]$/u;
const GOES_ON_AFTER = /^\s(?:\p{Ll}|(?:ثم|قالت?|[يت]قول|س[أا]لت?|[أا]جابت?|صاحت?|هتفت?|كتبت?)\s)/u;

/** The number of a point in a list. */
const POINT = /^\s*\p{N}{1,3}$/u;

/** How far around a mark it is looked for what stands there. */
const LONGEST_WORD = 8;

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

/** Whether the full stop between two pieces of a text ends a word in short, and no sentence. */
function isShortened(before: string, after: string): boolean {
  return (
    ABBREVIATION.test(before) ||
    (SHORT_NAME.test(before) && GOES_ON.test(after)) ||
    (SHORT_MONTH.test(before) && FIGURE.test(after))
  );
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
    const end = index + mark.length;
    const before = text.slice(Math.max(0, index - LONGEST_WORD), index);
    const after = text.slice(end, end + LONGEST_WORD);
    const isPoint = mark === '.' && POINT.test(text.slice(from, index));
    if (isPoint || (mark === '.' && isShortened(before, after))) continue;
    if (QUOTED.test(mark) && GOES_ON_AFTER.test(after)) continue;
    if (!mark.startsWith('\n') && asides.isInside(end)) continue;
    close(end);
  }
  close(text.length);
  return sentences;
}
