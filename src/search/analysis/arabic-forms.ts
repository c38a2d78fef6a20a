import { wordsOf } from './word-list.ts';

/** Conjunction, and preposition, which stand before a noun or a verb in one with it… */
const CONJUNCTION = /^[وف](?=...)/u;
const PARTICLES = /^[وف]?[بكل](?=...)/u;

/** … and the article, between them and the noun; after ل its alef is not written. */
const ARTICLE = /^(?:(?:[وف]?[بك]|[وف])?ال|[وف]?لل)(?=..)/u;

/** Pronouns written in one with the word before them. */
const PRONOUN = /(?<=..)(?:هما|كما|هم|هن|كم|نا|ها|ه)$/u;

/**
 * Number, gender, relation and case, of one letter or two; where two of them follow each other; and a
 * plural's before a genitive (مسؤولو), where the word is no name: those end in و too.
 */
const NOUN_ENDINGS = [
  /(?<=..)(?:ات|ون|ين|ان|ه|ي|ا|ت)$/u,
  /(?<=..)(?:تان|تين|يات|يون|يين|يه)$/u,
  /(?<=^[وفبل]?م...+|...ي)و$/u,
];

/**
 * What the feminine ending becomes in number, and before a pronoun: سفارة, سفارتان, سفارتا, سفارات,
 * سفارتي, سفارتها.
 */
const FEMININE_NUMBER = /(?<=..)(?:تان|تين|تا|تي|ات)$/u;
const FEMININE = [/(?<=..)ت$/u, /(?<=..)ات$/u];

/** How Egypt writes a hamza before a long u. */
const EGYPTIAN_SEAT = /(?<=.)يو/u;

/**
 * Father and brother, which end in a long vowel before another noun, a pronoun and in the dual: أبو بكر,
 * أبيه, أخاها, الأخوين. Fischer, "A Grammar of Classical Arabic", 2002, section 150.
 */
const FATHER_OR_BROTHER =
  /^(?:[وف]?ال|[وف]?ل|[وف])?(ا[بخ])[واي](?:هما|كما|هم|هن|كم|نا|ها|ين|[هكي])?$/u;

/** The woman, whose first alef the article takes: امرأة, المرأة. */
const THE_WOMAN = /^(?:(?:[وف]?[بك]|[وف])?ال|[وف]?لل)(?=مراه$)/u;

/** A hamza on the seat that it has before other endings: لقائات is لقاءات. */
const SEATED = /(?<=..ا)ي(?=ات$|[واي]ن$)/u;

/** What dialects put before the article: هالموضوع is هذا الموضوع, عالطريق is على الطريق. */
const SPOKEN_BEFORE_ARTICLE = /^[هع](?=ال...)/u;

/** What dialects put around a verb to say that it is not so: ما قالش, ماقالش, بيعرفش. */
const NEGATED = /^(?:ما?(?=...)|(?=ب?[يتن]))(.+)ش$/u;

/** A plural verb whose silent alef was left out, قالو, ناقشو; of other short words more are names. */
const PLURAL_VERB = /^(?:.ا.|.{4,})(?=و$)/u;

/** Person, number and gender. */
const VERB_ENDING = /(?<=..)(?:تما|تا|تم|ت|وا|ون|ين|ان|ن|ا)$/u;

/** What a present form begins with: ل and س, or what dialects put there, may stand before it. */
const PRESENT = /^[وف]?[سلبحهك]?[يتنا](?=..)/u;

/**
 * The known word that a normalised one is a form of, by the simplest reading.
 *
 * @returns undefined where it is a form of none
 */
export function baseAmong(word: string, known: (word: string) => boolean): string | undefined {
  for (const each of readings(word)) if (known(each)) return each;
  return undefined;
}

/** The words that one may be a form of, the simplest first. */
function* readings(word: string): Generator<string> {
  yield word;
  const irregular = regularOf(word);
  if (irregular !== undefined) yield irregular;
  // Egypt's seat of hamza: مسئول is مسؤول.
  const seated = onUsualSeat(word);
  if (seated !== undefined) {
    for (const each of formsOf(seated)) if (each.includes('وو')) yield each;
  }
  yield* formsOf(word);
  for (const each of writtenForms(word)) yield* formsOf(each);
}

