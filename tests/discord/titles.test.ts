import { describe, expect, test } from 'vitest';
import { drawView } from '../../src/discord/replies/answer.ts';
import { drawOverview, drawReading } from '../../src/discord/replies/article.ts';
import type { MessageBody } from '../../src/discord/replies/message.ts';
import { type Article, longestHeading } from '../../src/knowledge/article.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { parseMarkdown } from '../../src/local/page/markdown.ts';

const TITLE = 'ملف my_file_name و *تجربة* ||مخفي||';

const { articles } = await loadKnowledge('knowledge');
const named = articles.map((article): Article => ({ ...article, title: { ar: TITLE, en: TITLE } }));
const [one, other] = named as [Article, Article];
const reading = { asker: '1', language: 'ar', reader: 'ar' } as const;
const audience = { asker: '1', reader: 'ar', private: false, asked: null } as const;
const passages = [one, other].map((article) => ({
  article,
  passage: article.passages[0]!,
  answer: null,
  verdict: 'answered' as const,
}));
const view = { language: 'ar', turned: false, position: 0, passages } as const;

const titleOf = ({ embeds }: MessageBody) => embeds![0]!.title!;

describe("an article's title is shown to the character", () => {
  test.each([
    ['over an answer', titleOf(drawView({ ...view, kind: 'answer' }, audience))],
    ['over its passages in context', titleOf(drawView({ ...view, kind: 'around' }, audience))],
    ['over a passage that is read', titleOf(drawReading(one, 1, false, reading))],
    ['over its overview', titleOf(drawOverview(one, reading, { first: 1, last: 2 }))],
    [
      'beside a passage of another article',
      drawView({ ...view, kind: 'answer' }, audience).embeds![0]!.fields![0]!.name,
    ],
  ])('%s', (_name, shown) => {
    // Whatever Discord took for a mark would be a node of its own.
    const text = expect.stringContaining(TITLE) as string;
    expect(parseMarkdown(shown)).toEqual([{ type: 'text', content: text }]);
  });
});

describe('the longest heading that a file may have is shown whole, each of its signs escaped', () => {
  const heading = '*'.repeat(longestHeading);
  const section = { heading: { ar: heading, en: heading }, first: 1, last: one.passages.length };
  const headed: Article = {
    ...one,
    sections: [section],
    passages: one.passages.map((passage) => ({ ...passage, section })),
  };
  const shown = headed.passages.slice(0, 3).map((passage) => ({
    article: headed,
    passage,
    answer: null,
    verdict: 'answered' as const,
  }));
  test.each([
    ['over an answer', drawView({ ...view, passages: shown, kind: 'answer' }, audience)],
    [
      'over its passages in context',
      drawView({ ...view, passages: shown, kind: 'around' }, audience),
    ],
    ['over a passage that is read', drawReading(headed, 2, false, reading)],
    ['in its overview', drawOverview(headed, reading, { first: 1, last: 2 })],
  ])('%s', (_name, { embeds }) => {
    expect(embeds![0]!.description).toContain('\\*'.repeat(longestHeading));
  });
});
