import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANALYSERS, detectLanguage } from '../../src/search/analysis/language.ts';
import { digitsOf } from '../../src/search/analysis/number-words.ts';
import { partCourtesies } from '../../src/search/analysis/courtesy.ts';
import { stopWordIn, splitQuestionWord } from '../../src/search/analysis/arabic-stop-words.ts';
import { baseAmong } from '../../src/search/analysis/arabic-forms.ts';
import { stemArabic } from '../../src/search/analysis/arabic-stem.ts';
import { readWords } from '../../src/search/analysis/word.ts';
import { normalise, tokenise } from '../../src/search/analysis/token.ts';
import { splitSentences } from '../../src/search/sentences.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Any string: all of Unicode, graphemes of several code points, and broken surrogates. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        'السّلام',
        ' ',
        '\ud800',
        '\udc00',
        'e\u0301',
        '؀1',
        '\u{1193f}',
        '\u0eb3',
        '\u{3347a}',
        '🏳️‍🌈',
        'كـــتاب',
        'ا\u0e33',
        '١٢٫٥',
        '.',
        '\n',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('tokens', () => {
  test('lie on grapheme borders inside the text, in order, and are what was matched', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const borders = new Set(
          [...graphemes.segment(text)].map(({ index }) => index).concat(text.length),
        );
        let last = 0;
        for (const { start, end, word } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(borders.has(start) && borders.has(end), JSON.stringify(text)).toBe(true);
          expect(normalise(text.slice(start, end))).toBe(word);
          last = end;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test('come of 100,000 characters of anything', () => {
    for (const piece of [
      'ا',
      'ـ',
      '\u064b',
      'و',
      'a.',
      '.',
      '"',
      '(. ',
      '\ud800',
      '\u200d',
      '؀',
      ' ',
      '🏽',
    ]) {
      const text = piece.repeat(100_000 / piece.length);
      expect(tokenise(text).every(({ end }) => end <= text.length)).toBe(true);
      expect(splitSentences(text).every(({ end }) => end <= text.length)).toBe(true);
    }
  });

  test('are the same with diacritics, tatweel, alef variants and digits of either kind', () => {
    const words = (text: string) => tokenise(text).map(({ word }) => word);
    expect(words('أُسْتاذٌ إلى ٱلمدرسة')).toEqual(words('استاذ الى المدرسه'));
    expect(words('كـــتـاب ١٩٩٠ ۱۹۹۰')).toEqual(words('كتاب 1990 1990'));
  });
});

test.each([
  ['لييييش', 'ليش'],
  ['الغوووص', 'الغوص'],
  ['اللغة', 'اللغه'],
  ['ﷺ', 'صلياللهعليهوسلم'],
  ['iii', 'iii'],
  ['1000', '1000'],
  ['١٠٠٠', '1000'],
  ['۲۰۰۰', '2000'],
  ['١٬٠٠٠', '1000'],
  ['بببغاء', 'بببغاء'],
])('%s is compared as %s', (word, normal) => {
  expect(normalise(word)).toBe(normal);
});

test('digits and Latin letters are words beside the Arabic ones that they are written in one with', () => {
  const words = (text: string) => tokenise(text).map(({ word }) => word);
  expect(words('و2005م بـ١٩٣٩ وBBC كم2')).toEqual([
    'و',
    '2005',
    'م',
    'ب',
    '1939',
    'و',
    'bbc',
    'كم',
    '2',
  ]);
  expect(words('B52 2nd مـ٥ـس')).toEqual(['b52', '2nd', 'م', '5', 'س']);
});

describe('stop words', () => {
  test.each([
    ['ماذا', 'ماذا'],
    ['بماذا', 'ماذا'],
    ['فماذا', 'ماذا'],
    ['والذي', 'الذي'],
    ['لهذه', 'هذه'],
    ['لديها', 'لدي'],
    ['وعليهم', 'علي'],
    ['بهما', 'ب'],
    ['باي', 'باي'],
    ['بشي', 'شي'],
    ['لذلك', 'ذلك'],
  ])('are known with what is joined to them: %s', (word, stopWord) => {
    expect(stopWordIn(word)).toBe(stopWord);
  });

  test.each(`عايزه بدها شكون ويا شحال قديه باش غادي يلي كمان دلوقتي شلونك بليز`.split(' '))(
    'are known as they are spoken: %s',
    (word) => {
      expect(stopWordIn(word)).toBe(word);
    },
  );

  test.each(['ما', 'من', 'مع', 'ان', 'انها', 'كل', 'اذا', 'الي', 'عن'])(
    'have themselves for a stem, and no noun or verb that they look like: %s',
    (word) => {
      expect(ANALYSERS.ar.stem(word)).toBe(word);
    },
  );

  test.each(`كليه ولايه ولد فهم قبله وزير بوش كيا باسم كوين لمين ودي دول بدول`.split(' '))(
    'are not seen in another word: %s',
    (word) => {
      expect(stopWordIn(word)).toBeUndefined();
    },
  );

  test.each([
    ['ماهو', ['ما', 'هو']],
    ['وماهي', ['وما', 'هي']],
    ['منهو', ['من', 'هو']],
    ['مالذي', ['ما', 'الذي']],
    ['ماالسبب', ['ما', 'السبب']],
    ['ماهم', ['ما', 'هم']],
    ['منهوم', ['منهوم']],
    ['ماهر', ['ماهر']],
    ['مالك', ['مالك']],
    ['منهم', ['منهم']],
  ])('that ask are found where they are written in one with the next word: %s', (word, parts) => {
    expect(splitQuestionWord(word)).toEqual(parts);
  });
});

test.each([
  ['السلام عليكم، لو سمحتوا متى كان اللقاء؟ وشكرا', 'متى كان اللقاء'],
  ['يا شباب ممكن تقولولي وين الميناء', 'وين الميناء'],
  [
    'Hello everyone, can you tell me who the minister is? Thanks in advance!',
    'who the minister is',
  ],
  ['ما معنى السلام عليكم في النص؟', 'ما معنى السلام عليكم في النص'],
  ['ما الرسالة التي تسلم', 'ما الرسالة التي تسلم'],
  ['صباح الخير', ''],
  ['صباح الورد جميعا، متى اللقاء؟', 'متى اللقاء'],
  ['hi guys, when was it? thx', 'when was it'],
  ['who met everyone', 'who met everyone'],
  ['', ''],
])('what is said before and after a question is no part of it: %s', (asked, question) => {
  expect(partCourtesies(readWords(asked)).asked).toEqual(readWords(question));
});

test.each([
  ['شقال', true, ['ش', 'قال']],
  ['شتقول', true, ['ش', 'تقول']],
  ['شقال', false, ['شقال']],
  ['شارك', true, ['شارك']],
  ['شلون', true, ['شلون']],
  ['شيماء', true, ['شيماء']],
  ['شكسبير', true, ['شكسبير']],
])('what someone did is found in one word at the beginning: %s, %s', (word, isFirst, parts) => {
  expect(splitQuestionWord(word, isFirst)).toEqual(parts);
});

test.each([
  ['مالفرق', true, ['ما', 'الفرق']],
  ['ومالسبب', true, ['وما', 'السبب']],
  ['مالفرق', false, ['مالفرق']],
  ['مالكوم', false, ['مالكوم']],
  ['مالك', true, ['مالك']],
])('«what the» is found in one word at the beginning: %s, %s', (word, isFirst, parts) => {
  expect(splitQuestionWord(word, isFirst)).toEqual(parts);
});

test.each([
  ['خمس', '5'],
  ['والخمسة', '5'],
  ['سبعين', '70'],
  ['twelve', '12'],
  ['خمسمائة', '500'],
  ['الف', undefined],
  ['كمية', undefined],
  ['المية', undefined],
  ['ميتا', undefined],
  ['ten', '10'],
  ['وزير', undefined],
])('%s is a number: %s', (word, digits) => {
  expect(digitsOf(normalise(word))).toBe(digits);
  if (digits !== undefined) expect(ANALYSERS.ar.stem(normalise(word))).toBe(digits);
});

describe('stems', () => {
  test.each([
    ['the article and a conjunction come off', 'والكتاب', 'كتاب'],
    ['a preposition with the article comes off', 'للوزير', 'وزير'],
    ['a preposition comes off where a word is left', 'باستخدام', 'استخدام'],
    ['a first letter that only looks like a conjunction stays', 'وزير', 'وزير'],
    ['a plural comes to its singular, whatever else it may be', 'الجهات', 'جهه'],
    ['endings come off', 'المعلمون', 'معلم'],
    ['an ending that belongs to the word stays', 'ديون', 'ديون'],
    ['the feminine ending is found again before a pronoun', 'سفارتها', 'سفاره'],
    ['the feminine ending is found again in the plural', 'السفارات', 'سفاره'],
    ['a present form comes to the past', 'يستخدمون', 'استخدم'],
    ['a present form with a weak middle comes to the past', 'يبيع', 'باع'],
    ['a present form that has lost its first letter comes to the past', 'تصل', 'وصل'],
    ['a past form that has lost its last letter gets it back', 'انتهت', 'انتهي'],
    ['a present form comes to the same as its other persons', 'يصل', 'وصل'],
    ['a present form with a weak middle is no other word', 'يقوم', 'قام'],
    ['a form IV comes to its alef', 'يعلن', 'اعلن'],
    ['a weak ending comes back in the present too', 'يدعو', 'دعا'],
    ['and in the past', 'دعت', 'دعا'],
    ['a name that looks like a verb stays', 'فيصل', 'فيصل'],
    ['a present form as it is spoken comes to the past', 'بيغني', 'غني'],
    ['a conjunction comes off alone', 'ولندن', 'لندن'],
    ['a conjunction comes off before a first letter like a preposition', 'وكبير', 'كبير'],
    ['a conjunction comes off before an ending', 'ولجنه', 'لجنه'],
    ['an ending comes off before a first letter like a preposition', 'كبيره', 'كبير'],
    ['a past form keeps its first letter', 'فتحت', 'فتح'],
    ['the article comes off a short noun', 'الفن', 'فن'],
    ['a country is no verb', 'واليمن', 'يمن'],
    ['a pronoun is no dropped hamza', 'والدها', 'والد'],
    ['a hamza on another seat is found under an ending', 'المسيولين', 'مسوول'],
    ['a preposition and the article come off together', 'بالمدن', 'مدن'],
    ['a preposition comes off before a word that begins as the article does', 'بالتزام', 'التزام'],
    ['the article comes off after ل, with the feminine ending kept', 'للمدينه', 'مدينه'],
    ['a final hamza is found again before a pronoun', 'دمايهم', 'دماء'],
    ['a final hamza is found again where speech drops it', 'السفرا', 'سفراء'],
    ['an indefinite accusative is no dropped hamza', 'سفرا', 'سفر'],
    ['a first hamza is found again in the present', 'توثر', 'اثر'],
    ['a hamza is written on another seat in Egypt', 'المسيول', 'مسوول'],
    ['a hamza is written on another seat in Egypt, and no country is', 'اليونان', 'يونان'],
    ['the feminine ending is found again in the dual before a genitive', 'عاصمتا', 'عاصمه'],
    ['the feminine ending is found again before «my»', 'مدينتي', 'مدينه'],
    ['a last letter that belongs to the word stays before «my»', 'بيتي', 'بيت'],
    ['a plural ending comes off before a genitive', 'مسوولو', 'مسوول'],
    ['a number is no form of a shorter word', 'المليون', 'مليون'],
    ['a plural of a weak verb comes to the past', 'يشترون', 'اشتري'],
    ['a present form that dictionaries list comes to the past all the same', 'يقع', 'وقع'],
    ['a broken plural is no participle', 'مكاتب', 'مكاتب'],
    ['a name in و stays', 'عمرو', 'عمرو'],
    ['an accusative is of its noun', 'مترا', 'متر'],
    ['a noun of action that is in no dictionary comes to its verb', 'تقديم', 'قدم'],
    ['a participle that is in no dictionary comes to its verb', 'مستنبط', 'استنبط'],
    ['a hamza stands on the seat of another ending', 'اللقايات', 'لقاء'],
    ['what dialects put before the article comes off: this', 'هالمشاكل', 'مشاكل'],
    ['what dialects put before the article comes off: on', 'عالوزير', 'وزير'],
    ['and nothing of a word that looks so', 'عالمي', 'عالم'],
    ['what dialects put around a verb comes off', 'ماقالوش', 'قال'],
    ['what dialects put after a present verb comes off', 'تعتمدش', 'اعتمد'],
    ['and no ending of a noun that looks so', 'تفتيش', 'تفتيش'],
    ['a plural verb has lost its alef', 'ناقشو', 'ناقش'],
    ['a plural present verb has lost its alef', 'بيستقبلو', 'استقبل'],
    ['a plural verb stands before a pronoun', 'ناقشوه', 'ناقش'],
    ['a short plural verb stands before a pronoun', 'قتلوها', 'قتل'],
    ['a short plural verb has lost its alef', 'قالو', 'قال'],
    ['a hamza is written on another seat in Egypt, without an article too', 'مسيول', 'مسوول'],
    ['father is one word in all cases', 'ابو', 'اب'],
    ['father is one word before a pronoun', 'لابيها', 'اب'],
    ['father is one word before «my» and «your»', 'ابوك', 'اب'],
    ['brother is one word in all cases', 'اخي', 'اخ'],
    ['brother is one word before a pronoun', 'اخاه', 'اخ'],
    ['brother is one word in the dual', 'الاخوين', 'اخ'],
    ['and the pope is no father', 'البابا', 'بابا'],
    ['the woman is a woman', 'للمراه', 'امراه'],
    ['and a mirror is none', 'مراه', 'مراه'],
    ['a present form that has lost its hamza comes to the past', 'يري', 'راي'],
    ['a present form that has lost its hamza comes to the past before a pronoun', 'يراها', 'راي'],
    ['a plural that has lost its hamza comes to the past', 'يرون', 'راي'],
    ['a name that is in no dictionary is stemmed lightly', 'والزرقشيون', 'زرقش'],
  ])('%s: %s', (_, word, stem) => {
    expect(stemArabic(word)).toBe(stem);
  });

  test('are found in a bounded number of readings, whatever the letters', () => {
    const letters = 'م ي ا و ب ش ت ن ل ه ع ك ء س ف ر'.split(' ');
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...letters, 'بيو', 'ماهال', 'ايات'), maxLength: 100 }),
        (word) => {
          let readings = 0;
          baseAmong(word, () => (readings++, false));
          expect(readings).toBeLessThan(500);
        },
      ),
    );
  });

  test('are never empty', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('و', 'ا', 'ل', 'ب', 'ك', 'ف', 'ه', 'ي', 'ت', 'ن', 'ة'),
          minLength: 1,
        }),
        (word) => {
          expect(stemArabic(word).length).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });
});

