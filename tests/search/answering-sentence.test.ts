import { describe, expect, test } from 'vitest';
import { bringsKind, isDual, tellsName } from '../../src/search/analysis/answer-kind.ts';
import { asksName, asksWho, kindAsked } from '../../src/search/analysis/question-kind.ts';
import { tokenise } from '../../src/search/analysis/token.ts';
import { buildIndex } from '../../src/search/build.ts';
import { articleOf } from './article-of.ts';

function wordsOf(text: string): string[] {
  return tokenise(text).map(({ word }) => word);
}

/** The sentence of a passage that is marked. */
function answerTo(question: string, text: string): string {
  const { passages } = buildIndex([articleOf('a', [text])]).ask(question, { language: 'ar' });
  const { start, end } = passages[0]!.answer!;
  return text.slice(start, end);
}

describe('what a question asks for', () => {
  test.each([
    ['كم سفينة في الميناء؟', 'number'],
    ['وما عدد السفن؟', 'number'],
    ['اذكر عدد السفن', 'number'],
    ['ما هو إجمالي عدد السفن؟', 'number'],
    ['What was the total number of ships?', 'number'],
    ['ما هي أكبر مدينة من حيث عدد السكان؟', null],
    ['من سجل أكبر عدد من الأهداف؟', null],
    ['متى وصلت السفن؟', 'date'],
    ['In which year did it begin?', 'date'],
    ['He left when it rained', null],
    ['جم ريال أخذ الغواص؟', 'number'],
    ['قد إيه طول السفينة؟', 'number'],
    ['How deep is the harbour?', 'number'],
    ['عدد سكان المدينة', 'number'],
    ['عدد شروط الانتساب إلى النادي', null],
    ['متا اللقاء؟', 'date'],
    ['في أي وقت يُفتح السوق؟', 'date'],
    ['ما هو تاريخ الاستقلال؟', 'date'],
    ['من كتب تاريخ الغوص؟', null],
    ['من أشهر نوخذة في تاريخ الكويت؟', null],
    ['ماذا يقدم لكم النادي؟', null],
    ['ما عمر النوخذة؟', 'number'],
    ['في أي سن ركب البحر؟', 'number'],
    ['في أي سنة ركب البحر؟', 'date'],
    ['ما طول السفينة؟', 'number'],
    ['من أين جاء عمر؟', null],
    ['What is the population of the city?', 'number'],
    ['What was known about the population?', null],
    ['What is the current population?', 'number'],
    ['What area of work was discussed?', null],
    ['ما هي قطر؟', null],
    ['ما سن القانون؟', null],
    ['وقديش عدد السفن؟', 'number'],
    ['وامتى وصلت السفن؟', 'date'],
    ['ما ثمن السفينة؟', 'number'],
    ['ما طولها؟', 'number'],
    ['كم الساعة؟', 'date'],
    ['الساعة كم يفتح السوق؟', 'date'],
    ['كم ساعة يعمل السوق؟', 'number'],
    ['ما مواعيد السوق؟', 'date'],
    ['At what time does it open?', 'date'],
    ['What are the opening hours?', 'date'],
  ])('%s', (question, kind) => {
    expect(kindAsked(wordsOf(question))).toBe(kind);
  });

  test.each([
    ['ما اسم المدينة الساحلية؟', true],
    ['بماذا تُسمّى هذه السفن؟', true],
    ['What is the boat called?', true],
    ['من قاسم؟', false],
    ['أين جرت مراسم الاستقبال؟', false],
    ['Who won the tournament in Vietnam?', false],
  ])('%s asks for a name: %s', (question, asks) => {
    expect(asksName(wordsOf(question))).toBe(asks);
  });
});

describe('a question asks who', () => {
  test.each([
    ['من بنى المسرح؟', true],
    ['مين بنى المسرح؟', true],
    ['لمن بُني المسرح؟', true],
    ['By whom was it built?', true],
    ['من أين جاء الحجر؟', false],
    ['شكون بنى المسرح؟', true],
    ['And who built it?', true],
    ['من أي مدينة جاء؟', false],
    ['ما نوع الحجر من الداخل؟', false],
  ])('%s: %s', (question, who) => {
    expect(asksWho(wordsOf(question))).toBe(who);
  });
});

