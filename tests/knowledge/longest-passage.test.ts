import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { escapeMarkdown } from '../../src/discord/escape.ts';
import { drawView } from '../../src/discord/replies/answer.ts';
import { drawReading } from '../../src/discord/replies/article.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { longestHeading, longestPassage } from '../../src/knowledge/article.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

/** An article whose every text is as long as it may be. */
async function longest(passages: readonly string[], source: string): Promise<Article> {
  const folder = await mkdtemp(join(tmpdir(), 'naba-longest-'));
  try {
    const heading = 'h#'.repeat(longestHeading / 2);
    const front = `---\ntitle: "${heading}"\nsource: ${source}\ndate: 2026-03-31\n---\n`;
    const text = `${front}\n## ${heading.slice(0, -1)}h\n\n${passages.join('\n\n')}\n`;
    await writeFile(join(folder, 'story.en.md'), text);
    const { articles, faults } = await loadKnowledge(folder);
    expect(faults).toEqual([]);
    return articles[0]!;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Of letters and signs, as long as a paragraph may be. */
const passages = {
  words: 'word '.repeat(longestPassage / 5 - 1) + 'words',
  signs: 'word' + '(~'.repeat(longestPassage / 4 - 1),
};

test.each(Object.entries(passages))(
  'the longest paragraph, of %s, is shown whole, whatever stands beside it',
  async (_, text) => {
    const drawn = escapeMarkdown(text);
    const to = { asker: '1', reader: 'ar' } as const;

    const read = await longest([text], 's'.repeat(5_000));
    const reading = drawReading(read, 1, false, { ...to, language: 'en' });
    expect(reading.embeds?.[0]?.description).toContain(drawn);

    const asked = await longest([text, text, text], 's'.repeat(400));
    const answer = { start: 0, end: text.length };
    const shown = {
      kind: 'answer',
      language: 'ar',
      turned: false,
      position: 0,
      passages: asked.passages.map((passage) => ({
        article: asked,
        passage,
        answer,
        verdict: 'related' as const,
      })),
    } as const;
    const reply = drawView(shown, { ...to, private: true, asked: 'why '.repeat(125) });
    expect(reply.embeds?.[0]?.fields).toHaveLength(2);
    expect(reply.embeds?.[0]?.description).toContain(`**${drawn}**`);
  },
);

test('the guides say how long a paragraph may be', async () => {
  const number = longestPassage.toLocaleString('en');
  expect(await readFile('docs/articles.md', 'utf8')).toContain(`${number} characters`);
  const [arabic, english] = (await readFile('knowledge/README.md', 'utf8')).split('\n# ');
  expect(arabic).toContain(`${longestPassage} حرف`);
  expect(english).toContain(`${number} characters`);
});
