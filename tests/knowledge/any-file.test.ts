import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const folder = await mkdtemp(join(tmpdir(), 'naba-any-file-'));
afterAll(() => rm(folder, { recursive: true }));

/** Pieces that mean something to Markdown, to YAML or to Naba, in any order. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '---\n',
        '# ',
        '## ',
        '- ',
        '> ',
        '\n',
        '\n\n',
        '```',
        '<!--',
        '-->',
        '؟',
        '?',
      ),
      fc.constantFrom(
        'title: ',
        'meetings:\n',
        '  - host:\n',
        '      says: ',
        'passage: 1\n',
        '&a ',
        '*a\n',
      ),
      fc.constantFrom(
        'نص ',
        'text ',
        '{',
        '[',
        '"',
        '|',
        '!!binary ',
        '? ',
        '%TAG ',
        '\t',
        '\\',
        '&amp;',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('whatever a file holds, it is an article or a fault with a line and a remedy', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, async (content) => {
      await writeFile(join(folder, 'any.md'), content);
      const { articles, faults } = await loadKnowledge(folder);
      expect(articles.length).toBe(faults.length === 0 ? 1 : 0);
      const lines = content.split(/\r\n?|\n/).length;
      for (const { line, message } of faults) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
        expect(message).not.toMatch(/[\n\r]/);
      }
    }),
    { numRuns: 1_000 },
  );
});

/** Words and punctuation that Markdown leaves alone wherever they stand. */
const sentence = fc
  .array(fc.stringMatching(/^[\p{Script=Arabic}\p{Script=Latin}0-9،؛؟.,:«»…’%()]{1,12}$/u), {
    minLength: 1,
    maxLength: 30,
  })
  .map((words) => `و${words.join(' ')}`);

test('paragraphs come out to the character, whatever their words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { minLength: 1, maxLength: 8 }), async (paragraphs) => {
      await writeFile(join(folder, 'any.md'), `# ع\n\n${paragraphs.join('\n\n')}`);
      const { articles } = await loadKnowledge(folder);
      expect(articles[0]?.passages.map(({ text }) => text[articles[0]!.language])).toEqual(
        paragraphs,
      );
    }),
    { numRuns: 300 },
  );
});
