import Fuse from 'fuse.js';
import { type LanguageIndex, stemFrequency } from './language-index.ts';
import { NearWords, type Slip, slipBetween } from './near-words.ts';
import { eachOnce, finish } from './once.ts';
import type { SimilarWord } from './similar-words.ts';
import type { Lexicon } from './analysis/lexicon.ts';
import type { AnalysedWord } from './analysis/word.ts';

/** A stem that a misspelt word may be meant for. */
export interface Correction {
  readonly stem: string;
  /** The stem's number; undefined where the passages do not have it. */
  readonly stemId: number | undefined;
  /** A word of the passages that has it, and is written nearly so; undefined where there is none. */
  readonly word: number | undefined;
  /** How sure, 0 to 1; that of all corrections of a word is 1 at the most. */
  readonly confidence: number;
}

/** What a word may be meant for that the passages do not have as it is written. */
export interface Meant {
  /** The stop word that it is, most likely; null where it is none. */
  readonly stopWord: string | null;
  /** The likeliest first; none where it is a stop word. */
  readonly corrections: readonly Correction[];
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

/** How often a word is meant that passages have, by their number: beside a power of it… */
const COMMON = 0.2;

/** … one that the language has alone, and a stop word. */
const LEXICON = 0.1;
const STOP_WORD = 2;

/** What is left of that where affixes had to be taken off, and what must be left of the word. */
const AFFIXED = 0.25;
const LEAST_LETTERS = 4;

/** The chance that a word was meant which nobody knows, where the language has it not… */
const UNKNOWN = 0.05;

/** … and where it has. */
const KNOWN = 1;

/** How many stems a word is taken to be meant for. */
const MOST_CORRECTIONS = 4;

/** A word that another may be meant for, and the chance of it, beside others'. */
interface Reading extends Omit<Correction, 'confidence'> {
  readonly stopWord: string | null;
  readonly chance: number;
}

/**
 * What one not in the vocabulary is meant for: words of the passages, of the language, and stop
 * words, that are a slip away, by how likely the slip is and how common the word (the noisy channel:
 * Kernighan, Church and Gale 1990). Where the passages have none, the one that Fuse finds most alike
 * among those that share n-grams. A word that the language has is likely meant as it is written.
 */
export function correct(
  index: LanguageIndex,
  { word, stem }: AnalysedWord,
  similar: readonly SimilarWord[],
): Meant {
  const isKnown = index.vocabulary.analyser.lexicon.numberOf(stem) !== undefined;
  const readings = isKnown
    ? [...ofPassages(index, word)]
    : [...ofPassages(index, word), ...ofLexicon(index, word), ...ofStopWords(index, word)];
  const best = likeliest(readings);
  const all = best.reduce((sum, { chance }) => sum + chance, isKnown ? KNOWN : UNKNOWN);
  const first = best[0];
  if (first !== undefined && first.stopWord !== null && first.chance > all / 2)
    return { stopWord: first.stopWord, corrections: [] };
  const slips = best
    .filter(({ stopWord }) => stopWord === null)
    .slice(0, MOST_CORRECTIONS)
    .map(({ chance, ...rest }): Correction => ({ ...rest, confidence: chance / all }));
  const isFound = isKnown || slips.some((each) => each.word !== undefined);
  const alike = isFound ? null : byLikeness(index, word, similar);
  return { stopWord: null, corrections: alike === null ? slips : joined(alike, slips) };
}

/** The likeliest reading of each stem, the likeliest first, with what others tell of the stem. */
function likeliest(readings: readonly Reading[]): Reading[] {
  const byStem = new Map<string, Reading>();
  for (const reading of readings) {
    const known = byStem.get(reading.stem) ?? reading;
    byStem.set(reading.stem, {
      ...(reading.chance > known.chance ? reading : known),
      word: known.word ?? reading.word,
      stopWord: known.stopWord ?? reading.stopWord,
    });
  }
  return [...byStem.values()].sort((a, b) => b.chance - a.chance);
}

/** What is most alike, and slips that are as sure as it is not: each stem once, the likeliest first. */
function joined(alike: Correction, slips: readonly Correction[]): Correction[] {
  const less = 1 - alike.confidence;
  const same = slips.find(({ stem }) => stem === alike.stem);
  const others = slips
    .filter((each) => each !== same)
    .map((each) => ({ ...each, confidence: less * each.confidence }));
  const confidence = alike.confidence + less * (same?.confidence ?? 0);
  return [{ ...alike, confidence }, ...others].sort((a, b) => b.confidence - a.confidence);
}

/** How likely a slip is, of the first letter or of another. */
function chanceOf(slip: Slip, first: boolean): number {
  return CHANCE[slip] * (first ? FIRST : 1);
}

/** Words of the passages. A stop word that was meant is found among stop words. */
function* ofPassages(index: LanguageIndex, typed: string): Generator<Reading> {
  const { analyser, stems, words } = index.vocabulary;
  for (const { word, slip, first } of index.nearWords.find(typed)) {
    if (analyser.isStopWord(words.texts[word]!)) continue;
    const stemId = index.stemOf[word]!;
    const stem = stems.texts[stemId]!;
    const chance = chanceOf(slip, first) * stemFrequency(index, stemId) ** COMMON;
    yield { stem, stemId, word, stopWord: null, chance };
  }
}

/** Words of the language, as they stand in the lexicon: what is joined to them is taken off first. */
function* ofLexicon(index: LanguageIndex, typed: string): Generator<Reading> {
  const { analyser, stems } = index.vocabulary;
  for (const base of analyser.bases(typed)) {
    if (base.length < LEAST_LETTERS) continue;
    const words = nearWordsOf(analyser.lexicon);
    for (const { word, slip, first } of words.find(base)) {
      const stem = analyser.stem(words.texts[word]!);
      const stemId = stems.idOf(stem);
      const common = stemId === undefined ? LEXICON : stemFrequency(index, stemId) ** COMMON;
      // Of what is left of a word, the first letter is no safer than the others.
      const chance = base === typed ? chanceOf(slip, first) : chanceOf(slip, false) * AFFIXED;
      yield { stem, stemId, word: undefined, stopWord: null, chance: chance * common };
    }
  }
}

/** Stop words; short ones by the likeliest slips alone, for names are short too. */
function* ofStopWords(index: LanguageIndex, typed: string): Generator<Reading> {
  const { analyser, stems } = index.vocabulary;
  for (const stopWord of analyser.writtenStopWords) {
    const slip = stopWord.length < LEAST_LETTERS ? null : slipBetween(typed, stopWord);
    if (slip === null || (stopWord.length === LEAST_LETTERS && CHANCE[slip] < 1)) continue;
    const stem = analyser.stem(stopWord);
    const chance = STOP_WORD * chanceOf(slip, !typed.startsWith(stopWord[0]!));
    yield { stem, stemId: stems.idOf(stem), word: undefined, stopWord, chance };
  }
}

/** A language's words, near which one is looked for. */
const nearWordsOf = eachOnce((lexicon: Lexicon) => finish(NearWords.of(lexicon.allWords())));

function byLikeness(
  index: LanguageIndex,
  typed: string,
  candidates: readonly SimilarWord[],
): Correction | null {
  let best: Correction | null = null;
  for (const { word } of candidates) {
    const text = index.vocabulary.words.texts[word]!;
    const { isMatch, score } = Fuse.match(typed.slice(0, LONGEST_PATTERN), text, JUDGE);
    if (!isMatch) continue;
    const confidence = 1 - score - LENGTH_COST * Math.abs(text.length - typed.length);
    if (confidence <= (best?.confidence ?? 0)) continue;
    const stemId = index.stemOf[word]!;
    best = { stem: index.vocabulary.stems.texts[stemId]!, stemId, word, confidence };
  }
  return best;
}
