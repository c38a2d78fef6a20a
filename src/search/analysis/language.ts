import type { Language } from '../../knowledge/article.ts';
import { withoutAffixes } from './arabic-forms.ts';
import { isInChatAlphabet, readChatAlphabet } from './chat-alphabet.ts';
import { stemArabic } from './arabic-stem.ts';
import {
  ARABIC_STOP_WORDS,
  splitQuestionWord,
  stopWordIn,
  WRITTEN_STOP_WORDS,
} from './arabic-stop-words.ts';
import { ENGLISH_STOP_WORDS, stemEnglish } from './english.ts';
import { digitsOf } from './number-words.ts';
import { asWritten, HOW_MANY, SPOKEN_ASKING, WHEN } from './question-words.ts';
import { type Lexicon, LEXICONS } from './lexicon.ts';
import { normalise } from './token.ts';
import { readWords } from './word.ts';

/** How a language's words become terms. */
export interface Analyser {
  readonly language: Language;
  /**
   * A normalised word's stem: digits for what names a number. A stop word has none but itself, for it
   * looks like a form of others (`من` like `مني`, `ما` like `ماي`) by which a passage would be found.
   */
  readonly stem: (word: string) => string;
  /** Normalised words that a question is not about. */
  readonly stopWords: ReadonlySet<string>;
  /** Those of them that readers misspell, and no name is taken for. */
  readonly writtenStopWords: ReadonlySet<string>;
  /** Whether a normalised word is one of them, or one of them with what is joined to it. */
  readonly isStopWord: (word: string) => boolean;
  /** The normalised words of a question, in the language's own letters as far as these are known. */
  readonly words: (question: string) => readonly string[];
  /**
   * The words that a normalised word of a question, its first or another, is: more than one where a
   * space was forgotten.
   */
  readonly split: (word: string, isFirst: boolean) => readonly string[];
  readonly lexicon: Lexicon;
  /** The words that a normalised one may be, with affixes: the lexicon's are looked for near these. */
  readonly bases: (word: string) => readonly string[];
}

const ARABIC_LETTER = /\p{Script=Arabic}/u;

/** Letters of a particle that is no stem of anything else. */
const LONGEST_PARTICLE = 2;

/** Whether what is left of a word is a particle: `امها`, her mother, would be said by every `ام`, or. */
function isParticle(stem: string): boolean {
  return stem.length <= LONGEST_PARTICLE && WRITTEN_STOP_WORDS.has(stem);
}

export const ANALYSERS: Readonly<Record<Language, Analyser>> = {
  ar: {
    language: 'ar',
    stem: (word) => {
      const stop = stopWordIn(word);
      if (stop !== undefined) return stop;
      const digits = digitsOf(word);
      if (digits !== undefined || !ARABIC_LETTER.test(word)) return digits ?? stemEnglish(word);
      const stem = stemArabic(word);
      return isParticle(stem) ? word : stem;
    },
    stopWords: ARABIC_STOP_WORDS,
    writtenStopWords: WRITTEN_STOP_WORDS,
    isStopWord: (word) => stopWordIn(word) !== undefined,
    words: readChatAlphabet,
    split: (word, isFirst) => splitQuestionWord(word, isFirst).map(asWritten),
    lexicon: LEXICONS.ar,
    bases: withoutAffixes,
  },
  en: {
    language: 'en',
    stem: (word) => digitsOf(word) ?? stemEnglish(word),
    stopWords: ENGLISH_STOP_WORDS,
    writtenStopWords: ENGLISH_STOP_WORDS,
    isStopWord: (word) => ENGLISH_STOP_WORDS.has(word),
    words: readWords,
    split: (word) => [word],
    lexicon: LEXICONS.en,
    bases: () => [], // its words are not listed
  },
};

/** How much of a text decides on its language, in UTF-16 units. */
const SAMPLE = 2_000;

/** The first word of a text. */
const FIRST_WORD = /[\p{L}\p{M}]+/u;

/**
 * The language of a text, by the script of most of its letters; Arabic where there are as many of
 * each, or none, for it is what most readers write, and where it begins as Arabic questions do (the
 * rest of `من هو Mukai Kenichiro` is a name) or is Arabic in Latin letters.
 */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  const arabic = sample.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin <= arabic) return 'ar';
  const first = stopWordIn(normalise(FIRST_WORD.exec(sample)?.[0] ?? ''));
  if (first !== undefined && BEGINNINGS.has(first)) return 'ar';
  return isInChatAlphabet(readWords(sample)) ? 'ar' : 'en';
}

/** What Arabic questions begin with; not greetings, after which the question may be in English. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...WRITTEN_STOP_WORDS,
  ...SPOKEN_ASKING,
  ...HOW_MANY,
  ...WHEN,
]);
