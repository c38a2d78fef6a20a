import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NearWords, slipBetween } from '../../src/search/near-words.ts';

/** Letters that one of two words has more than the other, swaps of neighbours counted as one. */
function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, at) => [at]);
  for (let at = 0; at <= other.length; at++) rows[0]![at] = at;
  for (let i = 1; i <= one.length; i++) {
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const options = [rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1];
      options.push(rows[i - 1]![j - 1]! + Number(!same));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        options.push(rows[i - 2]![j - 2]! + 1);
      }
      rows[i]![j] = Math.min(...options);
    }
  }
  return rows[one.length]![other.length]!;
}

function nearWordsOf(texts: readonly string[]): NearWords {
  const steps = NearWords.of(texts);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Few letters, so that many words are near each other. */
const word = fc.string({ unit: fc.constantFrom('س', 'ف', 'ي', 'ر', 'ا'), maxLength: 7 });

describe('words one slip away', () => {
  test('are those that a plain comparison with every word finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, (texts, typed) => {
        const found = nearWordsOf(texts)
          .find(typed)
          .map(({ word: at }) => texts[at]!);
        expect(found.toSorted()).toEqual(
          texts.filter((text) => distance(typed, text) === 1).toSorted(),
        );
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['الكوييت', 'الكويت', 'doubled'],
    ['السفر', 'السفير', 'dropped'],
    ['السيفر', 'السفير', 'swapped'],
    ['السغير', 'السفير', 'replaced'],
    ['السفيرم', 'السفير', 'added'],
    ['سفير', 'السفير', null],
    ['السفير', 'السفير', null],
    ['', 'ا', 'dropped'],
  ])('“%s” for “%s”: %s', (typed, meant, slip) => {
    expect(slipBetween(typed, meant)).toBe(slip);
  });

  test('tell where the first letter is another', () => {
    const texts = ['سفير', 'صفير'];
    const near = nearWordsOf(texts);
    expect(near.find('سفيرر')).toEqual([{ word: 0, slip: 'doubled', first: false }]);
    expect(near.find('صفير')).toEqual([{ word: 0, slip: 'replaced', first: true }]);
  });
});
