import { partCourtesies } from './courtesy.ts';
import { type Analyser, ANALYSERS, detectLanguage } from './language.ts';
import { ENGLISH_ASKING, HOW_MANY, SPOKEN_ASKING, WHEN, WRITTEN_ASKING } from './question-words.ts';
import { wordsOf } from './word-list.ts';

/** A question mark; not the one inside of an address, which letters follow. */
const MARK = /؟|\?(?!\w)/u;

/** What may stand before the word that asks, beside courtesies: it joins, or hesitates. */
const OPENER = 'و|ف|طيب|اوك|اوكي|يعني|بس|يا|تري|ياتري|and|but|so|then|also|well|ok|okay';

/** What may stand right before it. */
const PREPOSITION = 'في|الي|عن|علي|مع|منذ|حتي|ل|ب|in|on|at|from|to|for|by|with|about|since|until';

const ASKING = [...WRITTEN_ASKING, ...SPOKEN_ASKING, ...HOW_MANY, ...WHEN];

/** `ما` asks, but where it is «not», and in praise; so does `كم` in front of what one feels. */
const NOT_ASKED = 'شاء|قصرت|قصرتم|قصرتوا|فهمت|عرفت|شفت|ادري|اعرف|عليك|عليه|في|اجمل|احلي|اروع|ابدع';
const NOT_COUNTED = 'كم (?:احب|اكره|اتمني|اود)';

/** `من` is «from» where a time follows. English praises, joins and waves aside with words that ask. */
const NOT_WHO = 'من (?:زمان|امس|اول|بدري|(?:ال)?(?:صبح|صباح|ليل|يوم|بارحه|ساعه))';
const NOT_ENGLISH = 'what an?|when i|who cares|who knows';

/** How an English question begins that has no word for what it asks. */
const AUXILIARY =
  '(?:can|could|do|will|would|should|has|have) (?:i|you|he|she|it|we|they|there|any|anyone|the|this|that|these|those|\\S+s)';

/** How a text begins that asks without a question mark; over normalised words. */
const BEGINS = new RegExp(
  `^(?:(?:${OPENER}) )*(?:${[
    `(?:(?:${PREPOSITION}) )?(?!(?:${NOT_COUNTED}|${NOT_WHO}|${NOT_ENGLISH})(?: |$))(?:[وف]?[بل]?(?:${ASKING.join('|')})|${ENGLISH_ASKING.join('|')})(?: |$)`,
    `${AUXILIARY} `,
    `[وفب]?ما (?!(?:${NOT_ASKED})(?: |$))`,
  ].join('|')})`,
  'u',
);

/** What dialects ask with at the end as well, as it is written. */
const ENDS = / (?:متي|اين|كم|لماذا|كيف|ماذا|مين|منو|منهو)$/u;

/** Words that ask for nothing by themselves, though a passage is found by them. */
const BESIDE = new Set(
  wordsOf('حدث حصل صار جري وقع ذلك بالتحديد happen happens happened since else exactly'),
);

/** The normalised words of what a reader asks, those apart that are written in one; no courtesies. */
export function wordsAsked(text: string, analyser = analyserOf(text)): readonly string[] {
  const { asked } = partCourtesies(analyser.words(text));
  return asked.flatMap((word, at) => analyser.split(word, at === 0));
}

function analyserOf(text: string): Analyser {
  return ANALYSERS[detectLanguage(text)];
}

/** Whether a text asks something: it has a question mark, or begins or ends as questions do. */
export function asks(text: string): boolean {
  if (MARK.test(text)) return true;
  const asked = wordsAsked(text).join(' ');
  return BEGINS.test(asked) || ENDS.test(asked);
}

/** The words of a question that tell what it is about. */
function wordsAbout(asked: readonly string[], { isStopWord }: Analyser): readonly string[] {
  return asked.filter((word) => !isStopWord(word) && !BESIDE.has(word));
}

/** The stems of the words of a question that tell what it is about, each once. */
export function stemsAbout(text: string): ReadonlySet<string> {
  const analyser = analyserOf(text);
  return new Set(wordsAbout(wordsAsked(text, analyser), analyser).map(analyser.stem));
}

/**
 * Whether a text has words, and none that tells what it is about: «وأين؟» asks something of whatever
 * was spoken of before.
 */
export function isBare(text: string): boolean {
  const analyser = analyserOf(text);
  const asked = wordsAsked(text, analyser);
  return asked.length > 0 && wordsAbout(asked, analyser).length === 0;
}
