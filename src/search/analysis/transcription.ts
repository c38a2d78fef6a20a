/*
 * Arabic words in Latin letters: `safeer` is سفير. Nobody spells alike: vowels are short or long, letters
 * of a kind are one (s is س or ص). So words are looked up by the classes of their consonants, and those
 * that have the same are compared letter by letter.
 */

/** Letters of a kind, as both alphabets have them; what is in none is left out of a sound. */
const CLASSES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['B', 'بbp'],
      ['T', 'تثطt6'],
      ['K', 'جخغقكkqgjc58'],
      ['D', 'دذزضظdz'],
      ['R', 'رr'],
      ['S', 'سشصs'],
      ['F', 'فfv'],
      ['L', 'لl'],
      ['M', 'مm'],
      ['N', 'نn'],
    ] as const
  ).flatMap(([name, letters]) => Array.from(letters, (letter) => [letter, name] as const)),
);

/** Letters and groups of letters that may be of two classes: each is read in both ways. */
const TWOFOLD: readonly (readonly [group: RegExp, readings: readonly [string, string]])[] = [
  [/th/, ['t', 'd']],
  [/ch/, ['s', 'k']],
  [/9/, ['s', 'q']],
  [/2/, ['', 'q']],
  [/c(?!h)/, ['k', 's']],
];

/** Ways of reading a word that are tried, at most. */
const MOST_READINGS = 8;

/** The classes of a word's consonants, one that follows itself once; of either alphabet. */
export function soundOf(word: string): string {
  let sound = '';
  for (const letter of word) {
    const name = CLASSES.get(letter);
    if (name !== undefined && !sound.endsWith(name)) sound += name;
  }
  return sound;
}

/** The sounds that a word in Latin letters may have. */
export function soundsOf(latin: string): ReadonlySet<string> {
  let readings = [latin.replace(/x/g, 'ks')];
  for (const [group, ways] of TWOFOLD) {
    while (readings.length < MOST_READINGS && readings.some((each) => group.test(each))) {
      readings = readings.flatMap((each) =>
        group.test(each) ? ways.map((way) => each.replace(group, way)) : [each],
      );
    }
  }
  return new Set(readings.map(soundOf));
}

/** What a Latin letter, or a group of them, is written for, and what it costs to read it so. */
const READINGS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  a: { ا: 0.1, ي: 0.3, ع: 0.4, ء: 0.3 },
  aa: { ا: 0, ع: 0.3 },
  b: { ب: 0 },
  c: { ك: 0.1, س: 0.3 },
  ch: { ش: 0.1, ج: 0.4, ك: 0.4 },
  d: { د: 0, ض: 0.1, ذ: 0.3, ظ: 0.4 },
  dh: { ذ: 0, ظ: 0.1, ض: 0.1 },
  e: { ي: 0.2, ا: 0.3, ع: 0.5 },
  ee: { ي: 0 },
  f: { ف: 0 },
  g: { ج: 0.1, ق: 0.2, غ: 0.2 },
  gh: { غ: 0 },
  h: { ه: 0, ح: 0.1 },
  i: { ي: 0.1, ا: 0.3, ع: 0.5 },
  j: { ج: 0 },
  k: { ك: 0, ق: 0.3 },
  kh: { خ: 0 },
  l: { ل: 0 },
  m: { م: 0 },
  n: { ن: 0 },
  o: { و: 0.15, ا: 0.4, ع: 0.5 },
  oo: { و: 0 },
  ou: { و: 0 },
  p: { ب: 0 },
  q: { ق: 0, ك: 0.4 },
  r: { ر: 0 },
  s: { س: 0, ص: 0.2, ث: 0.3 },
  sh: { ش: 0 },
  t: { ت: 0, ط: 0.2, ث: 0.4 },
  th: { ث: 0, ذ: 0.1, ظ: 0.2 },
  u: { و: 0.1, ا: 0.4, ع: 0.5 },
  v: { ف: 0 },
  w: { و: 0 },
  y: { ي: 0 },
  z: { ز: 0, ذ: 0.2, ظ: 0.2, ض: 0.3 },
  2: { ء: 0, ا: 0.2, و: 0.3, ي: 0.3, ق: 0.2 },
  3: { ع: 0 },
  5: { خ: 0 },
  6: { ط: 0 },
  7: { ح: 0 },
  8: { غ: 0.1, ق: 0.1 },
  9: { ص: 0.1, ق: 0.1 },
};

/** What it costs to leave out a Latin vowel, which may be short, and another letter. */
const SHORT = 0.15;
const LEFT_OUT: Readonly<Record<string, number>> = {
  a: SHORT,
  e: SHORT,
  i: SHORT,
  o: SHORT,
  u: SHORT,
  h: 0.4,
  2: 0.2,
};

/** What it costs to write nothing for an Arabic letter; alef at the beginning is not always heard. */
const UNWRITTEN: Readonly<Record<string, number>> = {
  ا: 0.5,
  و: 0.6,
  ي: 0.6,
  ه: 0.6,
  ع: 0.4,
  ء: 0.2,
  ح: 1,
};
const FIRST_ALEF = 0.3;

/** The alef of وا at the end is never heard. */
const SILENT_ALEF = 0.05;

/** What the last ه is read by where it is a teh marbuta: `wazara`, `wazaret`. */
const TEH_MARBUTA: Readonly<Record<string, number>> = { a: 0.1, e: 0.1, i: 0.3, t: 0.2 };

/** What it costs to leave out anything else, on either side. */
const WRONG = 2;

/** A doubled consonant is one with shadda. */
const TWICE = /([bcdfghjklmnpqrstvwyz3579])\1/g;

const GROUPS = /sh|ch|kh|gh|th|dh|aa|ee|oo|ou|./gu;

/**
 * How far a word in Latin letters is from one in Arabic, both normalised: 0 where each letter is the
 * usual one for the other, about half for a long vowel that is not written, 2 for a letter that is
 * another. (Edit distance with costs of its own for each pair: Wagner and Fischer 1974.)
 */
export function transcriptionCost(latin: string, arabic: string): number {
  const groups = latin.replace(TWICE, '$1').match(GROUPS) ?? [];
  // What the letters so far cost, by how many groups are read.
  let before = [0];
  for (const group of groups) before.push(before.at(-1)! + (LEFT_OUT[group] ?? WRONG));
  for (const [at, letter] of Array.from(arabic).entries()) {
    const nothing = unwritten(arabic, at);
    const isMarbuta = letter === 'ه' && at === arabic.length - 1;
    const costs = [before[0]! + nothing];
    for (const [read, group] of groups.entries()) {
      const as = READINGS[group]?.[letter] ?? (isMarbuta ? TEH_MARBUTA[group] : undefined);
      costs.push(
        Math.min(
          before[read + 1]! + nothing,
          before[read]! + (as ?? WRONG),
          costs[read]! + (LEFT_OUT[group] ?? WRONG),
        ),
      );
    }
    before = costs;
  }
  return before.at(-1)!;
}

/** What it costs to write nothing for the letter in a place of an Arabic word. */
function unwritten(arabic: string, at: number): number {
  const letter = arabic[at]!;
  if (letter === 'ا' && at === 0) return FIRST_ALEF;
  const isSilent = letter === 'ا' && at === arabic.length - 1 && arabic[at - 1] === 'و';
  return isSilent ? SILENT_ALEF : (UNWRITTEN[letter] ?? WRONG);
}
