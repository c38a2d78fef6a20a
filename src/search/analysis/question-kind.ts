import type { AnswerKind } from './answer-kind.ts';
import { HOW_MANY, WHAT, WHEN, WHO } from './question-words.ts';
import { wordsOf } from './word-list.ts';

const ASKING_HOW_MANY = HOW_MANY.join('|');

/** What is told one by one, where `عدد` is no number but «enumerate»: عدّد شروط الانتساب. */
const ENUMERATED =
  'اسباب|شروط|انواع|مجالات|ادوات|فواي?د|مراحل|خصاي?ص|اهداف|مزايا|عوامل|اقسام|عناصر|مظاهر|اثار|نتاي?ج|خطوات|طرق|وساي?ل|اسماء|اهم|ابرز|بعض|ما|لي|لنا';

/** Words that ask what, in the written language and in dialects. */
const ASKING_WHAT = ['ما', 'ماذا', 'اي', 'ايه', ...WHAT].join('|');

/** What is told by a number, where it is asked what it is: ما عمره؟ ما المسافة بينهما؟ */
const MEASURES = {
  arabic:
    '(?:عمر|طول|ارتفاع|علو|عمق|وزن|سعر|ثمن|مقدار|مبلغ|معدل|(?:مساف|مساح|كتل|كلف|تكلف|سرع|مد)[هت])(?:ها?|هم)?',
  english:
    'age|population|height|length|width|depth|distance|weight|speed|price|cost|percentage|number',
} as const;

/**
 * Words that ask how many, as normalised, in the written language, in dialects and in English. That
 * there is a number of something is no question for it: one word or another has to ask.
 */
const ASKS_NUMBER = new RegExp(
  [
    `(?:^|\\s)[وف]?(?:${ASKING_HOW_MANY}|قد ايه|how (?:many|much|long|far|old|tall|large|deep|wide|high|heavy|often))(?:\\s|$)`,
    `^(?:[وف]?(?:اذكر|اعطني|اعطيني) )?[وف]?(?:عدد|نسبه)\\s(?!(?:${ENUMERATED})(?:\\s|$))`,
    `(?:^|\\s)[وفب]?(?:${ASKING_WHAT})(?: (?:هو|هي|كان|كانت|بلغ|بلغت|يبلغ|اجمالي|مجموع|متوسط))* (?:عدد|نسبه)\\s`,
    `(?:^|\\s)[وفب]?(?:${ASKING_WHAT})(?: (?:هو|هي|كان|كانت|متوسط))? (?:ال)?(?:${MEASURES.arabic})(?:\\s|$)`,
    '(?:^|\\s)[وفب]?اي سن(?:\\s|$)',
    `^(?:at )?what(?: (?:s|is|was|are|were|the|its|his|her|their|total|average|current))* (?:${MEASURES.english})(?:\\s|$)`,
    '(?:^|\\s)(?:what|which|tell|give)(?: \\S+){0,3} (?:percentage|number of)(?:\\s|$)',
  ].join('|'),
  'u',
);

/** Words that what is counted follows. */
const COUNTERS = new RegExp(`^(?:${ASKING_HOW_MANY}|عدد|نسبه|many|much|number|percentage)$`, 'u');

/** Words that ask for a thing: what kind of thing it is follows, more often than not. */
const ASKS_WHICH = new Set([
  ...WHAT,
  ...WHO,
  ...wordsOf('ماذا بماذا اي ايه اين وين فين what which who whom where'),
]);

/** Words that ask so at the beginning alone; further on they are "from" and "not". */
const ASKS_FIRST = new Set(wordsOf('من ما ومن وما فمن فما'));

/** Words that ask for a person: at the beginning, where they do not say whence, and after a particle. */
const ASKS_WHO = new RegExp(
  [
    '^[وف]?من\\s(?!(?:اين|وين|فين|اي|كم|ماذا|متي|خلال|بين|قبل|اجل|حيث|غير)(?:\\s|$))',
    `^[وف]?(?:${WHO.join('|')})(?:\\s|$)`,
    '^(?:and )?(?:(?:by|with|to|for|from) )?(?:who|whos|whom|whose)(?:\\s|$)',
    '^(?:مع من|علي يد من|لمن|بمن)\\s',
  ].join('|'),
  'u',
);

/** Words that ask what something is called. */
const ASKS_NAME =
  /^(?:(?:ال)?اسم(?:ه|ها|هم)?|[يت]سم[يو]ن?|سمي(?:ت|ه|ها)?|[تي]لقب|(?:ال)?مصطلح|called|named?|names|known|terms?)$/u;

/**
 * Words that ask when. English `when` asks at the beginning, and joins further on; a `تاريخ` that is
 * not asked for by name is history.
 */
const ASKS_DATE = new RegExp(
  [
    `(?:^|\\s)[وف]?(?:${WHEN.join('|')}|(?:ما|هو|ب?اي) تاريخ|بتاريخ)(?:\\s|$)`,
    '(?:^|\\s)اي (?:عام|سنه|يوم|شهر|قرن|وقت|ساعه)(?:\\s|$)',
    '(?:^|\\s)(?:what|which) (?:year|date|day|month|century)(?:\\s|$)',
    '^(?:تاريخ|(?:(?:since|until|by) )?when)\\s',
  ].join('|'),
  'u',
);

/** Words that ask at what time; how many is asked by some of them elsewhere. */
const ASKS_TIME = new RegExp(
  [
    `(?:^|\\s)(?:(?:ال)?ساعه (?:${ASKING_HOW_MANY})|(?:${ASKING_HOW_MANY}) (?:ال)?ساعه$)`,
    `(?:^|\\s)(?:${ASKING_WHAT})(?: (?:هو|هي|كان|كانت))? (?:موعد|مواعيد|توقيت|اوقات)(?:\\s|$)`,
    '(?:^|\\s)what(?: (?:s|is|are|was|were|the))*(?: \\S+)? (?:time|hours)(?:\\s|$)',
  ].join('|'),
  'u',
);

/** The kind of answer that a question wants; null where its words do not tell. */
export function kindAsked(words: readonly string[]): AnswerKind | null {
  const question = words.join(' ');
  if (ASKS_TIME.test(question)) return 'date';
  if (ASKS_NUMBER.test(question)) return 'number';
  return ASKS_DATE.test(question) ? 'date' : null;
}

/** Whether a question wants to know who. */
export function asksWho(words: readonly string[]): boolean {
  return ASKS_WHO.test(words.join(' '));
}

/** Whether a question wants to know what something is called. */
export function asksName(words: readonly string[]): boolean {
  return words.some((word) => ASKS_NAME.test(word));
}

/** Whether what is counted, or how much there is of it, follows a word. */
export function isCounter(word: string): boolean {
  return COUNTERS.test(word);
}

/** Whether a question's word, the first or a later one, asks for a thing. */
export function asksWhich(word: string, place: number): boolean {
  return ASKS_WHICH.has(word) || (place === 0 && ASKS_FIRST.has(word));
}
