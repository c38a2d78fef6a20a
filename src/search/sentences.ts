import type { Range } from './answer.ts';

/** A sentence's last mark with the quotation marks and brackets that close with it, or a new line. */
const END = /(?<![.!?؟…۔])[.!?؟…۔]+["'”’»)\]]*(?=\s|$)|\n+/gu;

/** What English calls its letters, as Arabic writes them: the initials of names from elsewhere. */
const LETTER_NAMES =
  '[أإا]يه?|بي|سي|دي|[إا]ف|جي|[إا]تش|[آا]ي|جيه|جاي|كيه?|[إا]ل|[إا]م|[إا]ن|أو|كيو|[آا]ر|[إا]س|تي|يو|في|دبليو|[إا]كس|واي|ز[دي]';

/** What figures and names follow. */
const SHORTENED =
  'Mr|Mrs|Ms|Dr|Prof|St|vs|No|Gen|Col|Maj|Capt|Lt|Sgt|Rep|Sen|Gov|approx|ca|cf|e\\.g|i\\.e|U\\.S|U\\.K';

/** An initial, or an abbreviation that a name or a figure follows. */
const ABBREVIATION = new RegExp(`(?:^|[\\s("«])(?:\\p{L}|${LETTER_NAMES}|${SHORTENED})$`, 'u');

/** How far back an abbreviation is looked for. */
const LONGEST_ABBREVIATION = 8;

/** The sentences of a text in their order, without the space around them. */
export function splitSentences(text: string): Range[] {
  const sentences: Range[] = [];
  let from = 0;
  const close = (to: number) => {
    const piece = text.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    const end = from + piece.trimEnd().length;
    if (end > start) sentences.push({ start, end });
    from = to;
  };
  for (const { 0: mark, index } of text.matchAll(END)) {
    const before = text.slice(Math.max(0, index - LONGEST_ABBREVIATION), index);
    if (mark === '.' && ABBREVIATION.test(before)) continue;
    close(index + mark.length);
  }
  close(text.length);
  return sentences;
}
