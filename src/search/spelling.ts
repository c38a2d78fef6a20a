import Fuse from 'fuse.js';
import { type LanguageIndex, stemFrequency } from './language-index.ts';
import type { Slip } from './near-words.ts';
import type { AnalysedWord } from './analysis/word.ts';

/** A word of the vocabulary that another may be meant for. */
export interface SimilarWord {
  readonly word: number;
  /** Share of n-grams that both have (Dice's coefficient), 0 to 1. */
  readonly similarity: number;
}

/** How many of the vocabulary's words are looked at for one word of a question, at most. */
const MOST_LOOKED_AT = 6_000;

/** How many similar words are kept. */
const MOST_SIMILAR = 12;

/** Words that share less are no likeness. */
const LEAST_SIMILARITY = 0.3;

/**
 * The vocabulary's words that share most n-grams with this one, best first. The rarest n-grams are
 * looked up first and the common ones left out once enough words were seen, so that the time does
 * not grow with the vocabulary. (n-gram indexing for approximate matching: Zobel and Dart, "Finding
 * approximate matches in large lexicons", 1995.)
 */
export function similarWords(index: LanguageIndex, { grams }: AnalysedWord): SimilarWord[] {
  const { starts, items } = index.wordsOfGram;
  const known = grams
    .map((gram) => index.vocabulary.grams.idOf(gram))
    .filter((gram) => gram !== undefined)
    .sort((a, b) => starts[a + 1]! - starts[a]! - (starts[b + 1]! - starts[b]!));
  const shared = index.sharedGrams;
  const found: number[] = [];
  let looked = 0;
  for (const gram of known) {
    looked += starts[gram + 1]! - starts[gram]!;
    if (looked > MOST_LOOKED_AT) break;
    for (let at = starts[gram]!; at < starts[gram + 1]!; at++) {
      const word = items[at]!;
      if (shared[word]!++ === 0) found.push(word);
    }
  }
  const gramsOf = (word: number) =>
    index.gramsOfWord.starts[word + 1]! - index.gramsOfWord.starts[word]!;
  const similar: SimilarWord[] = [];
  for (const word of found) {
    const similarity = (2 * shared[word]!) / (grams.length + gramsOf(word));
    if (similarity >= LEAST_SIMILARITY) similar.push({ word, similarity });
    shared[word] = 0;
  }
  return similar
    .sort((a, b) => b.similarity - a.similarity || a.word - b.word)
    .slice(0, MOST_SIMILAR);
}

/** A word of the vocabulary that a misspelt one may be meant for. */
export interface Correction {
  readonly word: number;
  /** How sure, 0 to 1. */
  readonly confidence: number;
}

/** Fuse's Bitap matches this many characters. */
const LONGEST_PATTERN = 32;

/** What each letter more or less costs, beside Fuse's own score. */
const LENGTH_COST = 0.05;

/** How Fuse is to judge one word against another: misspellings, from the beginning. */
const JUDGE = { threshold: 0.5, location: 0, distance: 20 };

/** How likely each slip is, beside the likeliest: a wrong letter is one of many that it could be. */
const CHANCE: Readonly<Record<Slip, number>> = {
  swapped: 1,
  dropped: 1,
  doubled: 1,
  added: 0.2,
  replaced: 0.2,
};

/** What is left of that where the first letter is wrong. */
const FIRST = 0.05;

/** How much more often a word is meant that more passages have: the power of their number. */
const COMMON = 0.2;

/** The chance that a word was meant which no passage has, where the language has it not… */
const UNKNOWN = 0.1;

/** … and where it has. */
const KNOWN = 1;

/**
 * The word that one not in the vocabulary is most likely meant for: one that is a slip away, by how
 * likely the slip is and how common the word (the noisy channel: Kernighan, Church and Gale 1990);
 * where there is none, the one that Fuse finds most alike among those that share n-grams. A word that
 * the language has is likely meant as it is written.
 */
export function correct(
  index: LanguageIndex,
  word: AnalysedWord,
  similar: readonly SimilarWord[],
): Correction | null {
  if (index.vocabulary.analyser.lexicon.numberOf(word.stem) !== undefined)
    return bySlip(index, word, KNOWN);
  return bySlip(index, word, UNKNOWN) ?? byLikeness(index, word, similar);
}

function bySlip(index: LanguageIndex, { word }: AnalysedWord, unknown: number): Correction | null {
  let best: { word: number; chance: number } | null = null;
  let all = unknown;
  for (const { word: meant, slip, first } of index.nearWords.find(word)) {
    const passages = stemFrequency(index, index.stemOf[meant]!);
    const chance = CHANCE[slip] * (first ? FIRST : 1) * passages ** COMMON;
    all += chance;
    if (chance > (best?.chance ?? 0)) best = { word: meant, chance };
  }
  return best && { word: best.word, confidence: best.chance / all };
}

function byLikeness(
  index: LanguageIndex,
  { word }: AnalysedWord,
  candidates: readonly SimilarWord[],
): Correction | null {
  let best: Correction | null = null;
  for (const candidate of candidates) {
    const text = index.vocabulary.words.texts[candidate.word]!;
    const { isMatch, score } = Fuse.match(word.slice(0, LONGEST_PATTERN), text, JUDGE);
    if (!isMatch) continue;
    const confidence = 1 - score - LENGTH_COST * Math.abs(text.length - word.length);
    if (confidence > (best?.confidence ?? 0)) {
      best = { word: candidate.word, confidence };
    }
  }
  return best;
}
