import { type Content, readContent } from './content.ts';
import { gramIdsOf, type LanguageIndex, stemFrequency } from './language-index.ts';
import { wordsAsked } from './analysis/asking.ts';
import { eachOnce } from './once.ts';
import { similarWords, type SimilarWord } from './similar-words.ts';
import { readTranscribed } from './transcribed.ts';
import { correct, type Correction, type Meant } from './spelling.ts';
import { type AnalysedWord, analyseWord, isWordGram } from './analysis/word.ts';

/** What a feature of a question is: each kind is weighed as a whole. */
export const FEATURE = { stem: 0, stemGram: 1, wordGram: 2, pair: 3 } as const;

/** A word, and the numbers of its stem and n-grams; undefined where the passages do not have them. */
interface LookedUp extends AnalysedWord {
  readonly stemId: number | undefined;
  readonly gramIds: readonly (number | undefined)[];
}

/** A word of the question, and what the vocabulary knows of it. */
export interface QueryWord extends LookedUp {
  /** What it may be meant for where the passages do not have it as it is written, likeliest first. */
  readonly corrections: readonly Correction[];
  readonly similar: readonly SimilarWord[];
  /** Whether it says only how something is asked. */
  readonly stop: boolean;
  /** Whether it names a number. */
  readonly isNumber: boolean;
}

/** A question, made ready to be compared with passages: its features and their weights. */
export interface Query {
  /** All its words in their order. */
  readonly asked: readonly QueryWord[];
  /** The same, each once. */
  readonly words: readonly QueryWord[];
  readonly content: Content;
  /** What each feature is, of `FEATURE`. */
  readonly kinds: Uint8Array;
  /** Inverse document frequency of each feature; 0 for pairs, which the index does not count. */
  readonly weights: Float64Array;
  /** The feature that a stem, or an n-gram, of the vocabulary is. */
  readonly featureOfStem: ReadonlyMap<number, number>;
  readonly featureOfGram: ReadonlyMap<number, number>;
  /** The feature that two stems' features near each other are, by `pairKey`. */
  readonly featureOfPair: ReadonlyMap<number, number>;
}

/** Words of a question that are looked at: a longer one says nothing more about what it asks. */
const MOST_WORDS = 64;

/** What a corrected stem counts, beside one written right. */
const CORRECTED = 0.8;

/** A correction that the passages have. */
type FoundCorrection = Correction & { readonly stemId: number };

/** What a word is meant for that is written right. */
const AS_WRITTEN: Meant = { stopWord: null, corrections: [] };

/** No feature of the query. */
export const NONE = -1;

/** Words this far apart, at most, stand near each other. */
export const NEAR = 3;

/** A number for two features, whichever comes first. */
export function pairKey(one: number, other: number): number {
  return one < other ? one * 65_536 + other : other * 65_536 + one;
}

/** Inverse document frequency of a stem of the vocabulary. */
export function stemIdf(index: LanguageIndex, stem: number): number {
  const known = index.stemWeights[stem]!;
  if (known !== 0) return known;
  const { background, stems } = index.vocabulary;
  const idf = background.idfOfStem(stems.texts[stem]!, stemFrequency(index, stem), index.size);
  return (index.stemWeights[stem] = idf);
}

/** Inverse document frequency of an n-gram, whose number is undefined where no passage has it. */
export function gramIdf(index: LanguageIndex, gram: string, id: number | undefined): number {
  const { background } = index.vocabulary;
  return background.idfOfGram(gram, id === undefined ? 0 : index.gramFrequency[id]!, index.size);
}

/** The likeliest correction of a word that the passages have; undefined where they have none. */
function correctionOf({ corrections }: QueryWord): FoundCorrection | undefined {
  return corrections.find((each): each is FoundCorrection => each.stemId !== undefined);
}

/** The stem that a word of a question is taken to have; undefined where the passages have none. */
export function stemOf(word: QueryWord): number | undefined {
  return word.stemId ?? correctionOf(word)?.stemId;
}