describe('sentences', () => {
  test.each([
    ['Dr. Smith paid 3.5 dollars. He left.', ['Dr. Smith paid 3.5 dollars.', 'He left.']],
    ['هل جاء؟ نعم، جاء! «انتهى.» ثم ذهب', ['هل جاء؟', 'نعم، جاء!', '«انتهى.»', 'ثم ذهب']],
    ['بلغ ٣٫٥ مليون. ثم زاد…', ['بلغ ٣٫٥ مليون.', 'ثم زاد…']],
    ['J. R. R. Tolkien wrote it.', ['J. R. R. Tolkien wrote it.']],
    ['قال: «جئت. ورأيت» ثم مضى. وعاد.', ['قال: «جئت. ورأيت» ثم مضى.', 'وعاد.']],
    ['قال: "جئت. ورأيت" ثم مضى.', ['قال: "جئت. ورأيت" ثم مضى.']],
    ['لكل قبيلة زي. وتختلف الألوان.', ['لكل قبيلة زي.', 'وتختلف الألوان.']],
    ['A 5" gun fired. He said "stop" at once.', ['A 5" gun fired.', 'He said "stop" at once.']],
    [
      'A note (left open\nIt began. It ended) later.',
      ['A note (left open', 'It began.', 'It ended) later.'],
    ],
    ['A bracket (that stays open. It ends.', ['A bracket (that stays open.', 'It ends.']],
    ['جاء الوزير.ثم غادر؟نعم', ['جاء الوزير.', 'ثم غادر؟', 'نعم']],
    ['أقام أ.د. سالم في ص.ب ٣٫٥ هنا.', ['أقام أ.د. سالم في ص.ب ٣٫٥ هنا.']],
    [
      'بُني عام 1990 م. ثم جُدّد. طوله 3 م. وعرضه 2 م.',
      ['بُني عام 1990 م.', 'ثم جُدّد.', 'طوله 3 م.', 'وعرضه 2 م.'],
    ],
    ['1. الأول. 2. الثاني.', ['1. الأول.', '2. الثاني.']],
    [
      'Washington D.C. is big. Acme Ltd. said so.',
      ['Washington D.C. is big.', 'Acme Ltd. said so.'],
    ],
    [
      'The tower opened in Jan. 2020. It fell in Feb. He left.',
      ['The tower opened in Jan. 2020.', 'It fell in Feb.', 'He left.'],
    ],
    ['She asked "Why?" and left. It was late.', ['She asked "Why?" and left.', 'It was late.']],
    ['سأل: «لماذا؟» ثم رمى شبكته. وعاد.', ['سأل: «لماذا؟» ثم رمى شبكته.', 'وعاد.']],
    ['سأل: «لماذا؟» وعاد الرجل.', ['سأل: «لماذا؟»', 'وعاد الرجل.']],
    ['it rained. the match ended.', ['it rained.', 'the match ended.']],
    ['كتبها جيه. آر. تولكين. ثم سافر.', ['كتبها جيه. آر. تولكين.', 'ثم سافر.']],
  ])('%s', (text, sentences) => {
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
  });

  test('cover all that is not white space, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const joined = splitSentences(text)
          .map(({ start, end }) => text.slice(start, end))
          .join('');
        expect(joined.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

test('a question’s language is that of most of its letters', () => {
  expect(detectLanguage('من هو السفير؟')).toBe('ar');
  expect(detectLanguage('Who is السفير the ambassador')).toBe('en');
  expect(detectLanguage('12؟')).toBe('ar');
  expect(detectLanguage('من هو Mukai Kenichiro؟')).toBe('ar');
  expect(detectLanguage('مين Kenichiro')).toBe('ar');
  expect(detectLanguage('مرحبا, who did the ambassador meet?')).toBe('en');
  expect(detectLanguage('What does «من أين لك هذا» mean in English?')).toBe('en');
});

test.each([
  ['خمسة عشر جنديًا', ['15', 'جنديا']],
  ['واحدى عشرة سفينة', ['11', 'سفينه']],
  ['خمس وعشرون سفينة', ['25', 'سفينه']],
  ['خمسة وعشرة', ['خمسه', 'وعشره']],
  ['إحدى وعشرين سفينة', ['21', 'سفينه']],
  ['ست، عشر', ['ست', 'عشر']],
  ['جاء خمسة. وعشرون رجلا', ['جاء', 'خمسه', 'وعشرون', 'رجلا']],
  ['twenty one', ['21']],
  ['twenty five ships', ['25', 'ships']],
  ['five twenty', ['five', 'twenty']],
  ['١٬٢٠٠ جندي', ['1200', 'جندي']],
  ['1,200,000 or 1.5', ['1200000', 'or', '1.5']],
  ['٣٫٥ أمتار', ['3.5', 'امتار']],
  ['1,2,3 and 12,34', ['1', '2', '3', 'and', '12', '34']],
  ['3.1.2024', ['3', '1', '2024']],
])('a number is one word, however it is written: %s', (text, expected) => {
  expect(readWords(text)).toEqual(expected);
});
