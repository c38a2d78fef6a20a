import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/knowledge/article.ts';
import { indexPassages, type LanguageIndex } from '../../src/search/language-index.ts';
import { NearWords, slipBetween } from '../../src/search/near-words.ts';
import { finish } from '../../src/search/once.ts';
import { readQuery } from '../../src/search/query.ts';

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

/** Passages, ready to be searched. */
function indexOf(passages: readonly string[], language: Language = 'ar'): LanguageIndex {
  const texts = passages.map((text) => ({ text, hints: [], article: 0 }));
  return finish(indexPassages(language, texts));
}

/** How well each stem of the passages stands for a word. */
function standIns(passages: readonly string[], word: string): Record<string, number> {
  const index = indexOf(passages);
  const { stem, likeness } = readQuery(index, word).content.standIns;
  const stems = index.vocabulary.stems.texts;
  return Object.fromEntries([...stem].map((each, row) => [stems[each]!, likeness[row]!]));
}

function nearWordsOf(texts: readonly string[]): NearWords {
  return finish(NearWords.of(texts));
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

/** What the words of a question are taken for, where these passages are searched. */
function wordsRead(passages: readonly string[], question: string, language?: Language) {
  return readQuery(indexOf(passages, language), question).words;
}

describe('a misspelt word', () => {
  const passages = ['زار الوزير المدارس في الكويت.', 'عاد السفير إلى بلاده.'];
  const meant = (question: string) =>
    wordsRead(passages, question).map(({ corrections }) => corrections[0]?.stem);

  test('is taken for one of the passages', () => {
    expect(meant('السفيير')).toEqual(['سفير']);
  });

  test('is taken for one of the language where the passages have none', () => {
    expect(meant('للمتسشفى')).toEqual(['مستشفي']);
  });

  test('is taken for several where it may be, and for none of them surely', () => {
    const [word] = wordsRead(['جاء الوزير.', 'ذهب الوزيز.'], 'الوزيم');
    const sure = word!.corrections.map(({ confidence }) => confidence);
    expect(sure.length).toBeGreaterThan(1);
    expect(sure.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(1);
    expect(new Set(word!.corrections.map(({ stem }) => stem)).size).toBe(sure.length);
  });

  test('still means what is written, where the language has it', () => {
    const { ثوب: slip, بصل: related } = standIns(['لبس الثوب.', 'باع البصل.'], 'الثوم');
    expect(slip).toBeGreaterThan(0);
    expect(related).toBeGreaterThan(slip!);
  });

  test('is no stop word of the passages: those are not what a question is about', () => {
    expect(Object.keys(standIns(['لم يتم ذلك.', 'مرت أيام.'], 'يوم'))).toEqual(['ايام']);
  });

  test('is a stop word where it is surely one, once', () => {
    const words = wordsRead(passages, 'ماذا ماذاا قال الذيي عاد');
    expect(words.map(({ word, stop }) => [word, stop])).toEqual([
      ['ماذا', true],
      ['قال', false],
      ['الذي', true],
      ['عاد', false],
    ]);
  });

  test.each([
    ['ar', 'ديالى'],
    ['ar', 'شلوان'],
    ['en', 'Gere'],
    ['en', 'Thom'],
    ['en', 'Wham'],
  ] as const)('is no stop word where it may be a name: %s %s', (language, name) => {
    expect(wordsRead(['x'], name, language).map(({ stop }) => stop)).toEqual([false]);
  });

  test.each([
    ['ar', 'في المجلس 5 غرف', 'خمس', '5'],
    ['en', 'The council has 3 chambers', 'three', '3'],
    ['en', 'The council has 10 chambers', 'ten', '10'],
  ] as const)('is none that names a number: %s %s, %s', (language, passage, word, digits) => {
    const [read] = wordsRead([passage], word, language);
    expect(read).toMatchObject({ stem: digits, corrections: [], stop: false });
    expect(read!.stemId).toBeDefined();
  });
});
