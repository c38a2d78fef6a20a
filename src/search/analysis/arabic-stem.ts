import { baseAmong } from './arabic-forms.ts';
import { LEXICONS } from './lexicon.ts';
import { lightStem } from './light-stem.ts';

/**
 * The stem of a normalised Arabic word. Affixes come off where a word of the language is left: no
 * letter says by itself whether it is one (وزير, minister, begins with no "and"; وطائرة does). Where
 * none is left, as with most names, it is the light stem.
 */
export function stemArabic(word: string): string {
  const base = baseAmong(word, (each) => LEXICONS.ar.has(each));
  return base === undefined ? lightStem(word) : LEXICONS.ar.stemOf(base);
}
