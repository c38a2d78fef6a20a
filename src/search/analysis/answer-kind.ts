import { tokenise } from './token.ts';

/** What kind of thing a question asks for, as far as its words tell. */
export type AnswerKind = 'number' | 'date';

/** Words that ask how many, as normalised, in the written language, in dialects and in English. */
const HOW_MANY = 'و?كم|بكم|كام|شكثر|قديش|قداش';
const ASKS_NUMBER = new RegExp(
  `(?:^|\\s)(?:${HOW_MANY}|how (?:many|much|long|far|old|tall|large))(?:\\s|$)` +
    '|^(?:عدد|نسبه)\\s' +
    '|(?:^|\\s)(?:ما|ماذا|اي|شو|شنو|ايش|وش|ايه|what|which)(?: \\S+){0,2} (?:عدد|نسبه|percentage|number of)(?:\\s|$)',
  'u',
);

/** Words that what is counted follows. */
const COUNTS = new RegExp(`^(?:${HOW_MANY}|عدد|نسبه|many|much|number|percentage)$`, 'u');

/** Words that ask for a thing, or a person: what it is follows, more often than not. */
const ASKS_WHICH = new Set(
  'من ما ماذا مين اي ايه شو بماذا اين وين who what which whom where'.split(' '),
);

/** Words that ask what something is called, and what tells that a sentence says so. */
const ASKS_NAME = /يسمي|يدعي|اسم|مصطلح|called|name|term|known/u;
const NAMES = /["“«(]|يسم|يعرف|معروف|يطلق|called|known|termed/u;

/** Words that ask when. English `when` asks at the beginning, and joins further on. */
const ASKS_DATE =
  /(?:^|\s)(?:و?متي|امتي|امته|ايمتي|ايمت|وقتاش|فوقاش|تاريخ|اي (?:عام|سنه|يوم|شهر|قرن)|(?:what|which) (?:year|date|day|month|century))(?:\s|$)|^(?:(?:since|until|by) )?when\s/u;

const NUMBERS = new Set(
  `نصف ثلث ثلثي ثلثا ربع واحد واحده اثنان اثنين اثنتان اثنتين ثلاث ثلاثه اربع اربعه خمس خمسه ست سته سبع سبعه
   ثمان ثماني ثمانيه تسع تسعه عشر عشره عشرون عشرين ثلاثون ثلاثين اربعون اربعين خمسون خمسين ستون ستين
   سبعون سبعين ثمانون ثمانين تسعون تسعين ميه مايه مايتي مايتين الف الفي الاف مليون ملايين مليار مليارات مره
   مرتين مرات عشرات ميات الوف
   one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty
   thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
   billion billions half third thirds quarter percent once twice dozen`.split(/\s+/u),
);

const DATES = new Set(
  `يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر كانون شباط اذار نيسان ايار
   حزيران تموز ايلول تشرين محرم صفر رجب شعبان رمضان شوال قرن عام سنه سنوات عقد عقود عصر عهد امس
   صباح مساء يوم غدا عندما حين
   january february march april may june july august september october november december century year
   years decade decades age era yesterday today tomorrow morning evening`.split(/\s+/u),
);

/** What is written together with an Arabic word: particles before it, the accusative's alef after. */
const ATTACHED = /^(?:[وف]?[بكل]?ال|[وف]?لل|[وفبكل])(?=..)|(?<=..)ا$/gu;

/** A year as digits, alone or with its era: 1950s, 1366م. */
const YEAR = /^[1-9]\d{2,3}(?!\d)/;

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
  const [pattern, known] = kind === 'number' ? [DIGITS, NUMBERS] : [YEAR, DATES];
  return pattern.test(word) || known.has(word) || known.has(word.replace(ATTACHED, ''));
}

/** Whether a text brings something of the kind that is not in the question itself. */
export function bringsKind(text: string, kind: AnswerKind, asked: ReadonlySet<string>): boolean {
  return tokenise(text).some(({ word }) => !asked.has(word) && isOfKind(word, kind));
}

/** Whether a question wants to know what something is called. */
export function asksName(words: readonly string[]): boolean {
  return ASKS_NAME.test(words.join(' '));
}

/** Whether a text looks as if it said what something is called. */
export function looksLikeNaming(text: string): boolean {
  return NAMES.test(text);
}

/** Whether what is counted, or how much there is of it, follows a word. */
export function counts(word: string): boolean {
  return COUNTS.test(word);
}

/** Whether a word asks for a thing or a person. */
export function asksWhich(word: string): boolean {
  return ASKS_WHICH.has(word);
}

/** Arabic's dual: two of a thing, with no number beside it. */
const DUAL = /(?:تان|تين|[^ا]ان)$/u;

/** Whether a normalised word can say by its form alone that there are two. */
export function isDual(word: string): boolean {
  return DUAL.test(word);
}
