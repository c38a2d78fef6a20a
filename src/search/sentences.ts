import type { Range } from './answer.ts';

/** A sentence's last mark with the quotation marks and brackets that close with it, or a new line. */
const END = /(?<![.!?؟…۔])[.!?؟…۔]+["'”’»)\]]*(?=\s|$)|\n+/gu;

/** An initial, or an abbreviation that a name or a figure follows. */
const ABBREVIATION =
  /(?:^|[\s("«])(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|St|vs|No|Gen|Col|Maj|Capt|Lt|Sgt|Rep|Sen|Gov|approx|ca|cf|e\.g|i\.e|U\.S|U\.K)$/u;

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
