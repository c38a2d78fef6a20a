import { withoutProclitics } from './arabic-forms.ts';
import { digitsOf } from './number-words.ts';
import { HOW_MANY, WHEN } from './question-words.ts';
import { wordsOf } from './word-list.ts';

/** What kind of thing a question asks for, as far as its words tell. */
export type AnswerKind = 'number' | 'date';

const ASKING_HOW_MANY = HOW_MANY.join('|');

/** What is told one by one, where `عدد` is no number but «enumerate»: عدّد شروط الانتساب. */
const ENUMERATED =
  'اسباب|شروط|انواع|مجالات|ادوات|فواي?د|مراحل|خصاي?ص|اهداف|مزايا|عوامل|اقسام|عناصر|مظاهر|اثار|نتاي?ج|خطوات|طرق|وساي?ل|اسماء|اهم|ابرز|بعض|ما|لي|لنا';

/** Words that ask what, in the written language and in dialects. */
const ASKING_WHAT = 'ما|ماذا|اي|شو|شنو|ايش|وش|ايه';

/** What is told by a number, where it is asked what it is: ما عمره؟ ما المسافة بينهما؟ */
const MEASURES = {
  arabic:
    'عمر|عمره|عمرها|مسافه|مساحه|طول|ارتفاع|علو|عمق|وزن|كتله|سعر|كلفه|تكلفه|سرعه|مقدار|مبلغ|معدل',
  english:
    'age|population|height|length|width|depth|distance|weight|speed|price|cost|percentage|number',
} as const;

/**
 * Words that ask how many, as normalised, in the written language, in dialects and in English. That
 * there is a number of something is no question for it: one word or another has to ask.
 */
