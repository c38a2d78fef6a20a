/** Lines of a text that are read by themselves as they are read in it. */
export interface Piece {
  readonly text: string;
  /** How many lines of the whole stand above it. */
  readonly lines: number;
  /** How many UTF-16 units of the whole stand above it. */
  readonly offset: number;
}

/**
 * Lines that a piece has at least: the parser takes as long to begin as to read a few of them, and
 * whenever a list ends, goes over all that it has read.
 */
const FEWEST_LINES = 32;

const EMPTY = /^[ \t]*$/;

/** A heading ends whatever stands above it. What belongs to a list's item is indented by two at least. */
const HEADING = /^ ?#{1,6}(?:[ \t]|$)/;

/** A line that has no part in what stands above it, where the last line of that is empty. */
const APART = /^ ?(?!(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$))\S/;

/** Begins a comment that does not end on its line, or code. */
const OPENING = /^[ \t]*((?!.*-->)<!--|`{3,}(?=[^`]*$)|~{3,})/;

/** Cuts a text at headings and behind empty lines, but for those in lists, in comments and in code. */
export function piecesOf(markdown: string): Piece[] {
  const pieces: Piece[] = [];
  let piece: string[] = [];
  let [lines, offset] = [0, 0];
  const cut = () => {
    const text = piece.join('\n');
    pieces.push({ text, lines, offset });
    lines += piece.length;
    offset += text.length + 1;
    piece = [];
  };
  let end: RegExp | null = null;
  for (const line of markdown.split('\n')) {
    if (end === null) {
      const apart = HEADING.test(line) || (EMPTY.test(piece.at(-1) ?? '') && APART.test(line));
      if (apart && piece.length >= FEWEST_LINES) cut();
      end = endOf(line);
    } else if (end.test(line)) end = null;
    piece.push(line);
  }
  cut();
  return pieces;
}

/** What the line looks like that ends the comment or code that begins on this one; null without any. */
function endOf(line: string): RegExp | null {
  const opening = OPENING.exec(line)?.[1];
  if (opening === undefined) return null;
  return opening === '<!--' ? /-->/ : new RegExp(`^[ \\t]*${opening}${opening[0]!}*[ \\t]*$`);
}