/** Looks a question's words up. Its time depends on the question alone. */
export function readQuery(index: LanguageIndex, question: string): Query {
  const { vocabulary } = index;
  const asked = queryWords(index, question);
  const words = [...new Set(asked)];
  const kinds: number[] = [];
  const weights: number[] = [];
  const add = (kind: number, weight: number) => {
    kinds.push(kind);
    return weights.push(weight) - 1;
  };
  const featureOfStem = new Map<number, number>();
  const featureOfGram = new Map<number, number>();
  const featureOfPair = new Map<number, number>();
  const before: number[] = []; // features of the words read, NONE where a word has none
  const addGram = (gram: string, id: number | undefined, sure: number) => {
    if (id === undefined) return;
    const weight = sure * gramIdf(index, gram, id);
    const known = featureOfGram.get(id);
    // What is asked for as it is written counts so, wherever it was guessed before.
    if (known !== undefined) weights[known] = Math.max(weights[known]!, weight);
    else featureOfGram.set(id, add(isWordGram(gram) ? FEATURE.wordGram : FEATURE.stemGram, weight));
  };
  const addStem = (stem: number, sure: number): number => {
    const weight = sure * stemIdf(index, stem);
    const known = featureOfStem.get(stem);
    if (known === undefined) {
      const feature = add(FEATURE.stem, weight);
      featureOfStem.set(stem, feature);
      return feature;
    }
    weights[known] = Math.max(weights[known]!, weight);
    return known;
  };
  for (const word of words) {
    const { stemId, grams, gramIds } = word;
    const corrected = correctionOf(word);
    const sure = corrected === undefined ? 0 : CORRECTED * corrected.confidence;
    const own = stemId === undefined ? NONE : addStem(stemId, 1);
    const meant = corrected === undefined ? NONE : addStem(corrected.stemId, sure);
    const feature = own === NONE ? meant : own;
    for (const near of before.slice(-NEAR)) {
      if (near === NONE || near === feature || feature === NONE) continue;
      const key = pairKey(near, feature);
      if (!featureOfPair.has(key)) featureOfPair.set(key, add(FEATURE.pair, 0));
    }
    before.push(feature);
    for (const [at, gram] of grams.entries()) addGram(gram, gramIds[at], 1);
    if (corrected?.word === undefined) continue;
    for (const gram of gramIdsOf(index, corrected.word)) {
      addGram(vocabulary.grams.texts[gram]!, gram, sure);
    }
  }
  return {
    asked,
    words,
    content: readContent(index, words),
    kinds: Uint8Array.from(kinds),
    weights: Float64Array.from(weights),
    featureOfStem,
    featureOfGram,
    featureOfPair,
  };
}

/** Which content word comes first after a word that fits; undefined where none does. */
export function contentAfter(
  { asked, words }: Query,
  fits: (word: string, place: number) => boolean,
): number | undefined {
  const at = asked.findIndex(({ word }, place) => fits(word, place));
  if (at === -1) return undefined;
  const next = asked.find(({ word, stop }, place) => place > at && !stop && !fits(word, place));
  return next === undefined ? undefined : words.filter(({ stop }) => !stop).indexOf(next);
}

/** The question's words in their order; the same word is the same object wherever it stands. */
function queryWords(index: LanguageIndex, question: string): QueryWord[] {
  const asked = wordsAsked(question, index.vocabulary.analyser);
  const known = new Map<string, QueryWord>();
  const read = eachOnce((word: string) => {
    const each = readWord(index, word);
    const same = known.get(each.word) ?? each;
    known.set(each.word, same);
    return same;
  });
  const kept = new Set([...new Set(asked)].slice(0, MOST_WORDS));
  return asked.filter((word) => kept.has(word)).map(read);
}

/** Looks a word of a question up: where it is a misspelt stop word, that one. */
function readWord(index: LanguageIndex, word: string): QueryWord {
  const { analyser, words } = index.vocabulary;
  const id = words.idOf(word);
  const transcribed = id === undefined ? readTranscribed(index, word) : null;
  if (transcribed !== null) return readWord(index, transcribed);
  const analysed = lookUp(index, word, id);
  const { stemId, gramIds } = analysed;
  const stop = analyser.isStopWord(word);
  const similar = stop ? [] : similarWords(index, gramIds);
  const isNumber = /\d/.test(analysed.stem);
  // A number is meant as it is written: the nearest one is another.
  const isMeant = stop || isNumber || id !== undefined;
  const { stopWord, corrections } = isMeant
    ? AS_WRITTEN
    : correct(index, analysed, stemId === undefined ? similar : []);
  if (stopWord !== null) return readWord(index, stopWord);
  return { ...analysed, similar, corrections, stop, isNumber };
}

/** A word with its stem and n-grams, and their numbers: as the index has them, or analysed anew. */
function lookUp(index: LanguageIndex, word: string, id: number | undefined): LookedUp {
  const { analyser, grams, stems } = index.vocabulary;
  if (id === undefined) {
    const analysed = analyseWord(word, analyser);
    const gramIds = analysed.grams.map((gram) => grams.idOf(gram));
    return { ...analysed, stemId: stems.idOf(analysed.stem), gramIds };
  }
  const [stemId, gramIds] = [index.stemOf[id]!, gramIdsOf(index, id)];
  const texts = gramIds.map((gram) => grams.texts[gram]!);
  return { word, stem: stems.texts[stemId]!, grams: texts, stemId, gramIds };
}