const ASKS_NUMBER = new RegExp(
  [
    `(?:^|\\s)(?:${ASKING_HOW_MANY}|قد ايه|how (?:many|much|long|far|old|tall|large|deep|wide|high|heavy|often))(?:\\s|$)`,
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
const ASKS_WHICH = new Set(
  wordsOf('ماذا بماذا مين منو اي ايه شو شنو ايش وش اين وين فين what which who whom where'),
);

/** Words that ask so at the beginning alone; further on they are "from" and "not". */
const ASKS_FIRST = new Set(wordsOf('من ما ومن وما فمن فما'));

/** Words that ask for a person: at the beginning, where they do not say whence, and after a particle. */
const ASKS_WHO = new RegExp(
  [
    '^[وف]?من\\s(?!(?:اين|وين|فين|اي|كم|ماذا|متي|خلال|بين|قبل|اجل|حيث|غير)(?:\\s|$))',
    '^[وف]?(?:منو|مين)(?:\\s|$)',
    '^(?:(?:by|with|to|for|from) )?(?:who|whom|whose)(?:\\s|$)',
    '^(?:مع من|علي يد من|لمن|بمن)\\s',
  ].join('|'),
  'u',
);

/** Words that ask what something is called, and words that tell so. */
const ASKS_NAME =
  /^(?:(?:ال)?اسم(?:ه|ها|هم)?|[يت]سم[يو]ن?|سمي(?:ت|ه|ها)?|[تي]لقب|(?:ال)?مصطلح|called|named?|names|known|terms?)$/u;
const TELLS_NAME =
  /^[وف]?(?:[بل]?(?:ال)?اسم(?:ه|ها|هم)?|[يت]سم[يو]\S{0,3}|سمي(?:ت|ه|ها)?|(?:ال)?مسم[يا]ه?|[يت]عرف|عرفت|(?:ال)?معروفه?|[يت]طلق|اطلق|[يت]لقب|(?:ال)?ملقبه?|(?:ال)?مصطلح|called|named|known|termed)$/u;

/** What is called something, or said in other words, stands in quotation marks. */
const QUOTED = /["“«]/u;

/**
 * Words that ask when. English `when` asks at the beginning, and joins further on; a `تاريخ` that is
 * not asked for by name is history.
 */
const ASKS_DATE = new RegExp(
  [
    `(?:^|\\s)(?:${WHEN.join('|')}|(?:ما|هو|ب?اي) تاريخ|بتاريخ)(?:\\s|$)`,
    '(?:^|\\s)اي (?:عام|سنه|يوم|شهر|قرن|وقت|ساعه)(?:\\s|$)',
    '(?:^|\\s)(?:what|which) (?:year|date|day|month|century)(?:\\s|$)',
    '^(?:تاريخ|(?:(?:since|until|by) )?when)\\s',
  ].join('|'),
  'u',
);

/** What is a number, beside the words that name one. */
const NUMBERS = new Set(
  wordsOf(`نصف ثلث ثلثي ثلثا ربع سدس واحد واحده صفر بضع بضعه الف الفي الفا الاف مليون مليوني مليونين ملايين
   مليار ملياري مليارين مليارات مره مرتين مرات عشرات ميات الوف
   zero one hundred hundreds thousand thousands million millions billion billions half third thirds
   quarter percent once twice dozen couple`),
);

const MONTHS = new Set(
  wordsOf(`يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر كانون شباط اذار نيسان ايار
   حزيران تموز ايلول تشرين january february march april june july august september october november
   december`),
);

const DATES = new Set([
  ...MONTHS,
  ...wordsOf(`محرم رجب شعبان رمضان شوال القعده الحجه جمادي
   السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه الربيع الصيف الخريف الشتاء
   قرن سنه سنوات سنين عقود عصر عهد شهر اشهر اسبوع اسابيع يوم امس غدا الفجر فجرا صباح الظهر ظهرا
   مساء الليل ليلا الساعه عندما حين
   monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter
   week weeks month months century year years decade decades age era yesterday today tomorrow
   morning evening night noon midnight`),
]);

/** A year without its number; with the article it is more often «public», but for the last and the next. */
const BARE_YEAR = /^[وفبل]?عام$/u;
const THIS_YEAR =
  /(?:^|\s)[وفبل]?(?:ال|ل)عام (?:الماضي|المقبل|القادم|الجاري|الحالي|التالي|نفسه)(?:\s|$)/u;

/** What is written together with an Arabic word: particles before it, the accusative's alef after. */
const ATTACHED = /^(?:[وف]?[بكل]?ال|[وف]?لل|[وفبكل])(?=..)|(?<=..)ا$/gu;

/** The conjunction alone: what has the article in the list keeps it. */
const CONJUNCTION = /^[وف]/u;

/** A year as digits, alone or with its era: 1950s, 1366م. */
const YEAR = /^[1-9]\d{2,3}(?![\d.])/;

/** What a year follows; it counts nothing then, whatever its digits. */
const BEFORE_YEAR = /^[وفبلك]?(?:ال|ل)?(?:عام|سنه|عامي|سنتي)$|^year$/u;

/** What makes the year before a number one that it belongs to: this year 3000 visitors. */
const OF_A_YEAR = /^(?:هذا|هذه|ذلك|تلك|كل|خلال|this|that|a|each|every|per|last|next)$/u;

/** Words that a number may follow as well, where it does not look like a year of these ages. */
const BEFORE_DATE = /^[وف]?(?:في|منذ|حتي|بحلول|in|since|until|from|by|during|around|between)$/u;
const YEAR_OF_THESE_AGES = /^(?:1[5-9]\d\d|20[0-4]\d)$/;

/** Times without a number say how long as well: for decades. */
const SPAN =
  /(?:^|\s)(?:ل|(?:منذ|طوال|خلال|عبر|مدي|عده|بضعه|قبل) |(?:for|over|back|past|last|several|many) )(?:عقود|قرون|decades|centuries)(?:\s|$)/u;

/** Any number as digits. */
const DIGITS = /^\d/;

/** The kind of answer that a question wants; null where its words do not tell. */
export function kindAsked(words: readonly string[]): AnswerKind | null {
  const question = words.join(' ');
  if (ASKS_NUMBER.test(question)) return 'number';
  return ASKS_DATE.test(question) ? 'date' : null;
}

/** Whether a normalised word can be, or belong to, an answer of the kind. */
export function isOfKind(word: string, kind: AnswerKind): boolean {
  const isKnown = (known: ReadonlySet<string>) =>
    known.has(word) ||
    known.has(word.replace(CONJUNCTION, '')) ||
    known.has(word.replace(ATTACHED, ''));
  if (kind === 'number')
    return DIGITS.test(word) || digitsOf(word) !== undefined || isKnown(NUMBERS);
  return YEAR.test(word) || BARE_YEAR.test(word) || isKnown(DATES);
}

/** Whether words bring something of the kind that is not in the question itself. */
export function bringsKind(
  words: readonly string[],
  kind: AnswerKind,
  asked: ReadonlySet<string>,
): boolean {
  if (kind === 'date' && THIS_YEAR.test(words.join(' '))) return true;
  if (kind === 'number' && SPAN.test(words.join(' '))) return true;
  return words.some((word, at) => {
    if (asked.has(word)) return false;
    return kind === 'number' ? isNumber(words, at) : isOfKind(word, kind);
  });
}

/** Whether a word is a number of something: no year, and not the one of «one of them». */
export function isNumber(words: readonly string[], at: number): boolean {
  const word = words[at]!;
  const isPronoun = word === 'one' && words[at + 1] === 'of';
  return isOfKind(word, 'number') && !isPronoun && !saysYear(words, at);
}

/** Whether a number is a year, by what stands before it. */
function saysYear(words: readonly string[], at: number): boolean {
  const [word, before = '', first = ''] = [words[at]!, words[at - 1], words[at - 2]];
  if (!YEAR.test(word)) return false;
  if (BEFORE_YEAR.test(before)) return !OF_A_YEAR.test(first);
  if (BEFORE_DATE.test(before)) return YEAR_OF_THESE_AGES.test(word);
  return MONTHS.has(before.replace(ATTACHED, ''));
}

/** Whether a question wants to know who. */
export function asksWho(words: readonly string[]): boolean {
  return ASKS_WHO.test(words.join(' '));
}

/** Whether a question wants to know what something is called. */
export function asksName(words: readonly string[]): boolean {
  return words.some((word) => ASKS_NAME.test(word));
}

/** Whether a text, with these words, says what something is called. */
export function tellsName(text: string, words: readonly string[]): boolean {
  return QUOTED.test(text) || words.some((word) => TELLS_NAME.test(word));
}

/** Whether what is counted, or how much there is of it, follows a word. */
export function isCounter(word: string): boolean {
  return COUNTERS.test(word);
}

/** Whether a question's word, the first or a later one, asks for a thing. */
export function asksWhich(word: string, place: number): boolean {
  return ASKS_WHICH.has(word) || (place === 0 && ASKS_FIRST.has(word));
}

/** Whether a word says by its form alone that there are two of what its stem names. */
export function isDual(word: string, stem: string): boolean {
  const feminine = stem.replace(/ه$/u, '');
  const duals = [`${stem}ان`, `${feminine}تان`, `${feminine}تين`];
  return withoutProclitics(word).some((each) => duals.includes(each));
}
