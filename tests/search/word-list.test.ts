import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordList } from '../../src/search/analysis/word-list.ts';

const word = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\n', ''));

test('finds its words, each by its number, and no others', () => {
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1 }), fc.array(word), (words, others) => {
      const list = new WordList(words.join('\n'));
      expect(list.size).toBe(words.length);
      expect(words.map((each) => list.numberOf(each))).toEqual([...words.keys()]);
      for (const other of others) {
        const number = words.indexOf(other);
        expect(list.numberOf(other)).toBe(number < 0 ? undefined : number);
      }
    }),
  );
});

test('tells a word from its beginning, and from one that goes on', () => {
  const list = new WordList('سفير\nسفارة\nوزير');
  expect(list.numberOf('سفير')).toBe(0);
  for (const other of ['سفي', 'سفيرا', 'سفير\nسفارة', '']) {
    expect(list.numberOf(other)).toBeUndefined();
  }
});
