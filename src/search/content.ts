import type { LanguageIndex } from './language-index.ts';
import { NONE, type QueryWord, stemIdf } from './query.ts';
import type { Correction } from './spelling.ts';

/** A word that is related to another, or spelt alike, never stands for it as well as this. */
export const ITSELF = 0.95;

/** What a word means less surely than this brings no related words: they would be less sure still. */
const LEAST_SURE = 0.25;

/** A question's content words: those that tell what it is about, not how it asks. */
export interface Content {
  readonly stems: readonly string[];
  /** Inverse document frequency of each. */
  readonly weights: Float64Array;
  /** Which are numbers. */
  readonly isNumber: readonly boolean[];
  readonly standIns: StandIns;
}

/** Which stems of the vocabulary may stand for which content word, a row each. */
export interface StandIns {
  readonly stem: Uint32Array;
  readonly word: Uint32Array;
  /** How well, 0 to 1. */
  readonly likeness: Float32Array;
}

/** Looks up a question's content words, and what may stand for them. */
export function readContent(index: LanguageIndex, words: readonly QueryWord[]): Content {
  const content = words.filter(({ stop }) => !stop);
  const rows: Record<keyof StandIns, number[]> = { stem: [], word: [], likeness: [] };
  for (const [number, each] of content.entries()) {
    for (const stand of findStandIns(index, each)) {
      rows.stem.push(stand);
      rows.word.push(number);
      rows.likeness.push(index.likenessOfStem[stand]!);
      index.likenessOfStem[stand] = 0;
    }
  }
  return {
    stems: content.map(({ stem }) => stem),
    weights: Float64Array.from(content, (each) => weightOf(index, each)),
    isNumber: content.map((each) => each.isNumber),
    standIns: {
      stem: Uint32Array.from(rows.stem),
      word: Uint32Array.from(rows.word),
      likeness: Float32Array.from(rows.likeness),
    },
  };
}

/** How rare a word is: where it may be meant for others, what those weigh, as sure as each is. */
function weightOf(index: LanguageIndex, { stem, stemId, corrections }: QueryWord): number {
  if (stemId !== undefined) return stemIdf(index, stemId);
  const { background } = index.vocabulary;
  const idfOf = (meant: string, id: number | undefined) =>
    id === undefined ? background.idfOfStem(meant, 0, index.size) : stemIdf(index, id);
  let left = 1;
  let weight = 0;
  for (const each of corrections) {
    weight += each.confidence * idfOf(each.stem, each.stemId);
    left -= each.confidence;
  }
  return weight + left * idfOf(stem, undefined);
}

/**
 * The stems that may stand for a word: its own, those of words that it may be misspelt for, of
 * words spelt alike, and those that mean nearly the same or belong to the same matter. Of three words
 * that a question is about, the passage that answers it has one in another form, or says it in
 * another word. How well they stand for it is left in `index.likenessOfStem`.
 */
function findStandIns(index: LanguageIndex, word: QueryWord): number[] {
  const { likenessOfStem, vocabulary } = index;
  const { lexicon } = vocabulary.analyser;
  const stemOfLexicon = index.stemOfLexicon();
  const found: number[] = [];
  const add = (stem: number, likeness: number) => {
    const known = likenessOfStem[stem]!;
    if (known === 0) found.push(stem);
    if (likeness > known) likenessOfStem[stem] = likeness;
  };
  const { stemId, corrections, similar } = word;
  if (stemId !== undefined) add(stemId, 1);
  for (const { stemId: meant, confidence } of corrections) {
    if (meant !== undefined) add(meant, confidence);
  }
  for (const { word: other, similarity } of similar) add(index.stemOf[other]!, similarity ** 2);
  for (const { stem: meant, confidence: sure } of meaningsOf(word)) {
    const number = sure < LEAST_SURE ? undefined : lexicon.numberOf(meant);
    if (number === undefined) continue;
    lexicon.forEachRelated(number, (other, likeness) => {
      const stem = stemOfLexicon[other]!;
      if (stem !== NONE) add(stem, sure * likeness);
    });
  }
  return found;
}

/** What a word may mean, and how sure that is: what it may be misspelt for, and itself. */
function meaningsOf({ stem, corrections }: QueryWord): Pick<Correction, 'stem' | 'confidence'>[] {
  const misspelt = corrections.reduce((sum, { confidence }) => sum + confidence, 0);
  return [...corrections, { stem, confidence: Math.max(0, 1 - misspelt) }];
}