describe('what tells an answer', () => {
  test.each([
    ['ويُطلق عليها عروس البحر', true],
    ['يُسمّى الغواص غيصًا', true],
    ['المعروف باسم النوخذة', true],
    ['Known as the bride of the sea', true],
    ['لا يسمح بالدخول', false],
    ['يسمع الصوت (من بعيد)', false],
  ])('%s tells a name: %s', (text, tells) => {
    expect(tellsName(text, wordsOf(text))).toBe(tells);
  });

  test.each([
    ['يُفتتح المعرض في الخريف', 'date', true],
    ['وصل يوم الأحد الماضي', 'date', true],
    ['سافر العام الماضي', 'date', true],
    ['في المرحلة القادمة', 'date', false],
    ['جلس على ظهر السفينة', 'date', false],
    ['يفتح عند الساعة التاسعة', 'date', true],
    ['فُتح منذ عام', 'date', true],
    ['قابل مدير الأمن العام', 'date', false],
    ['The museum may open', 'date', false],
    ['في المدينة ثلاثمئة جامعة', 'number', true],
    ['There are sixteen of them', 'number', true],
    ['في المدينة جامعة', 'number', false],
    ['غرقت في إحدى الليالي', 'number', false],
    ['بُني الميناء عام 1890', 'number', false],
    ['بُني في مارس 1890', 'number', false],
    ['It was built in 1890', 'number', false],
    ['بُني في 1890 أو منذ 1890', 'number', false],
    ['زاره هذا العام 1500 تاجر', 'number', true],
    ['It works in 120 countries and was visited by 500 people', 'number', true],
    ['This year 3000 visitors came', 'number', true],
    ['It is one of the ports', 'number', false],
    ['وقّع التاجر عقودًا كثيرة', 'number', false],
    ['Their friendship stretches back decades', 'number', true],
    ['في الميناء 1890 سفينة', 'number', true],
    ['صداقة تمتد لعقود', 'number', true],
    ['بُني في القرن التاسع عشر', 'number', false],
    ['بُني في القرن العشرين', 'number', false],
    ['يقع في الطابق الثاني عشر', 'number', false],
    ['فيه اثنا عشر طابقًا', 'number', true],
    ['وُلد أديب المدينة (1905-1980) في بيتها', 'number', false],
    ['بين عامي 1990 و1995', 'number', false],
    ['افتُتح في 14 مارس', 'number', false],
    ['It sailed on 2 May 1931 with passengers', 'number', false],
    ['It may carry 30 passengers', 'number', true],
    ['In the 19th century, or the 1930s', 'number', false],
    ['It opens on Sundays', 'date', true],
    ['It opens at 5 pm', 'date', true],
    ['I am there', 'date', false],
    ['It was built in May', 'date', true],
    ['يفتح كل فجر', 'date', true],
    ['يبدأ الموسم في أوت', 'date', true],
  ] as const)('%s brings a %s: %s', (text, kind, brings) => {
    expect(bringsKind(wordsOf(text), kind, new Set())).toBe(brings);
  });

  test.each([
    ['كتابان', 'كتاب', true],
    ['والكتابان', 'كتاب', true],
    ['مدينتين', 'مدينه', true],
    ['جامعتان', 'جامع', true],
    ['السكان', 'سكان', false],
    ['الالوان', 'لون', false],
  ])('%s is two of %s: %s', (word, stem, dual) => {
    expect(isDual(word, stem)).toBe(dual);
  });
});

describe('the sentence that answers', () => {
  test('has a number beside what is counted', () => {
    const text =
      'في الميناء سوق قديم بني عام 1890. ترسو فيه سبع سفن كبيرة كل يوم. يقصده تجار الميناء منذ 40 سنة.';
    expect(answerTo('كم سفينة في الميناء؟', text)).toBe('ترسو فيه سبع سفن كبيرة كل يوم.');
  });

  test('has two of it by its form alone', () => {
    const text = 'للمدينة تاريخ طويل يعرفه أهل المدينة. فيها جامعتان. بنيت المدينة عام 1200.';
    expect(answerTo('كم عدد الجامعات في المدينة؟', text)).toBe('فيها جامعتان.');
  });

  test('has a measure that is asked for in dialect', () => {
    const text = 'بُني الجسر عام 1890 فوق النهر. ويمتد الجسر بين الضفتين 300 متر.';
    expect(answerTo('شنو طول الجسر؟', text)).toBe('ويمتد الجسر بين الضفتين 300 متر.');
  });

  test('has a measure that is asked for, and not the year beside the name', () => {
    const text =
      'بُني جسر المدينة عام 1890 فوق نهر المدينة. ويمتد الجسر بين الضفتين 300 متر. يعبره الناس كل يوم.';
    expect(answerTo('ما طول جسر المدينة؟', text)).toBe('ويمتد الجسر بين الضفتين 300 متر.');
  });

  test('has a name where it asks who', () => {
    const text =
      'بُني المسرح على الشاطئ القديم. وصمّم المسرح غرويتشوف في شبابه. يزور المسرح كل عام آلاف الناس.';
    expect(answerTo('من وراء المسرح؟', text)).toBe('وصمّم المسرح غرويتشوف في شبابه.');
  });

  test('says what something is called', () => {
    const text = 'يُسمح بالصيد في المدينة الساحلية. تُسمّى المدينة الساحلية عروس البحر.';
    expect(answerTo('ما اسم المدينة الساحلية؟', text)).toBe('تُسمّى المدينة الساحلية عروس البحر.');
  });

  test('says when, where one word is all that is known of what', () => {
    const text = 'استقبل الوزير السفير في مكتبه صباح أمس. وتأتي هذه اللقاءات لتعزيز التعاون.';
    expect(answerTo('متى اللقاءات؟', text)).toBe('استقبل الوزير السفير في مكتبه صباح أمس.');
  });

  test('is found where a passage has ten thousand', () => {
    const text = `${'كتاب. بحر. '.repeat(5_000)}كتب البحر سبعة كتب.`;
    expect(answerTo('كم كتاب عن البحر؟', text)).toBe('كتب البحر سبعة كتب.');
  });
});
