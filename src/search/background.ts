import type { Analyser } from './analysis/language.ts';
import { analyseWord } from './analysis/word.ts';

/**
 * Passages that are taken to stand beside those of an index: a small corpus says little about its
 * language. In an article of five passages a term of all five would count for nothing, and yet it
 * names the matter; a question word that happens to be in one of them would count most.
 */
const PASSAGES = 30;

/** The share of those passages that a stop word is taken to stand in. */
const SHARE = 0.2;

/** How often the words of a question are met in a language at large, by stem and by n-gram. */
export class Background {
  /** Stop words that come to a stem, or have an n-gram. */
  private readonly stems = new Map<string, number>();
  private readonly grams = new Map<string, number>();

  constructor(analyser: Analyser) {
    const count = (counts: Map<string, number>, key: string) =>
      counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const each of analyser.stopWords) {
      const { stem, grams } = analyseWord(each, analyser);
      count(this.stems, stem);
      for (const gram of grams) count(this.grams, gram);
    }
  }

  /** Inverse document frequency of a stem that `frequency` of `size` passages have. */
  idfOfStem(stem: string, frequency: number, size: number): number {
    return smoothed(this.stems.get(stem) ?? 0, frequency, size);
  }

  /** The same of an n-gram. */
  idfOfGram(gram: string, frequency: number, size: number): number {
    return smoothed(this.grams.get(gram) ?? 0, frequency, size);
  }
}

/** Inverse document frequency of what no stop word has: of a name, or of two words together. */
export function idf(frequency: number, size: number): number {
  return smoothed(0, frequency, size);
}

/** Inverse document frequency, never negative (Robertson and Zaragoza 2009; as in Lucene). */
function smoothed(stopWords: number, frequency: number, size: number): number {
  const having = PASSAGES * (1 - (1 - SHARE) ** stopWords);
  const passages = size + PASSAGES;
  return Math.log(1 + (passages - frequency - having + 0.5) / (frequency + having + 0.5));
}
