import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';

test('the templates of the authors’ guide make an article with its translation', async () => {
  const guide = await readFile('knowledge/README.md', 'utf8');
  const [arabic, english] = [...guide.matchAll(/^```markdown\n([^]*?)^```$/gm)].map(
    ([, text]) => text!,
  );
  const folder = await mkdtemp(join(tmpdir(), 'naba-guide-'));
  try {
    await writeFile(join(folder, 'museum-visit.ar.md'), arabic!);
    await writeFile(join(folder, 'museum-visit.en.md'), english!);
    const { articles, faults } = await loadKnowledge(folder);
    expect(faults).toEqual([]);
    expect(articles.map(({ languages, meetings }) => [languages, meetings.length])).toEqual([
      [['ar', 'en'], 1],
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the example of the documentation is an article', async () => {
  const page = await readFile('docs/articles.md', 'utf8');
  const [, example] = /^```markdown\n([^]*?)^```$/m.exec(page)!;
  const folder = await mkdtemp(join(tmpdir(), 'naba-guide-'));
  try {
    await writeFile(join(folder, 'museum-visit.md'), example!);
    const { articles, faults } = await loadKnowledge(folder);
    expect(faults).toEqual([]);
    expect(articles[0]?.passages.map(({ questions }) => questions.en.length)).toEqual([1, 0]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