/** The word that an irregular one is a form of, by a short table: أبيه is of أب, المرأة of امرأة. */
export function regularOf(word: string): string | undefined {
  return FATHER_OR_BROTHER.exec(word)?.[1] ?? (THE_WOMAN.test(word) ? 'امراه' : undefined);
}

/** A word of Egypt's spelling in the usual one; undefined where it is of none. */
export function onUsualSeat(word: string): string | undefined {
  return EGYPTIAN_SEAT.test(word) ? word.replace(EGYPTIAN_SEAT, 'وو') : undefined;
}

/** What a word, as it is spelt, may be a form of: a noun, a verb's past or present, a participle. */
function* formsOf(word: string): Generator<string> {
  yield word;
  // An ending is likelier than what may stand before a word, but for و and the article.
  if (word.startsWith('و')) yield word.replace(CONJUNCTION, '');
  const isDefinite = ARTICLE.test(word);
  if (!isDefinite) yield* withoutEnd([word]);
  const bare = withoutProclitics(word);
  yield* bare;
  const owned = withAndWithout(bare, PRONOUN);
  yield* owned;
  yield* withoutAffix(bare, PRONOUN).flatMap(beforePronoun);
  // An indefinite noun may have an ending instead: سفرا is سفرًا, and only السفرا is السفراء.
  if (isDefinite) yield* bare.flatMap(hamzaDropped);
  yield* withoutEnd(bare);
  yield* bare.flatMap(hamzaDropped);
  yield* withoutAffix(owned, VERB_ENDING).flatMap(weakEnded);
  yield* owned.flatMap(verbOf);
  yield* presentOf(word).flatMap(pastOf);
  yield* [...owned, ...withoutNounEnding(owned)].flatMap(actionOf);
  const they = PLURAL_VERB.exec(word)?.[0];
  if (they !== undefined) yield* [they, ...presentOf(they).flatMap(pastOf)];
}

/** A word as the written language has it, where it is spelt, or joined, as many do who speak dialects. */
function writtenForms(word: string): string[] {
  return [
    word.replace(SEATED, 'ء'),
    word.replace(SPOKEN_BEFORE_ARTICLE, ''),
    word.replace(NEGATED, '$1'),
  ].filter((each) => each !== word);
}

/** What is left of words without their endings; feminine ones are found again before others. */
function* withoutEnd(words: readonly string[]): Generator<string> {
  yield* words.map((each) => each.replace(FEMININE_NUMBER, 'ه'));
  const owned = withoutAffix(words, PRONOUN);
  yield* owned.flatMap((each) => FEMININE.map((ending) => each.replace(ending, 'ه')));
  yield* owned;
  yield* withoutNounEnding([...words, ...owned]);
  yield* withoutAffix([...words, ...owned], VERB_ENDING);
}

/** A word, and the same without what may stand before it: بالتزام is التزام, بالمدن is مدن. */
export function withoutProclitics(word: string): string[] {
  return [
    ...new Set([word, ...[CONJUNCTION, PARTICLES, ARTICLE].map((it) => word.replace(it, ''))]),
  ];
}

/** What is left of a word where affixes are taken off, whatever is left, the word itself first. */
export function withoutAffixes(word: string): string[] {
  const bare = withoutProclitics(word);
  return [
    ...new Set([
      ...bare,
      ...withoutAffix(bare, PRONOUN),
      ...withoutNounEnding(bare),
      ...withoutAffix(bare, VERB_ENDING),
    ]),
  ];
}

/** What is left of words that have an affix. */
function withoutAffix(words: readonly string[], affix: RegExp): string[] {
  return words.filter((word) => affix.test(word)).map((word) => word.replace(affix, ''));
}

