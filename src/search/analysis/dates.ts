import { wordsOf } from './word-list.ts';

const MONTHS: ReadonlySet<string> = new Set(
  wordsOf(`
   يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر ديسمبر
   كانون شباط اذار نيسان ايار حزيران تموز ايلول تشرين
   جانفي فيفري افريل جوان جويليه اوت غشت شتنبر نونبر دجنبر
   january february march april june july august september october november december`),
);

/** Words that say when something was, by themselves. */
export const DATE_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...wordsOf(`
   محرم رجب شعبان رمضان شوال القعده الحجه جمادي ربيع
   السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه
   الربيع الصيف الخريف الشتاء صيف خريف شتاء
   قرن سنه سنوات سنين سنتين عامين عقود عصر عهد شهر شهرين اشهر اسبوع اسبوعين اسابيع يوم يومين ايام
   امس البارحه غدا الفجر فجر فجرا صباح الظهر ظهرا مساء الليل ليلا الغروب الشروق الساعه عندما حين
   monday tuesday wednesday thursday friday saturday sunday
   mondays tuesdays wednesdays thursdays fridays saturdays sundays weekend weekends
   spring summer autumn winter day days daily week weeks month months century year years decade decades
   age era yesterday today tomorrow dawn sunrise morning noon evening sunset dusk night midnight`),
]);

/** A year as digits, alone or with its era: 1950s, 1366م. */
export const YEAR = /^[1-9]\d{2,3}(?![\d.])/;

/** What a year follows; it counts nothing then, whatever its digits. */
const BEFORE_YEAR = /^[وفبلك]?(?:ال|ل)?(?:عام|سنه|عامي|سنتي)$|^year$/u;

/** What makes the year before a number one that it belongs to: this year 3000 visitors. */
const OF_A_YEAR = /^(?:هذا|هذه|ذلك|تلك|كل|خلال|this|that|a|each|every|per|last|next)$/u;

/** Words that a number may follow as well, where it does not look like a year of these ages. */
const BEFORE_DATE = /^[وف]?(?:في|منذ|حتي|بحلول|in|since|until|from|by|during|around|between)$/u;
const YEAR_OF_THESE_AGES = /^(?:1[5-9]\d\d|20[0-4]\d)$/;

/** What stands between two years: (1905-1980) has nothing. */
const BETWEEN_YEARS = /^(?:و|الي|حتي|and|to|until)$/u;

/** A day of a month. */
const DAY = /^(?:[1-9]|[12]\d|3[01])$/;

/** What the number of a century follows. */
const CENTURY = /^[وفبلك]?(?:ال|ل)?قرن$/u;

/** What is written together with a month. */
const ATTACHED = /^(?:[وف]?[بكل]?ال|[وفبكل])(?=..)/u;

/** What stands before `May`, which is more often «might». */
const BEFORE_MAY =
  /^(?:in|on|of|by|since|until|from|early|mid|late|last|next|every|\d+(?:st|nd|rd|th)?)$/;

/** What follows the digits of a time of day. */
const HALF_OF_DAY = /^(?:am|pm)$/;

/** Whether a word belongs to a date, or to a time of day, by what stands beside it. */
export function isInDate(words: readonly string[], at: number): boolean {
  const [word, before = '', after = ''] = [words[at]!, words[at - 1], words[at + 1]];
  if (isMonthInPlace(words, at)) return word === 'may';
  if (HALF_OF_DAY.test(word)) return /^\d/.test(before);
  if (DAY.test(word) && (isMonthInPlace(words, at + 1) || isEnglishMonth(words, at - 1)))
    return true;
  if (/^\d/.test(word) && HALF_OF_DAY.test(after)) return true;
  return CENTURY.test(before) || isYear(words, at);
}

/** Whether a word is a month's name, where it stands. */
function isMonthInPlace(words: readonly string[], at: number): boolean {
  const [word = '', before = '', after = ''] = [words[at], words[at - 1], words[at + 1]];
  if (word !== 'may') return MONTHS.has(word) || MONTHS.has(word.replace(ATTACHED, ''));
  return BEFORE_MAY.test(before) || /^\d/.test(after);
}

/** English has the day after its month as well. */
function isEnglishMonth(words: readonly string[], at: number): boolean {
  return /^[a-z]/.test(words[at] ?? '') && isMonthInPlace(words, at);
}

/** Whether a number is a year, by what stands beside it. */
function isYear(words: readonly string[], at: number): boolean {
  const [word, before = '', first = ''] = [words[at]!, words[at - 1], words[at - 2]];
  if (!YEAR.test(word)) return false;
  if (BEFORE_YEAR.test(before)) return !OF_A_YEAR.test(first);
  if (isMonthInPlace(words, at - 1)) return true;
  if (!YEAR_OF_THESE_AGES.test(word)) return false;
  return BEFORE_DATE.test(before) || isOneOfTwoYears(words, at);
}

/** Whether another year stands beside a number that looks like one: between 1990 and 1995. */
function isOneOfTwoYears(words: readonly string[], at: number): boolean {
  return [-1, 1].some((step) => {
    const next = words[at + step] ?? '';
    const other = BETWEEN_YEARS.test(next) ? (words[at + 2 * step] ?? '') : next;
    return YEAR_OF_THESE_AGES.test(other);
  });
}
