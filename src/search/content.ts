import type { LanguageIndex } from './language-index.ts';
import { type QueryWord, stemIdf, stemOf } from './query.ts';

/** A word of a question that a stem may stand for, by its number among the content words. */
export interface Stand {
  readonly word: number;
  /** How well, 0 to 1. */
  readonly likeness: number;
}

/** A question's content words: those that tell what it is about, not how it asks. */
export interface Content {
  /** Inverse document frequency of each. */
  readonly weights: Float64Array;
  /** Which are numbers. */
  readonly isNumber: readonly boolean[];
  /** What the stems of the vocabulary that matter here stand for. */
  readonly standsFor: ReadonlyMap<number, readonly Stand[]>;
}

/** Looks up a question's content words, and what may stand for them. */
export function readContent(index: LanguageIndex, words: readonly QueryWord[]): Content {
  const content = words.filter(({ stop }) => !stop);
  const standsFor = new Map<number, Stand[]>();
  for (const [number, word] of content.entries()) {
    for (const [stem, likeness] of findStandIns(index, word)) {
      const stand = { word: number, likeness };
      const known = standsFor.get(stem);
      if (known === undefined) standsFor.set(stem, [stand]);
      else known.push(stand);
    }
  }
  return {
    weights: Float64Array.from(content, (word) => weightOf(index, word)),
    isNumber: content.map(({ word }) => /\d/.test(word)),
    standsFor,
  };
}

function weightOf(index: LanguageIndex, word: QueryWord): number {
  const stem = stemOf(index, word);
  const { background } = index.vocabulary;
  return stem === undefined ? background.idfOfStem(word.stem, 0, index.size) : stemIdf(index, stem);
}

/**
 * The stems that may stand for a word, and how well: its own, that of the word that it is misspelt
 * for, those of words spelt alike, and those that mean nearly the same or belong to the same matter.
 * Of three words that a question is about, the passage that answers it has one in another form, or
 * says it in another word.
 */
function findStandIns(index: LanguageIndex, word: QueryWord): ReadonlyMap<number, number> {
  const { analyser, stems } = index.vocabulary;
  const found = new Map<number, number>();
  const add = (stem: number | undefined, likeness: number) => {
    if (stem !== undefined && likeness > (found.get(stem) ?? 0)) found.set(stem, likeness);
  };
  const { stemId, corrected, similar } = word;
  add(stemId, 1);
  if (corrected !== null) add(index.stemOf[corrected.word], corrected.confidence);
  for (const { word: other, similarity } of similar) add(index.stemOf[other], similarity ** 2);
  const misspelt = stemId === undefined && corrected !== null;
  const meant = misspelt ? stems.texts[index.stemOf[corrected.word]!]! : word.stem;
  const sure = misspelt ? corrected.confidence : 1;
  for (const { stem, likeness } of analyser.lexicon.related(meant)) {
    add(stems.idOf(stem), sure * likeness);
  }
  return found;
}
