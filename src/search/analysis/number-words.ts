import { withoutProclitics } from './arabic-stem.ts';

/** Words that name a number, as normalised, written and spoken, by the digits that say the same. */
const WORDS = `
2 اثنان اثنتان اثنتين اتنين ثنين two
3 ثلاث ثلاثه تلات تلاته three
4 اربع اربعه four
5 خمس خمسه five
6 ست سته six
7 سبع سبعه seven
8 ثمان ثماني ثمانيه تمنيه eight
9 تسع تسعه nine
10 عشر عشره ten
20 عشرون عشرين twenty
30 ثلاثون ثلاثين تلاتين thirty
40 اربعون اربعين forty
50 خمسون خمسين fifty
60 ستون ستين sixty
70 سبعون سبعين seventy
80 ثمانون ثمانين تمانين eighty
90 تسعون تسعين ninety`;

const DIGITS: ReadonlyMap<string, string> = new Map(
  WORDS.trim()
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([digits, ...words]) => words.map((word) => [word, digits!] as const)),
);

/**
 * The digits that say what a normalised word says, without what is written in one with it; undefined
 * where it names no number. What names another thing as often is left out: `الف`, wrote, and a thousand.
 */
export function digitsOf(word: string): string | undefined {
  return withoutProclitics(word)
    .map((each) => DIGITS.get(each))
    .find((digits) => digits !== undefined);
}
