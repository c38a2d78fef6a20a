import fc from 'fast-check';
import type { RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { blocksOf, dialect } from '../../src/knowledge/blocks.ts';
import { piecesOf } from '../../src/knowledge/pieces.ts';

/** What is read of blocks: all but where they end. */
function read(blocks: Iterable<RootContent>): unknown {
  const left = (key: string, value: unknown) => (key === 'end' || key === 'spread' ? null : value);
  return JSON.parse(JSON.stringify([...blocks], left));
}

/** Lines that may stand in an article, of which each may decide what those below it are. */
const line = fc.constantFrom(
  ...['A text.', '  indented', '\tindented', '## H', ' # H', '##H', '***', '---', '- - -', '==='],
  ...['- a?', '* a?', '1. a?', '12) a?', '+', '-', '**a** b', '-b', '1234567890. a', '[1]: a'],
  ...['<!-- a -->', '<!-- a\n\n- b?\n\n## c\n\nd -->', '<!-->', '<https://example.org>', '`a'],
  ...['```\na\n\nb\n```', '~~~~ a\n\n```\n\n~~~\n\n~~~~~', '\u00a0', '\ufeffa', '   '],
);
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\n \n')), {
    minLength: 40,
    maxLength: 200,
  })
  .map((lines) => `T\n\n${lines.flat().join('')}`);

test('blocks are the same, and in the same place, as if a text were parsed in one', () => {
  fc.assert(
    fc.property(text, (markdown) => {
      expect(read(blocksOf(markdown))).toEqual(read(fromMarkdown(markdown, dialect).children));
    }),
    { numRuns: 100 },
  );
});

describe('a text is not cut', () => {
  const paragraphs = 'a\n\n'.repeat(50);
  test.each([
    ['in a list', 'a\n\n' + '- a?\n\n'.repeat(50)],
    ['in a comment', `<!--\n${paragraphs}-->`],
    ['in code', `\`\`\`\n${paragraphs}\`\`\``],
    ['in a paragraph', 'a\n'.repeat(100)],
  ])('%s', (_, markdown) => {
    expect(piecesOf(markdown)).toEqual([{ text: markdown, lines: 0, offset: 0 }]);
  });
});

test('a text is cut at headings and at paragraphs behind lists', () => {
  const markdown = 'a\n\n- b?\n\n'.repeat(50) + 'a\n- b?\n## H\n'.repeat(50);
  const pieces = piecesOf(markdown);
  expect(pieces.map(({ text }) => text).join('\n')).toBe(markdown);
  expect(Math.max(...pieces.map(({ text }) => text.split('\n').length))).toBeLessThan(40);
  expect(pieces.every(({ text }) => /^(?:a|## H)\n/.test(text))).toBe(true);
});
