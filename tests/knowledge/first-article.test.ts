import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Language } from '../../src/knowledge/article.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';

const { articles, faults } = await loadKnowledge('knowledge');
const article = articles.find(({ id }) => id === 'kuwait-ambassadors')!;
const languages: readonly Language[] = ['ar', 'en'];

/** SHA-256 of each paragraph of the article as it was published, in UTF-8. */
const published = [
  '301e3098c8d97845e8489edf5f407a5b410f1e57b3e85d61a09290be41db6edc',
  '09c0f7507ca99b17b62b56b54f94c8126cfd276ca44f96c905d08624d50e065d',
  '7f24f1fc97e42467918f10de014c3c75f2a119db48cb85d3b50ebbd6b29dbae9',
  '8a4b89c5e92cdacb2ef002f5e40692c7bd5046e5f609b57f79907d54871a4f77',
  'dfa055c75fd1d0c42cd4dbe311bfb75ba1fe32cfaa7339d30cc2480a0e474265',
  'fec7f853841ebed7a28236cc6605242ef56199966268544ae6a69e506bb95cc9',
  'ac51781c055803c6721ae9ef1e49cda263bd09ca524f6f585a0beb75f80c422d',
  '916e977fb84a9faaa5539345480ed0ad3cba92b38a986502abde525c49b75dfe',
  '36067c72d405658f06cf7d1851875979a1a3f17f4b3359122cdd1e4008a1bff3',
  '74b76c78e4ceed5855c79f48ab58d7614a5e7cd44689f7960500feac828f375b',
];

test('the articles that come with Naba have no fault', () => {
  expect(faults).toEqual([]);
});

test('the paragraphs are quoted to the character, slips included', () => {
  const quoted = article.passages.map(({ text }) =>
    createHash('sha256').update(text.ar!).digest('hex'),
  );
  expect(quoted).toEqual(published);
});

test('the headings are quoted to the character and stand where they stood', () => {
  expect(article.sections.map(({ heading, first, last }) => [heading.ar, first, last])).toEqual([
    ['تعزيز التعاون العسكري مع اليابان وبنغلاديش', 3, 3],
    ['العلاقات الكويتية اليابانية', 4, 4],
    ['العلاقات الكويتية البنغلاديشية', 5, 10],
  ]);
  expect(article.passages[1]?.section).toBeNull();
  expect(article.passages[9]?.section).toBe(article.sections[2]);
});

test('every paragraph has a translation, and at least four questions in each language', () => {
  for (const { number, text, questions } of article.passages) {
    expect(text.en, `passage ${number}`).toMatch(/\.$/);
    for (const language of languages) {
      expect(questions[language].length, `passage ${number}, ${language}`).toBeGreaterThanOrEqual(
        4,
      );
    }
  }
});

test('both meetings are told, each fact in the words of its passage', () => {
  expect(article.meetings.map(({ guest, country }) => [guest.value, country.value])).toEqual([
    [
      { ar: 'موكاي كينيتشيرو', en: 'Mukai Kenichiro' },
      { ar: 'اليابان', en: 'Japan' },
    ],
    [
      { ar: 'اللواء سيد طارق حسين', en: 'Major General Syed Tareq Hussain' },
      { ar: 'بنغلاديش', en: 'Bangladesh' },
    ],
  ]);
  for (const { host, guest, country, when, where, subjects } of article.meetings) {
    for (const fact of [host, guest, country, when, where, ...subjects]) {
      for (const language of languages) {
        expect(article.passages[fact.passage - 1]?.text[language]).toContain(fact.value[language]);
      }
    }
  }
});
