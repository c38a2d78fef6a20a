import { expect, test } from 'vitest';
import type { Article } from '../../src/knowledge/article.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { openShelf } from '../../src/shelf.ts';

const { articles } = await loadKnowledge('knowledge');

/** An article at which indexing breaks. */
const breaking: Article = {
  ...articles[0]!,
  get passages(): never {
    throw new Error('The index is broken');
  },
};

test('changed articles that cannot be indexed are told of, and the next ones are taken', async () => {
  const errors: object[] = [];
  const log = { info: () => undefined, error: (fields: object) => errors.push(fields) };
  const shelf = openShelf(articles, log);
  const before = await shelf.now();
  await shelf.put({ articles: [breaking], faults: [] });
  expect(errors).toEqual([{ error: 'The index is broken' }]);
  expect(await shelf.now()).toBe(before);
  const [first] = articles;
  await shelf.put({ articles: [first!], faults: [] });
  expect(shelf.articles()).toEqual([first]);
});
