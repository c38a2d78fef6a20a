/**
 * A word: a letter or digit with all that attaches to it. Marks, joiners, emoji modifiers, tags and two
 * vowels of Thai and Lao extend the grapheme before them, and prepended signs (of numbers, and of some
 * scripts of India) open the one after them, so that a token begins and ends on a grapheme border
 * (Unicode Standard Annex 29). Tatweel only makes a word longer.
 */
const OPENS =
  '\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u0d4e\\u{110bd}\\u{110cd}\\u{111c2}\\u{111c3}\\u{113d1}' +
  '\\u{1193f}\\u{11941}\\u{11a3a}\\u{11a84}-\\u{11a89}\\u{11d46}\\u{11f02}';
const EXTENDS =
  '\\u200d\\p{M}\\p{Grapheme_Extend}\\p{EMod}\\u200c\\u{e0020}-\\u{e007f}\\u0640\\u0e33\\u0eb3';

/** Arabic letters; and other letters, with digits: the two make no word together, as in `و2005م`. */
const ARABIC = '[\\p{L}&&\\p{Script=Arabic}]';
const OTHER = '[\\p{L}--\\p{Script=Arabic}]\\p{N}';

/** A number with its thousands set apart, or with a fraction (1,200, ١٬٢٠٠, 1.5), but no date. */
const NUMBER = `(?<!\\p{Nd}[.,\\u066b\\u066c])(?:\\p{Nd}{1,3}(?:[,\\u066c]\\p{Nd}{3})+(?:[.\\u066b]\\p{Nd}+)?|\\p{Nd}+[.\\u066b]\\p{Nd}+)(?![.,\\u066b\\u066c]?\\p{Nd})[${EXTENDS}]*`;

/** A word of letters of a kind: it begins with one that neither extends nor opens another's grapheme. */
const letters = (kind: string) =>
  `[[${kind}]--[${EXTENDS}${OPENS}]][[${kind}${EXTENDS}]--[${OPENS}]]*`;
const WORD = new RegExp(
  `(?<![${OPENS}])[${OPENS}]*(?:${NUMBER}|${letters(ARABIC)}|${letters(OTHER)})`,
  'gv',
);

/** A word of a text, as it stands there: `text.slice(start, end)`, in UTF-16 units. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The word as it is compared: letters folded, marks gone; never empty. */
  readonly word: string;
}

/** What a reader may write or leave out without meaning another word. */
const INVISIBLE = /[\p{M}\p{Cf}\p{EMod}\u0640\u0674]/gu;

/** Letters that are written for one another, to the one that stands for all of them. */
const LETTERS = new Map<string, string>(
  [
    ['ا', 'أإآٱٲٳٵ'],
    ['ي', 'ىئیېۍێۑ'],
    ['ه', 'ةەہۀۂھۃ'],
    ['و', 'ؤۇۆۈۋ'],
    ['ك', 'کڪگݣ'],
    ['ف', 'ڤ'],
    ['ب', 'پ'],
    ['ج', 'چ'],
  ].flatMap(([one, all]) => Array.from(all!, (letter) => [letter, one!] as const)),
);
const FOLDED = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');

/** Arabic-Indic and Persian digits, to the digits of ASCII. */
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** What stands between a number's digits: nothing is left where thousands are set apart. */
const THOUSANDS = /(?<=\d)[,\u066c](?=\d)/g;
const FRACTION = /(?<=\d)\u066b(?=\d)/g;

/** A word that is in its normal form already, as most are. */
const NORMAL = /^[ءابتثجحخدذرزسشصضطظعغفقكلمنهويa-z0-9]{1,64}$/;

/** A letter that is drawn out, as in لييييش. Words have three of one at their beginning alone: بببغاء. */
const THRICE = /([ء-ي])\1\1/;
const DRAWN_OUT = /(?<=.)([ء-ي])\1{2,}|^([ء-ي])\2{3,}/gu;

/** Letters of a word that are compared: no language's words are longer, and one letter may be 18. */
const LONGEST_WORD = 64;

/**
 * A word in the form in which words are compared: compatibility forms and case folded, marks
 * (Arabic and Latin), tatweel and drawn-out letters dropped, alef, yeh, teh marbuta, hamza seats and keheh reduced to
 * one letter each, digits as in ASCII. After Lucene's ArabicNormalizer, with the letters that
 * keyboards of neighbouring languages produce. What is longer than 64 letters is cut.
 *
 * @returns may be empty where the word held marks alone
 */
export function normalise(word: string): string {
  if (NORMAL.test(word) && !THRICE.test(word)) return word;
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(/\s/g, '') // ﷺ is four words in one character
    .replace(FOLDED, (letter) => LETTERS.get(letter)!)
    .replace(DRAWN_OUT, '$1$2')
    .replace(DIGIT, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(THOUSANDS, '')
    .replace(FRACTION, '.')
    .slice(0, LONGEST_WORD);
}

/** The words of a text in their order, each with its place. Linear in the text's length. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = normalise(match[0]);
    if (word !== '') tokens.push({ start: match.index, end: match.index + match[0].length, word });
  }
  return tokens;
}
