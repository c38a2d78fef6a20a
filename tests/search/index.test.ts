import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { tokenise } from '../../src/search/analysis/token.ts';
import { buildIndex, buildIndexInSlices } from '../../src/search/build.ts';
import { indexPassages } from '../../src/search/language-index.ts';
import { finish } from '../../src/search/once.ts';
import { articleOf } from './article-of.ts';

const { articles } = await loadKnowledge('knowledge');
const index = buildIndex(articles);

describe('an index', () => {
  test('knows of each stem the passages that a plain count finds, and how often', () => {
    const word = fc.constantFrom('كتاب', 'وزير', 'سفير', 'مدينة', 'نهر', 'بحر');
    const passage = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 12 }), (texts) => {
        const passages = texts.map((text) => ({ text, hints: [], article: 0 }));
        const { postings, frequencies, vocabulary } = finish(indexPassages('ar', passages));
        for (const [id, stem] of vocabulary.stems.texts.entries()) {
          const counted = texts.flatMap((text, at) => {
            const count = tokenise(text).filter(
              (token) => vocabulary.analyser.stem(token.word) === stem,
            ).length;
            return count > 0 ? [[at, count]] : [];
          });
          const [from, to] = [postings.starts[id]!, postings.starts[id + 1]!];
          const kept = Array.from({ length: to - from }, (_, at) => [
            postings.items[from + at],
            frequencies[from + at],
          ]);
          expect(kept).toEqual(counted);
        }
      }),
    );
  });

  test('answers whatever it is asked, with ranges inside the passages', () => {
    const words = articles.flatMap(({ passages }) =>
      passages.flatMap(({ text }) => Object.values(text).flatMap((each) => each.split(' '))),
    );
    const piece = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 40 }));
    const asked = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
    let checked = 0;
    fc.assert(
      fc.property(asked, (question) => {
        for (const { text, answer } of index.ask(question).passages) {
          if (answer === null) continue;
          checked += 1;
          expect(answer.start).toBeGreaterThanOrEqual(0);
          expect(answer.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(answer.start, answer.end).trim()).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(300);
    expect(() => index.ask('سؤال '.repeat(20_000))).not.toThrow();
  });

  test('ranks alike whatever diacritics, tatweel and alef a question is written with', () => {
    const letters = fc.constantFrom('\u064e', '\u0652', '\u0640', '\u0651');
    const question = 'من هو السفير الياباني الذي استقبله الوزير أمس';
    const ranking = (asked: string) =>
      index
        .ask(asked, { limit: 10 })
        .passages.map(({ article, passage, score }) => [article.id, passage.number, score]);
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: question.length, maxLength: question.length }),
        fc.constantFrom('ا', 'أ', 'إ', 'آ'),
        (marks, alef) => {
          const dressed = Array.from(question, (letter, at) =>
            letter === ' ' ? letter : letter.replace(/[اأ]/u, alef) + marks[at]!,
          ).join('');
          expect(ranking(dressed)).toEqual(ranking(question));
        },
      ),
      { numRuns: 50 },
    );
  });

  test.each([
    [-1, 0],
    [0, 0],
    [1, 1],
    [2.9, 2],
    [Number.NaN, 3],
    [Infinity, 17],
  ])('gives a ranking for a limit of %d: %d passages', (limit, count) => {
    const { passages } = index.ask('لقاء وزير الدفاع مع السفير على ظهر السفينة', { limit });
    expect(passages).toHaveLength(count);
  });

  test.each([
    ['in another form', 'متى يُفتتح الجسر؟'],
    ['in another word', 'متى دُشن الجسر؟'],
    ['by its number', 'ماذا حدث في المدينة القديمة عام 1987؟'],
  ])('finds the passage that says it %s', (_, question) => {
    const bridge = [
      'يعبر الجسر كل يوم آلاف الناس، ويرى الزائر من فوقه النهر والمدينة القديمة عام 1978.',
      'افتُتح الجسر بعد أربعة أعوام من العمل، وحضر الناس من كل مكان عام 1987.',
      'يبلغ طول الجسر كيلومترين، وهو أطول ما في المدينة عام 1999.',
    ];
    const [first] = buildIndex([articleOf('bridge', bridge)]).ask(question).passages;
    expect(first?.passage.number).toBe(2);
  });

  test('finds a passage that has no word of the question', () => {
    const sea = ['تجري الأنهار إلى البحر.', 'نامت القطة على الكرسي.'];
    const { passages } = buildIndex([articleOf('sea', sea)]).ask('نهر');
    expect(passages.map(({ passage }) => passage.number)).toEqual([1]);
  });

  test.each([
    ['متى انتهى الغوص؟', 1],
    ['لماذا انتهى الغوص؟', 2],
    ['ليه الغوص انتهى؟', 2],
  ])('finds what is asked about a thing by the suggested question: %s', (question, number) => {
    const trade = ['ينتهي موسم الغوص مع أول البرد.', 'قلّ اللؤلؤ ثم جاء النفط، فترك البحارة الغوص.'];
    const questions = [['متى ينتهي موسم الغوص؟'], ['لماذا انتهت مهنة الغوص؟']];
    const index = buildIndex([articleOf('trade', trade, { questions })]);
    expect(index.ask(question).passages[0]?.passage.number).toBe(number);
  });

  test('searches one article alone where it is asked to', () => {
    const { passages } = index.ask('من هو السفير الياباني؟', { article: 'pearl-season' });
    expect(passages.map(({ article }) => article.id)).toEqual(Array(3).fill('pearl-season'));
  });

  test('is the same built at once and in slices, and tells how far it is', async () => {
    const many = [
      articleOf(
        'many',
        Array.from({ length: 500 }, (_, at) => `فقرة رقم ${at} عن البحر والنهر والمدينة.`),
      ),
    ];
    const told: number[] = [];
    const sliced = await buildIndexInSlices(many, {
      sliceMs: 0,
      onProgress: (share) => told.push(share),
    });
    expect(told.length).toBeGreaterThan(5);
    expect(told.toSorted((a, b) => a - b)).toEqual(told);
    expect(sliced.ask('الفقرة 77').passages[0]?.passage.number).toBe(78);
    expect(sliced.ask('الفقرة 77')).toEqual(buildIndex(many).ask('الفقرة 77'));
  });
});
