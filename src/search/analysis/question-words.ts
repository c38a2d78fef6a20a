import { wordsOf } from './word-list.ts';

/** Words that ask how many, as normalised, in the written language and in dialects. */
export const HOW_MANY: readonly string[] = wordsOf(
  'كم وكم بكم كام بكام جم بجم اكم شكثر شقد قديش بقديش قداش بقداش اديش قديه شحال بشحال شكد شكت قدايش',
);

/** Words that ask when. */
export const WHEN: readonly string[] = wordsOf(
  'متي ومتي فمتي لمتي متا امتي امتا امته ايمتي ايمت يمتي يمتا شوكت شوقت وقتاش فوقاش امتين ايمتا ايمتين',
);

/** Words of dialects that ask what, who, where, why and how. */
export const WHAT: readonly string[] = wordsOf(
  'ش شو شنو شنهو شنهي شنوه شنوا شنيه شني وش ايش اش اشنو اشنهو',
);
export const WHO: readonly string[] = wordsOf('منو مين منهو منهي مينو مينهم شكون اشكون');
const WHERE = wordsOf('وين فين وينه وينها وينهم وينو فينه فينو فينها فينهم');
const WHY = wordsOf('ليش ليه ليشه علاه علاش لاش لويش اشمعنا اشمعني شمعنا شمعني');
const HOW = wordsOf('شلون اشلون شلونه كيفاش ازاي ازيه');

/** All words of dialects that ask what, who, where, why and how. */
export const SPOKEN_ASKING: readonly string[] = [
  ...WHAT,
  ...WHO,
  ...WHERE,
  ...WHY,
  ...HOW,
  ...wordsOf(`
   واش منين شنهم شنوهو شسمه شفيه شفيك شبيك شلونك شلونكم شلونج شلونها شكو
   وشو وشلون وشنو وشفيه ايشو وينك فينك منفين لوين لفين لشنو وعلاش كيفه
   كيفو كيفك كيفكم كيفما كيفهم ازيك ازيكم ازيكو ازيها انهو انو اينو ياتو واشنو وشنهو اشنهي
   اشهو شنهن`),
];

/** Words that ask what, who, where, why, how or whether, as normalised, in the written language. */
export const WRITTEN_ASKING: readonly string[] = wordsOf(
  'ماذا من متي اين كيف لماذا هل كم اي ايها علام مم بم فيم اليس',
);

/** English words that ask, at a question's beginning. */
export const ENGLISH_ASKING: readonly string[] = wordsOf(
  'what which who whom whose where when why how is are was were does did whats wheres whos hows',
);

/** Words that the written language has for what dialects ask. */
const WRITTEN: ReadonlyMap<string, string> = new Map(
  (
    [
      ['متي', WHEN.filter((word) => !/^[وفل]?متي$/u.test(word))],
      ['كم', HOW_MANY.filter((word) => !/^[وب]?كم$/u.test(word))],
      ['ماذا', WHAT],
      ['اين', WHERE],
      ['لماذا', WHY],
      ['كيف', HOW],
    ] as const
  ).flatMap(([written, spoken]) => spoken.map((word) => [word, written] as const)),
);

/** Words that tell one question about a thing from another, as they are written; «what» and «who» do not. */
export const TELLING: ReadonlySet<string> = new Set(
  wordsOf('متي اين لماذا كم كيف when where why how'),
);

/** What joins a question to what was said before it. */
const CONJUNCTION = /^[وف](?=..)/u;

/**
 * A normalised word as it is written, where it is one that dialects ask with, without a conjunction:
 * suggested questions have it so, and a question in dialect is told by the same word from others about
 * the same thing.
 */
export function asWritten(word: string): string {
  const rest = word.replace(CONJUNCTION, '');
  const isAsking = TELLING.has(rest) || WHO.includes(rest);
  return WRITTEN.get(word) ?? WRITTEN.get(rest) ?? (isAsking ? rest : word);
}
