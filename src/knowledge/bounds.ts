import type { Report } from './fault.ts';
import { piecesOf } from './pieces.ts';

/*
 * What the parsers are spared. They take time that grows with the square of the signs that they have
 * to match with each other, and of the lists that they meet in one piece of a text; they go down into
 * what is nested until the stack is full; and they take some for every line. At thirty thousand signs,
 * or lists, a bot that runs would answer nobody for half a minute. No article comes near these bounds.
 */

/** Lists and maps in each other. */
const MOST_NESTED = 100;

/** Signs of one paragraph, or of all quotations; in several paragraphs, the root of their squares' sum. */
const MOST_SIGNS = 1_000;

/** Lines that stand in a piece above each list and quotation of it, counted anew for each. */
const MOST_ABOVE = 1_000_000;

/** Lines that are not empty: of the largest file, such as have a word or two. */
const MOST_LINES = 20_000;

/** Begins a quotation or an item of a list, in which others may begin. */
const START = /[ \t]*(?:>|(?:[-+*?]|\d{1,9}[.)])(?=[ \t]|$))/y;

/** A line that is no part of the paragraph above: empty, a heading, an item. */
const BORDER = /^[ \t]*(?:$|#{1,6}[ \t]|[-+*][ \t]+\S|1[.)][ \t]+\S)/;

/** Signs of emphasis, of links and of HTML; a run of stars is one. */
const SIGNS = /[[\]]|\*+|_+|<[!?]/g;

/**
 * Whether a file can be parsed in next to no time; what stands in the way is reported.
 *
 * @param parts - both with all the file's line ends
 */
export function isBounded(
  { yaml, markdown }: { readonly yaml: string; readonly markdown: string },
  report: Report,
): boolean {
  const tangled = nestedAt(yaml) ?? quotedAt(markdown) ?? listedAt(markdown) ?? tangledAt(markdown);
  if (tangled !== null) report(tangled, (say) => say.tangled);
  const endless = endlessAt(markdown);
  if (endless !== null) report(endless, (say) => say.manyLines(MOST_LINES));
  return tangled === null && endless === null;
}

/** The line on which YAML is nested too deep; null where none is. */
function nestedAt(yaml: string): number | null {
  let depth = 0;
  for (const [at, line] of yaml.split('\n').entries()) {
    for (const [bracket] of line.matchAll(/[[\]{}]/g)) {
      depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1));
      if (depth > MOST_NESTED) return at + 1;
    }
    if (startsOf(line) > MOST_NESTED) return at + 1;
  }
  return null;
}

/** The line with which there are too many quotations, and lists in others; null where there are not. */
function quotedAt(markdown: string): number | null {
  let signs = 0;
  for (const [at, line] of markdown.split('\n').entries()) {
    // Of lists in nothing else, each in a piece of its own costs no more than a paragraph.
    signs += /^[ \t]*>/.test(line) ? startsOf(line) : Math.max(0, startsOf(line) - 1);
    if (signs > MOST_SIGNS) return at + 1;
  }
  return null;
}

/** The line with which too many lists and quotations end in one piece; null where they do not. */
function listedAt(markdown: string): number | null {
  let above = 0;
  for (const { text, lines } of piecesOf(markdown)) {
    let listed = false;
    for (const [at, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue;
      const before = listed;
      listed = startsOf(line) > 0;
      if (listed && !before) above += at;
      if (above > MOST_ABOVE) return lines + at + 1;
    }
  }
  return null;
}

/** The line with which there are too many; null where there are not. */
function endlessAt(markdown: string): number | null {
  let count = 0;
  for (const [at, line] of markdown.split('\n').entries()) {
    if (line.trim() !== '') count += 1;
    if (count > MOST_LINES) return at + 1;
  }
  return null;
}

/** The line with which a paragraph has too many signs, or they all have; null where there is none. */
function tangledAt(markdown: string): number | null {
  let [signs, above] = [0, 0];
  for (const [at, line] of markdown.split('\n').entries()) {
    if (BORDER.test(line)) {
      above += signs ** 2;
      signs = 0;
    }
    signs += line.match(SIGNS)?.length ?? 0;
    if (above + signs ** 2 > MOST_SIGNS ** 2) return at + 1;
  }
  return null;
}

/** How many quotations and items begin where a line does. */
function startsOf(line: string): number {
  let count = 0;
  for (START.lastIndex = 0; START.test(line);) count += 1;
  return count;
}