function withoutNounEnding(words: readonly string[]): string[] {
  return NOUN_ENDINGS.flatMap((ending) => withoutAffix(words, ending));
}

/** Each word, and the same with an affix taken off where it has it. */
function withAndWithout(words: readonly string[], affix: RegExp): string[] {
  return [...new Set(words.flatMap((word) => [word, word.replace(affix, '')]))];
}

/** What a present form may have between prefix and endings; none where the word is not one. */
function presentOf(word: string): string[] {
  if (!PRESENT.test(word)) return [];
  const middles = withAndWithout([word.replace(PRESENT, '')], PRONOUN);
  const ended = withoutAffix(middles, VERB_ENDING);
  // The ending has taken a last weak letter: يشترون, يشتري.
  return [...new Set([...middles, ...ended, ...ended.map((each) => `${each}ي`)])];
}

/** What a noun with a final hamza, or a plural verb, is before a pronoun: أبنائهم, أبناؤهم; قتلوه. */
function beforePronoun(word: string): string[] {
  if (/..ا[يو]$/u.test(word)) return [`${word.slice(0, -1)}ء`];
  return /...و$/u.test(word) ? [word.slice(0, -1)] : [];
}

/** A noun whose final hamza was left out, as dialects do: السفرا. */
function hamzaDropped(noun: string): string[] {
  return /..ا$/u.test(noun) ? [`${noun}ء`] : [];
}

/**
 * What a participle may come from, the verb's past or its noun:
 *
 *     متصدر تصدر    منبعث انبعث    مضغوط ضغط
 */
function actionOf(participle: string): string[] {
  if (!/^م.../u.test(participle)) return [];
  const rest = participle.slice(1);
  return [rest, `ا${rest}`, rest.replace(/^(..)و(.)$/u, '$1$2')];
}

/** The verb whose noun of action this is, where a letter is doubled: تدريب, درّب. */
function verbOf(noun: string): string[] {
  return /^ت..ي.$/u.test(noun) ? [noun.slice(1, 3) + noun.slice(4)] : [];
}

/** A verb whose last, weak, letter its ending has taken: انتهت, انتهى; دعت, دعا. */
function weakEnded(verb: string): string[] {
  return [`${verb}ا`, `${verb}ي`];
}

/** What verbs keep in the present that begin with و, which they lose there: يصف, وصف. */
const ASSIMILATED: ReadonlySet<string> = new Set(
  wordsOf(`صف صل قف قع جد ضع رث لد زن ثق عظ هب جب دع رد فد لج هن خز لي في قي شي رم سع طا`),
);

/** What is left of the present of رأى, which has lost its hamza: يرى, يراه, يرون, ترين. */
const SEES = /^ر(?:[اي]|ون|وا|ين)$/u;

/**
 * The past forms that such a middle may come from. Weak letters change between the two (Ryding, "A
 * Reference Grammar of Modern Standard Arabic", 2005, chapters 21 to 33):
 *
 *     يعلن  علن   أعلن       يصف  صف  وصف
 *     يقوم  قوم   قام        يدعو دعو دعا
 *     يؤكد  ؤكد   أكد       يرى   رى   رأى
 */
export function pastOf(middle: string): string[] {
  const past: string[] = [];
  if (SEES.test(middle)) past.push('راي');
  if (ASSIMILATED.has(middle)) past.push(`و${middle}`);
  const hollowed = `${middle[0]!}ا${middle[1]!}`;
  if (middle.length === 2) past.push(...(middle === 'كن' ? [hollowed] : [middle, hollowed]));
  const hollow = /^(.{1,4})[وي](.)$/u.exec(middle);
  if (hollow !== null) {
    const form = `${hollow[1]!}ا${hollow[2]!}`;
    past.push(form, `ا${form}`);
  }
  past.push(middle, `ا${middle}`);
  if (/^و../u.test(middle)) past.push(middle.replace('و', 'ا'));
  const defective = /^(..+)[وي]$/u.exec(middle);
  if (defective !== null) past.push(...weakEnded(defective[1]!));
  return past;
}
