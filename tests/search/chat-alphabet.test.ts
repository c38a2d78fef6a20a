import { describe, expect, test } from 'vitest';
import { wordsAsked } from '../../src/search/analysis/asking.ts';
import { detectLanguage } from '../../src/search/analysis/language.ts';
import { transcriptionCost } from '../../src/search/analysis/transcription.ts';
import { buildIndex } from '../../src/search/build.ts';
import { articleOf } from './article-of.ts';

describe('Arabic in Latin letters is told from English:', () => {
  test.each([
    'meta kan el liqa2?',
    'min safir el yaban',
    'shu 2al el wazir',
    'wen sar el ijtima3',
    'chkoun houwa lwazir',
    'ezay el safir 2abel el wazir',
    'el wazir 7aka 3an eh',
    'a7mad fein',
  ])('%s', (question) => {
    expect(detectLanguage(question)).toBe('ar');
  });

  test.each([
    'Who is the minister?',
    'min max values',
    'El Salvador and El Nino',
    'What is html5?',
    'mp3 h2o 5km 3rd 7am b2b',
    'Al Gore',
    'When did Min Aung Hlaing meet the minister?',
    'Who wrote Man and Superman',
    'Quelle est la date ?',
    'Mukai Kenichiro',
  ])('not %s', (question) => {
    expect(detectLanguage(question)).toBe('en');
  });
});

test('words that ask and join are read as Arabic has them, and an article of its own is left out', () => {
  const words = ['متي', 'كان', 'liqa2', 'مع', 'safir'];
  expect(wordsAsked('meta kan el liqa2 ma3 el-safir?')).toEqual(words);
});

test('digits with an apostrophe are the letters with a dot', () => {
  expect(wordsAsked("shu ya3ni el 3'o9 w el 9'aif")).toEqual(['ماذا', 'يعني', 'gho9', 'و', 'daif']);
});

describe('a word is near the one that it transcribes, and far from others:', () => {
  test.each([
    ['safeer', 'سفير', 'سفر'],
    ['wazara', 'وزاره', 'وزير'],
    ['wazaret', 'وزاره', 'وزير'],
    ['3alaqat', 'علاقات', 'الاقات'],
    ['7ajz', 'حجز', 'هجز'],
    ['ijtima3', 'اجتماع', 'اجتمعوا'],
    ['sheikh', 'شيخ', 'سيخ'],
    ['kuwait', 'كويت', 'قوت'],
  ])('%s', (latin, meant, other) => {
    const cost = transcriptionCost(latin, meant);
    expect(cost).toBeLessThan(0.9);
    expect(cost).toBeLessThan(transcriptionCost(latin, other));
  });

  test('another consonant is another word', () => {
    expect(transcriptionCost('safeer', 'وزير')).toBeGreaterThan(2);
  });
});

describe('a question in Latin letters is answered:', () => {
  const index = buildIndex([
    articleOf('news', [
      'التقى الوزير سفير النرويج في مكتبه صباح الأحد.',
      'وصلت السفينة إلى الميناء محملة بالقمح والأرز.',
      'يبدأ موسم الصيد في شهر مايو وينتهي في أغسطس.',
    ]),
  ]);
  test.each([
    ['meta 2abal el wazir safir el narweej?', 1],
    ['shu kan fi el safina', 2],
    ['emta byebda mawsem el seid', 3],
    ['متى يبدأ mawsim الصيد؟', 3],
  ])('%s', (question, number) => {
    const { language, passages, verdict } = index.ask(question);
    expect({ language, verdict, number: passages[0]?.passage.number }).toEqual({
      language: 'ar',
      verdict: 'answered',
      number,
    });
  });

  test('not where the article does not speak of it', () => {
    expect(index.ask('kam se3r el pizza fi roma?').verdict).toBe('absent');
  });
});
