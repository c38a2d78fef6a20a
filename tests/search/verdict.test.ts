import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/knowledge/article.ts';
import { buildIndex } from '../../src/search/build.ts';
import { articleOf } from './article-of.ts';

function verdictOf(question: string, text: string, language: Language = 'ar'): string {
  return buildIndex([articleOf('a', [text], { language })]).ask(question, { language }).verdict;
}

describe('a question is', () => {
  const town =
    'بيروت عاصمة على البحر، وفي المدينة جامعتان. يُسمّى الغواص «غيصًا»، ومساعده السيب، وشكر السفير أهلها.';

  test.each([
    ['كم جامعة في المدينة؟', 'answered', 'two of it are a number'],
    ['كم بحر عند المدينة؟', 'related', 'no number of that is told'],
    ['غيص', 'answered', 'a short word is all that is asked'],
    ['ما عاصمة فرنسا؟', 'related', 'what a short question is about is left out'],
    ['شكرا', 'absent', 'thanks are about nothing'],
    ['كيف أطبخ الأرز؟', 'absent', 'nothing of it is told'],
  ])('%s %s: %s', (question, verdict) => {
    expect(verdictOf(question, town)).toBe(verdict);
  });

  test('not answered by another month', () => {
    expect(verdictOf('October?', 'The museum opens in February.', 'en')).not.toBe('answered');
  });

  const tower = 'Masons built the harbour tower from stone. Its lantern and gallery are famous.';

  test.each([
    'How many masons built the harbour tower?',
    'How was the harbour tower built, and how many masons built it?',
  ])('asked for a number, whatever was asked before: %s', (question) => {
    expect(verdictOf(question, tower, 'en')).toBe('related');
  });

  const traveller =
    'غادر الرحالة طنجة إلى الحج شابًّا يحب البحر. وقطع في أسفاره 120 ألف كيلومتر. وطُبع كتابه في باريس سنة 1853.';

  test.each([
    ['كم كيلومتر قطع الرحالة في أسفاره؟', 'answered', 'a sentence says it of that'],
    ['كم زوجة تزوج الرحالة في طنجة؟', 'related', 'the numbers are of other things'],
    ['متى غادر الرحالة طنجة إلى الحج؟', 'related', 'the year is of something else'],
  ])('%s %s: %s', (question, verdict) => {
    expect(verdictOf(question, traveller)).toBe(verdict);
  });

  test.each([
    ['متى غادر الرحالة طنجة إلى الحج؟', 'answered'],
    ['لماذا غادر الرحالة طنجة إلى الحج؟', 'related'],
  ])('said to have a date where one is suggested: %s %s', (suggested, verdict) => {
    const article = articleOf('a', [traveller], { questions: [[suggested]] });
    const index = buildIndex([article]);
    expect(index.ask('متى غادر الرحالة طنجة إلى الحج؟').verdict).toBe(verdict);
  });

  const envoys = 'استقبل الوزير سفير اليابان صباح الأحد في مكتبه، وبحثا التعاون بين البلدين.';

  test.each([
    ['متى استقبل الوزير سفير اليابان؟', 'answered'],
    ['متى استقبل الوزير السفير الياباني؟', 'answered'],
    ['متى استقبل الوزير سفير الصين؟', 'related'],
    ['متى استقبل الوزير السفير بالصين؟', 'related'],
  ])('not answered of another country: %s %s', (question, verdict) => {
    expect(verdictOf(question, envoys)).toBe(verdict);
  });

  test('answered of a country that the article says elsewhere', () => {
    const article = articleOf('a', ['وُلد الملك في الصين.', 'استقبل الملك الوزير صباح الأحد.']);
    const { passages } = buildIndex([article]).ask('متى استقبل ملك الصين الوزير؟');
    expect(passages.find(({ passage }) => passage.number === 2)?.verdict).toBe('answered');
  });

  test('not answered where a particle looks like what is left of a word', () => {
    expect(verdictOf('مين امها؟', 'سواء حضر الوزير أم غاب عن اللقاء.')).toBe('absent');
  });

  test('not told by a sentence that goes on with a pronoun', () => {
    const text = 'The harbour tower of the old town stands at the quay. Its height is 30 metres.';
    const question = 'What is the height of the harbour tower in the old town?';
    expect(verdictOf(question, text, 'en')).toBe('related');
  });

  test('answered by a passage that only its suggested question speaks of', () => {
    const question = 'ما رقم هاتف خدمة المراجعين؟';
    const article = articleOf('a', ['٢٢٢٣٤٥٦٧', 'يفتح المتحف صباحًا.'], { questions: [[question]] });
    const { verdict, passages } = buildIndex([article]).ask(question, { language: 'ar' });
    expect([verdict, passages[0]?.passage.number, passages[0]?.answer]).toEqual([
      'answered',
      1,
      null,
    ]);
  });
});

test('each passage has a verdict of its own, and the first one is the answer’s', () => {
  const texts = [
    'استقبل الوزير السفير الياباني صباح أمس في مكتبه.',
    'شكر الوزير الحضور.',
    'السفير الياباني بين ضيوف الوزير.',
  ];
  const index = buildIndex([articleOf('a', texts)]);
  const { verdict, passages } = index.ask('متى استقبل الوزير السفير الياباني؟');
  expect(passages.map((each) => [each.passage.number, each.verdict])).toEqual([
    [1, 'answered'],
    [3, 'related'],
    [2, 'absent'],
  ]);
  expect(verdict).toBe('answered');
});
