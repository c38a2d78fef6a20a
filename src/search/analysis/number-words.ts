import { withoutProclitics } from './arabic-forms.ts';
import type { Token } from './token.ts';

/** Words that name a number, as normalised, written and spoken, by the digits that say the same. */
const WORDS = `
2 اثنان اثنين اثنتان اثنتين اثنا اثنتا اثني اثنتي اتنين ثنين ثنتين two
3 ثلاث ثلاثه تلات تلاته three
4 اربع اربعه four
5 خمس خمسه five
6 ست سته six
7 سبع سبعه seven
8 ثمان ثماني ثمانيه تمان تمنيه تمانيه eight
9 تسع تسعه nine
10 عشر عشره ten
11 احدعشر حداشر احدعش eleven
12 اثناعشر اثنيعشر اتناشر اطنعش twelve
13 تلتاشر ثلطعش تلطعش thirteen
14 اربعتاشر اربعطعش fourteen
15 خمستاشر خمسطعش fifteen
16 ستاشر ستطعش sixteen
17 سبعتاشر سبعطعش seventeen
18 تمنتاشر ثمنطعش تمنطعش eighteen
19 تسعتاشر تسعطعش nineteen
20 عشرون عشرين twenty
30 ثلاثون ثلاثين تلاتين thirty
40 اربعون اربعين forty
50 خمسون خمسين fifty
60 ستون ستين sixty
70 سبعون سبعين seventy
80 ثمانون ثمانين تمانين eighty
90 تسعون تسعين ninety
100 ميه مايه
200 مايتان مايتين ميتان ميتين مايتا
300 ثلاثميه ثلاثمايه تلتميه
400 اربعميه اربعمايه ربعميه
500 خمسميه خمسمايه
600 ستميه ستمايه
700 سبعميه سبعمايه
800 ثمانميه ثمانمايه ثمانيميه تمنميه
900 تسعميه تسعمايه
2000 الفان الفين`;

const DIGITS: ReadonlyMap<string, string> = new Map(
  WORDS.trim()
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([digits, ...words]) => words.map((word) => [word, digits!] as const)),
);

/** What ten more is said by, after the word for how many more: خمسة عشر. */
export const TEEN = /^عشره?$/u;

/** One, which counts as a number before that, or before twenty, alone. */
const ONE = /^[وفبلك]?(?:احدي?|واحده?)$|^one$/u;

/** What only looks like a number with something before it: quantity, water. */
const OTHER = /^(?:.*كميه|.*الميه)$/u;

/**
 * The digits that say what a normalised word says, without what is written in one with it; undefined
 * where it names no number. What names another thing as often is left out: `الف`, wrote, and a thousand.
 */
export function digitsOf(word: string): string | undefined {
  if (OTHER.test(word)) return undefined;
  return withoutProclitics(word)
    .map((each) => DIGITS.get(each))
    .find((digits) => digits !== undefined);
}

/** A number of one digit, and one that adds to it: twenty to ninety. */
const UNITS = /^\d$/;
const TENS = /^[2-9]0$/;

const LATIN = /^[a-z]/;

/** The second of two words that name a number together. */
const SECOND: ReadonlySet<string> = new Set(
  [...DIGITS].flatMap(([word, digits]) => {
    if (TEEN.test(word) || (UNITS.test(digits) && LATIN.test(word))) return [word];
    return TENS.test(digits) ? [`و${word}`] : [];
  }),
).add('one');

/** The number that a word and a second one name together, as digits; undefined where they name none. */
function numberOf(word: string, second: string): string | undefined {
  const [one, other] = [word, second].map((each) => (ONE.test(each) ? '1' : digitsOf(each)));
  // Arabic says «five and twenty», English «twenty five».
  const isEnglish = LATIN.test(second);
  const [units = '', tens = ''] = isEnglish ? [other, one] : [one, other];
  if (!UNITS.test(units) || (isEnglish && !TENS.test(tens))) return undefined;
  return String(Number(units) + Number(tens));
}

/** A text's tokens as words in their order; those that name one number together are its digits. */
export function joinNumbers(tokens: readonly Token[], text: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const { word, end } = tokens[at]!;
    const next = tokens[at + 1];
    const isSecond = next !== undefined && SECOND.has(next.word);
    const isNext = isSecond && /^\s+$/.test(text.slice(end, next.start));
    const number = isNext ? numberOf(word, next.word) : undefined;
    words.push(number ?? word);
    if (number !== undefined) at++;
  }
  return words;
}
