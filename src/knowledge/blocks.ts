import type { BlockContent, DefinitionContent, Nodes, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type Piece, piecesOf } from './pieces.ts';

/**
 * Markdown that an article does not need is read as plain text, so that nothing of a pasted
 * text vanishes: an indented first line is a paragraph, not code; `[1]: …` is a sentence, not
 * a link's address; a line of dashes makes no heading, but a fault, of the paragraph above it.
 */
export const dialect = {
  extensions: [{ disable: { null: ['codeIndented', 'definition', 'setextUnderline'] } }],
};

/**
 * The blocks of a text in order, each where it stands in the whole. The text is parsed in pieces: the
 * parser takes time that grows with the square of the lists that it is given at once.
 */
export function* blocksOf(markdown: string): Generator<RootContent> {
  for (const piece of piecesOf(markdown)) {
    for (const block of flatten(fromMarkdown(piece.text, dialect).children)) {
      move(block, piece);
      yield block;
    }
  }
}

/** Blocks with those of a block quotation in its place: quoted paragraphs are paragraphs. */
function* flatten(
  children: readonly (RootContent | BlockContent | DefinitionContent)[],
): Generator<RootContent> {
  // By a stack of its own: quotations in each other are as deep as whoever wrote them liked.
  const left = children.toReversed();
  for (let block = left.pop(); block !== undefined; block = left.pop()) {
    if (block.type === 'blockquote') left.push(...block.children.toReversed());
    else yield block;
  }
}

/** Moves a block, and all that is in it, from its place in a piece to that in the whole. */
function move(block: RootContent, { lines, offset }: Piece): void {
  const left: Nodes[] = [block];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    for (const point of node.position ? [node.position.start, node.position.end] : []) {
      point.line += lines;
      if (point.offset !== undefined) point.offset += offset;
    }
    if (!('children' in node)) continue;
    for (const child of node.children) left.push(child);
  }
}
