import { baseAmong, pastOf } from './arabic-forms.ts';
import { LEXICONS } from './lexicon.ts';
import { HOW_MANY, SPOKEN_ASKING, WHEN } from './question-words.ts';
import { SPOKEN_STOP_WORDS } from './spoken-words.ts';
import { wordsOf } from './word-list.ts';

/** The written language's words that say how something is asked or joined, as normalised. */
export const WRITTEN_STOP_WORDS: ReadonlySet<string> = new Set(
  wordsOf(`
   من في علي الي عن مع بين عند عندما منذ حتي خلال حول لدي ضمن بعد قبل ثم او ام بل لكن و ف ان انه
   انها اذا اذ لو كي لكي لان كما مما فيما بما عما لما حيث بينما رغم سوي الا غير ما ماذا متي اين
   كيف لماذا هل كم اي ايه ايها من هو هي هم هن هما انا نحن انت انتم هذا هذه ذلك تلك هولاء اوليك هنا
   هناك الذي التي الذين اللذان اللتان اللذين اللتين اللاتي كان كانت كانوا يكون تكون ليس ليست لم لن
   لا قد لقد سوف تم يتم كل بعض جميع نفس ذات به بها فيه فيها له لها لهم منه منها عليه عليها اليه
   اليها عنه عنها ولا وما وهو وهي علام مم لم بم فيم ولماذا وكيف وكم وما وماذا ومن ومتي واين وهل
   هذان هذين هاتان هاتين فقط ايضا جدا كلا اليس ب ل ك ال م ه باي فاي واي بكم ولم وفي كذلك`),
);

/** Words that say how something is asked or joined, not what about, as normalised. */
export const ARABIC_STOP_WORDS: ReadonlySet<string> = new Set([
  ...WRITTEN_STOP_WORDS,
  ...SPOKEN_STOP_WORDS,
]);

/** What asks, and a conjunction may stand before: those of two letters end other words (`وفي` by `في`). */
const ASKING: ReadonlySet<string> = new Set(
  [...SPOKEN_ASKING, ...HOW_MANY, ...WHEN].filter(({ length }) => length > 2),
);

/** Conjunction, and preposition, written in one with the word after them. */
const CONJUNCTION = /^[وف]/u;
const PREPOSITION = /^[بكل]/u;

/** The stop words that a preposition of one letter stands before. */
const AFTER_PREPOSITION: ReadonlySet<string> = new Set(
  wordsOf(`
   ما ماذا من اي ايه شي ان انه انها هذا هذه ذلك تلك هولاء الذي التي الذين كل بعض جميع نفس ذات غير اين
   متي يكون تكون يتم`),
);

/** A pronoun after a preposition; ب and ل with one are nothing more. */
const PRONOUN =
  /(?<=^(?:من|في|علي|الي|عن|مع|بين|عند|لدي|حول|خلال|بعد|قبل|ضمن))(?:هما|كما|هم|هن|كم|نا|ها|ه|ك)$/u;
const PREPOSITION_WITH_PRONOUN = /^[بل](?:هما|هم|هن|نا|ك)$/u;

/** Words joined so that are seldom what else they may be. */
const JOINED: ReadonlySet<string> = new Set(wordsOf('وقد بان فان لذا منك فيك'));

/**
 * The stop word that a normalised word is, without what is written in one with it (`بماذا`, `والذي`,
 * `لديها`); undefined where it is none. Where the whole is another word it is that: `كليه` is a
 * college, and not "like her".
 */
export function stopWordIn(word: string): string | undefined {
  if (ARABIC_STOP_WORDS.has(word) || JOINED.has(word)) return word;
  const rest = word.replace(CONJUNCTION, '');
  const inside = [
    WRITTEN_STOP_WORDS.has(rest) || ASKING.has(rest) ? rest : undefined,
    PREPOSITION.test(rest) && AFTER_PREPOSITION.has(rest.slice(1)) ? rest.slice(1) : undefined,
    PRONOUN.test(rest) ? rest.replace(PRONOUN, '') : undefined,
    PREPOSITION_WITH_PRONOUN.test(rest) ? rest[0] : undefined,
  ].find((each) => each !== undefined);
  return inside === undefined || LEXICONS.ar.has(word) ? undefined : inside;
}

/** A question word that readers write in one with the next, as in `ماهو`, `منهي`, `ماالاسم`. */
const IN_ONE = /^[وف]?(?:ما(?=ال..|هما?$|ه[وي]$)|(?:من|مين|وش|ايش|شو)(?=ه[وي]$))/u;

/** What and the article in one, an alef left out, as in `مالفرق`. */
const WHAT_THE = /^([وف]?ما)ل(?=...)/u;

/** What and a verb in one, as in the Gulf and Iraq: شقال, شتقول. */
const WHAT_DID = /^ش(?=...)/u;

/** Whether a word is a verb as it stands, or with what begins a present form, or goes before one. */
function isVerb(word: string): boolean {
  if (stopWordIn(word) === word) return true;
  const forms = [word, ...(/^[يت]/u.test(word) ? pastOf(word.slice(1)) : [])];
  return forms.some((each) => LEXICONS.ar.has(each));
}

/** Whether a word is neither a stop word nor a form of any that the language has. */
function isUnknown(word: string): boolean {
  const isKnown = (each: string) => LEXICONS.ar.has(each);
  return stopWordIn(word) === undefined && baseAmong(word, isKnown) === undefined;
}

/**
 * The words of a question that one of its normalised words is: two where a space was forgotten.
 *
 * @param isFirst - whether it is the question's first, where «what» stands
 */
export function splitQuestionWord(word: string, isFirst = false): string[] {
  const done = word.replace(WHAT_DID, '');
  if (isFirst && done !== word && isVerb(done) && isUnknown(word)) return ['ش', done];
  const thing = word.replace(WHAT_THE, '');
  const asks = isFirst && thing !== word && LEXICONS.ar.has(thing) && !LEXICONS.ar.has(word);
  if (asks) return [word.slice(0, word.length - thing.length - 1), `ال${thing}`];
  return word
    .replace(/^([وف]?ما)ل(?=[ذت]ي$)/u, '$1ال')
    .replace(IN_ONE, '$& ')
    .split(' ');
}
