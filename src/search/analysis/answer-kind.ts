import { withoutProclitics } from './arabic-forms.ts';
import { DATE_WORDS, isInDate, YEAR } from './dates.ts';
import { digitsOf, TEEN } from './number-words.ts';
import { wordsOf } from './word-list.ts';

/** What kind of thing a question asks for, as far as its words tell. */
export type AnswerKind = 'number' | 'date';

/** Words that tell what something is called. */
const TELLS_NAME =
  /^[وف]?(?:[بل]?(?:ال)?اسم(?:ه|ها|هم)?|[يت]سم[يو]\S{0,3}|سمي(?:ت|ه|ها)?|(?:ال)?مسم[يا]ه?|[يت]عرف|عرفت|(?:ال)?معروفه?|[يت]طلق|اطلق|[يت]لقب|(?:ال)?ملقبه?|(?:ال)?مصطلح|called|named|known|termed)$/u;

/** What is called something, or said in other words, stands in quotation marks. */
const QUOTED = /["“«]/u;

/** What is a number, beside the words that name one. */
const NUMBERS = new Set(
  wordsOf(`نصف ثلث ثلثي ثلثا ربع سدس واحد واحده صفر بضع بضعه الف الفي الفا الاف مليون مليوني مليونين ملايين
   مليار ملياري مليارين مليارات مره مرتين مرات عشرات ميات الوف
   zero one hundred hundreds thousand thousands million millions billion billions half third thirds
   quarter percent once twice dozen couple`),
);

/** A year without its number; with the article it is more often «public», but for the last and the next. */
const BARE_YEAR = /^[وفبل]?عام$/u;
const THIS_YEAR =
  /(?:^|\s)[وفبل]?(?:ال|ل)عام (?:الماضي|المقبل|القادم|الجاري|الحالي|التالي|نفسه)(?:\s|$)/u;

/** What is written together with an Arabic word: particles before it, the accusative's alef after. */
const ATTACHED = /^(?:[وف]?[بكل]?ال|[وف]?لل|[وفبكل])(?=..)|(?<=..)ا$/gu;

/** The conjunction alone: what has the article in the list keeps it. */
const CONJUNCTION = /^[وف]/u;

/** Times without a number say how long as well: for decades. */
const SPAN =
  /(?:^|\s)(?:ل|(?:منذ|طوال|خلال|عبر|مدي|عده|بضعه|قبل) |(?:for|over|back|past|last|several|many) )(?:عقود|قرون|decades|centuries)(?:\s|$)/u;

/** Which of several: in English as digits; in Arabic before ten, which makes it eleventh to nineteenth. */
const ENGLISH_ORDINAL = /^\d+(?:st|nd|rd|th|s)$/;
const ARABIC_ORDINAL = /^[وفبلك]?(?:ال|ل)(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)ه?$/u;

/** Any number as digits. */
const DIGITS = /^\d/;

/** Whether a normalised word can be, or belong to, an answer of the kind. */
export function isOfKind(word: string, kind: AnswerKind): boolean {
  const isKnown = (known: ReadonlySet<string>) =>
    known.has(word) ||
    known.has(word.replace(CONJUNCTION, '')) ||
    known.has(word.replace(ATTACHED, ''));
  if (kind === 'number')
    return DIGITS.test(word) || digitsOf(word) !== undefined || isKnown(NUMBERS);
  return YEAR.test(word) || BARE_YEAR.test(word) || isKnown(DATE_WORDS);
}

/** Whether words bring something of the kind that is not in the question itself. */
export function bringsKind(
  words: readonly string[],
  kind: AnswerKind,
  asked: ReadonlySet<string>,
): boolean {
  if (kind === 'date' && THIS_YEAR.test(words.join(' '))) return true;
  if (kind === 'number' && SPAN.test(words.join(' '))) return true;
  const isKind = kind === 'number' ? isNumber : isDate;
  return words.some((word, at) => !asked.has(word) && isKind(words, at));
}

/** Whether a word is a number of something: none of a date or an order, and not the one of «one of them». */
export function isNumber(words: readonly string[], at: number): boolean {
  const word = words[at]!;
  const isPronoun = word === 'one' && words[at + 1] === 'of';
  return isOfKind(word, 'number') && !isPronoun && !isOrdinal(words, at) && !isInDate(words, at);
}

/** Whether a word says when something was; some do beside others alone: `in May`, `5 pm`. */
function isDate(words: readonly string[], at: number): boolean {
  return isOfKind(words[at]!, 'date') || isInDate(words, at);
}

/** Whether a number tells which of several, not how many: `19th`, الثاني عشر. */
function isOrdinal(words: readonly string[], at: number): boolean {
  const [word, before = ''] = [words[at]!, words[at - 1]];
  return ENGLISH_ORDINAL.test(word) || (TEEN.test(word) && ARABIC_ORDINAL.test(before));
}

/** Whether a text, with these words, says what something is called. */
export function tellsName(text: string, words: readonly string[]): boolean {
  return QUOTED.test(text) || words.some((word) => TELLS_NAME.test(word));
}

/** Whether a word says by its form alone that there are two of what its stem names. */
export function isDual(word: string, stem: string): boolean {
  const feminine = stem.replace(/ه$/u, '');
  const duals = [`${stem}ان`, `${feminine}تان`, `${feminine}تين`];
  return withoutProclitics(word).some((each) => duals.includes(each));
}
