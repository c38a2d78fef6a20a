import { cpSync, mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/knowledge/article.ts';
import { ANALYSERS } from '../../src/search/analysis/language.ts';
import { ITSELF } from '../../src/search/content.ts';
import { Lexicon, LEXICONS } from '../../src/search/analysis/lexicon.ts';
import { normalise } from '../../src/search/analysis/token.ts';

/** How well one word stands for another: 0 where it does not. */
function likeness(language: Language, word: string, other: string): number {
  const { lexicon, stem } = ANALYSERS[language];
  const [from, to] = [word, other].map((each) => lexicon.numberOf(stem(normalise(each))));
  let found = 0;
  lexicon.forEachRelated(from!, (number, likeness) => {
    if (number === to) found = likeness;
  });
  return found;
}

describe('a lexicon', () => {
  test.each([
    ['ar', 'سفير', 'سفراء', 'a broken plural'],
    ['ar', 'مكتب', 'مكاتب', 'a broken plural that looks like a participle'],
    ['ar', 'مات', 'توفي', 'a synonym'],
    ['ar', 'يجد', 'يعثر', 'what one does now'],
    ['ar', 'اكتشف', 'اكتشاف', 'a noun of its verb'],
    ['ar', 'كمبيوتر', 'حاسوب', 'the native word for one that was borrowed'],
    ['ar', 'انقتل', 'قتل', 'what is written for what Egypt and the Levant say'],
    ['ar', 'سومة', 'سعر', 'what is written for what the Maghreb says'],
    ['ar', 'زعطوط', 'طفل', 'what is written for what Iraq says'],
    ['ar', 'موصد', 'إغلاق', 'another form of a synonym'],
    ['ar', 'شاف', 'رأى', 'the written word for one that is spoken'],
    ['en', 'ambassador', 'envoy', 'a synonym'],
    ['en', 'die', 'death', 'a noun of its verb'],
    ['en', 'colour', 'color', 'another spelling'],
  ] as const)('of %s relates %s to %s: %s', (...[language, word, other]) => {
    expect(likeness(language, word, other)).toBeGreaterThan(0.3);
  });

  test('does not relate words of different matters', () => {
    expect(likeness('ar', 'سفير', 'قلب')).toBe(0);
    expect(likeness('en', 'ambassador', 'kidney')).toBe(0);
  });

  test.each(['ar', 'en'] as const)(
    'of %s is sound: numbers in range, the likeliest first, and none as well as the word itself',
    (each) => {
      const lexicon = LEXICONS[each];
      expect(lexicon.size).toBeGreaterThan(8_000);
      for (let stem = 0; stem < lexicon.size; stem++) {
        let before = ITSELF;
        lexicon.forEachRelated(stem, (other, likeness) => {
          if (other >= lexicon.size || other === stem || likeness > before || likeness <= 0)
            throw new Error(`${each}: ${stem} to ${other} is ${likeness} after ${before}`);
          before = likeness;
        });
      }
    },
  );

  test('knows words as they stand, and no others', () => {
    expect(LEXICONS.ar.has('وزير')).toBe(true);
    expect(LEXICONS.ar.has('وزيرنا')).toBe(false);
  });

  test('knows the stem of each of its words', () => {
    const lexicon = LEXICONS.ar;
    for (const word of lexicon.allWords()) {
      const stem = lexicon.stemOf(word);
      if (!word.startsWith(stem) || lexicon.numberOf(stem) === undefined)
        throw new Error(`${word} comes to ${stem}`);
    }
    expect(['ياباني', 'سكان', 'سلطان', 'ديون'].map((word) => lexicon.stemOf(word))).toEqual([
      'يابان',
      'سكان',
      'سلطان',
      'ديون',
    ]);
  });

  test('whose file is not whole is told by its name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'naba-lexicon-'));
    try {
      cpSync('src/search/analysis/lexicon', folder, { recursive: true });
      for (const left of [1_000_000, 10]) {
        truncateSync(join(folder, 'english.related'), left);
        const lexicon = new Lexicon('english', pathToFileURL(`${folder}/`));
        expect(() => lexicon.forEachRelated(0, () => undefined)).toThrow(/english\.related.*anew/);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
