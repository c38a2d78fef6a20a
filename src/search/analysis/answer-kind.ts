/** What kind of thing a question asks for, as far as its words tell. */
export type AnswerKind = 'number' | 'date';

/** Words that ask how many, as normalised, in the written language, in dialects and in English. */
const ASKS_NUMBER =
  /(?:^|\s)(?:و?كم|بكم|كام|شكثر|قديش|قداش|نسبه|عدد|how (?:many|much|long|far|old|tall|large)|percentage|number of)(?:\s|$)/u;

/** Words that ask when. */
const ASKS_DATE =
  /(?:^|\s)(?:و?متي|امتي|امته|ايمتي|ايمت|وقتاش|فوقاش|تاريخ|اي (?:عام|سنه|يوم|شهر|قرن)|when|(?:what|which|in what) (?:year|date|day|month|century))(?:\s|$)/u;

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
   حزيران تموز ايلول تشرين محرم صفر رجب شعبان رمضان شوال قرن القرن عام العام سنه السنه عقد عقود امس
   صباح مساء اليوم غدا
   january february march april may june july august september october november december century year
   decade decades yesterday today tomorrow morning evening`.split(/\s+/u),
);

/** A year as digits. */
const YEAR = /^[1-9]\d{2,3}$/;

/** The kind of answer that a question wants; null where its words do not tell. */
export function kindAsked(words: readonly string[]): AnswerKind | null {
  const question = words.join(' ');
  if (ASKS_NUMBER.test(question)) return 'number';
  return ASKS_DATE.test(question) ? 'date' : null;
}

/** Whether a normalised word can be, or belong to, an answer of the kind. */
export function isOfKind(word: string, kind: AnswerKind): boolean {
  if (kind === 'number') return /^\d/.test(word) || NUMBERS.has(word);
  return YEAR.test(word) || DATES.has(word);
}
