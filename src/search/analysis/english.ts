import { stemmer } from 'stemmer';
import { wordsOf } from './word-list.ts';

/** What the stemmer is made for. */
const LATIN = /^[a-z]+$/;

/**
 * The stem of a normalised English word (Porter, "An algorithm for suffix stripping", 1980); a word
 * with anything but Latin letters stays as it is.
 */
export function stemEnglish(word: string): string {
  return LATIN.test(word) ? stemmer(word) : word;
}

/** Words that say how something is asked or joined, not what about, as normalised. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  wordsOf(`a an the and or but if of at by for with about against between into through during before after
   to from in out on off over under again then once here there when where why how what which who
   whom whose that this these those is am are was were be been being have has had having do does did
   doing can could should would may might must will shall i me my we us our you your he him his she
   her it its they them their as than too very not no nor so just s t ll re ve d don isn aren wasn
   weren doesn didn hasn haven hadn couldn wouldn shouldn whats wheres whos hows many much name
   please tell say said called thanks thank hello hi hey up now anything something stuff
   im ive youre theyre dont doesnt didnt cant wont isnt arent whatre got`),
);
