import { ANALYSERS } from './analysis/language.ts';
import type { Language } from '../knowledge/article.ts';
import type { Range } from './answer.ts';
import { Growing } from './growing.ts';
import { invert, type Lists } from './lists.ts';
import { NearWords } from './near-words.ts';
import { asPart, once } from './once.ts';
import { SoundAlikes } from './transcribed.ts';
import { splitSentences } from './sentences.ts';
import { readWords } from './analysis/word.ts';
import { Vocabulary } from './vocabulary.ts';

/** What of a passage is searched, in one language. */
export interface PassageText {
  readonly text: string;
  /** Suggested questions and the heading: they tell what the passage is about, but are not it. */
  readonly hints: readonly string[];
  /** A number for the article that it is from: the same for its passages, which follow each other. */
  readonly article: number;
}

/**
 * The passages of one language, ready to be searched. Everything per passage is in typed arrays:
 *
 *     passage      0              1
 *     units        s s s h h      s s h        sentences, then hints
 *     words        17 4 9 …                    each unit's words in their order
 */
export interface LanguageIndex {
  readonly vocabulary: Vocabulary;
  /** How many passages there are. */
  readonly size: number;
  /** The words of all units, one unit's after another's. */
  readonly words: Uint32Array;
  /** Where each unit's words begin; one longer than there are units. */
  readonly unitStart: Uint32Array;
  /** Where each unit begins and ends in its passage's text; hints do not, and have 0. */
  readonly ranges: Uint32Array;
  /** Each passage's first unit; one longer than there are passages. */
  readonly passageUnit: Uint32Array;
  /** Each passage's first hint: its sentences end there. */
  readonly hintUnit: Uint32Array;
  /** How many words each passage has, its hints not counted. */
  readonly length: Uint32Array;
  readonly meanLength: number;
  /** Each passage's article. */
  readonly articleOf: Uint32Array;
  /** The passages that have each stem, hints included, in order. */
  readonly postings: Lists;
  /** How often, beside `postings.items`; 255 stands for more too. */
  readonly frequencies: Uint8Array;
  /** In how many passages each n-gram stands. */
  readonly gramFrequency: Uint32Array;
  /** The stem of each word, and its n-grams. */
  readonly stemOf: Uint32Array;
  readonly gramsOfWord: Lists;
  /** The words that have each n-gram: where words spelt alike are looked for. */
  readonly wordsOfGram: Lists;
  /** The number that each of the lexicon's stems has here; -1 where the passages have it not. */
  readonly stemOfLexicon: () => Int32Array;
  /** The words by their sound, for those that are asked for in Latin letters. */
  readonly soundAlikes: () => SoundAlikes;
  /** The words one slip away from each other. */
  readonly nearWords: NearWords;
  /** Which feature of the query at hand each stem and n-gram is, and the first row of what a stem
   * stands for, -1 for none: `countIn`'s. */
  readonly featureOfStem: Int16Array;
  readonly featureOfGram: Int16Array;
  readonly standsOfStem: Int16Array;
  /** Room to count in by word, and to sum in by passage; all 0 between two questions. */
  readonly sharedGrams: Uint16Array;
  readonly passageScores: Float64Array;
  /** Inverse document frequency of each stem, 0 until it is first wanted: `stemIdf`'s. */
  readonly stemWeights: Float64Array;
  /** Room for how well stems stand for a word; all 0 between two words. */
  readonly likenessOfStem: Float32Array;
}

/** In how many passages a stem stands. */
export function stemFrequency(index: LanguageIndex, stem: number): number {
  return index.postings.starts[stem + 1]! - index.postings.starts[stem]!;
}

/** A unit's words in their order, normalised. */
export function wordsOfUnit(
  { words, unitStart, vocabulary }: LanguageIndex,
  unit: number,
): string[] {
  const ids = words.subarray(unitStart[unit], unitStart[unit + 1]);
  return Array.from(ids, (word) => vocabulary.words.texts[word]!);
}

/** Where a passage's sentences are in its text, in their order. */
export function sentenceRanges(index: LanguageIndex, passage: number): Range[] {
  const { ranges, passageUnit, hintUnit } = index;
  const sentences = ranges.subarray(2 * passageUnit[passage]!, 2 * hintUnit[passage]!);
  return Array.from({ length: sentences.length / 2 }, (_, at) => {
    return { start: sentences[2 * at]!, end: sentences[2 * at + 1]! };
  });
}

/** The numbers of the n-grams that a word of the vocabulary has. */
export function gramIdsOf(index: LanguageIndex, word: number): number[] {
  const { starts, items } = index.gramsOfWord;
  return Array.from(items.subarray(starts[word], starts[word + 1]));
}

/** Where a unit is that is not in its passage's text. */
const NOWHERE: Range = { start: 0, end: 0 };

/** How many passages are worked on before a build offers to pause. */
const STRIDE = 64;

/** Indexes passages. A generator, so that who drives it may pause: it yields the share done. */
export function* indexPassages(
  language: Language,
  passages: readonly PassageText[],
): Generator<number, LanguageIndex> {
  const vocabulary = new Vocabulary(ANALYSERS[language]);
  const words = new Growing();
  const unitStart = new Growing();
  const ranges = new Growing();
  const passageUnit = new Growing();
  const hintUnit = new Growing();
  const addUnit = (text: string, range: Range = NOWHERE) => {
    unitStart.push(words.length);
    ranges.push(range.start);
    ranges.push(range.end);
    for (const word of readWords(text)) words.push(vocabulary.add(word));
  };
  for (const [number, { text, hints }] of passages.entries()) {
    passageUnit.push(unitStart.length);
    for (const range of splitSentences(text)) addUnit(text.slice(range.start, range.end), range);
    hintUnit.push(unitStart.length);
    for (const hint of hints) addUnit(hint);
    if (number % STRIDE === 0) yield (number / passages.length) * 0.7;
  }
  passageUnit.push(unitStart.length);
  unitStart.push(words.length);

  const stemOf = vocabulary.stemOf.toArray();
  const gramsOfWord = {
    starts: vocabulary.gramStart.toArray(),
    items: vocabulary.wordGrams.toArray(),
  };
  const layout = {
    words: words.toArray(),
    unitStart: unitStart.toArray(),
    ranges: ranges.toArray(),
    passageUnit: passageUnit.toArray(),
    hintUnit: hintUnit.toArray(),
  };
  const counts = yield* countTerms(layout, stemOf, gramsOfWord, vocabulary);
  const length = Uint32Array.from(passages, (_, passage) => {
    const first = layout.unitStart[layout.passageUnit[passage]!]!;
    return layout.unitStart[layout.hintUnit[passage]!]! - first;
  });
  const nearWords = yield* asPart(NearWords.of(vocabulary.words.texts), 0.9, 0.95);
  return {
    ...layout,
    ...counts,
    vocabulary,
    size: passages.length,
    length,
    meanLength: Math.max(1, length.reduce((sum, each) => sum + each, 0) / passages.length),
    articleOf: Uint32Array.from(passages, ({ article }) => article),
    stemOf,
    gramsOfWord,
    wordsOfGram: invert(gramsOfWord, vocabulary.grams.size),
    nearWords,
    soundAlikes: once(() => new SoundAlikes(vocabulary.words.texts)),
    stemOfLexicon: once(() => numberInLexicon(vocabulary)),
    featureOfStem: new Int16Array(vocabulary.stems.size).fill(-1),
    featureOfGram: new Int16Array(vocabulary.grams.size).fill(-1),
    standsOfStem: new Int16Array(vocabulary.stems.size).fill(-1),
    sharedGrams: new Uint16Array(vocabulary.words.size),
    passageScores: new Float64Array(passages.length),
    stemWeights: new Float64Array(vocabulary.stems.size),
    likenessOfStem: new Float32Array(vocabulary.stems.size),
  };
}

/** Which of the vocabulary's stems each of the lexicon's is. */
function numberInLexicon({ analyser, stems }: Vocabulary): Int32Array {
  const numbers = new Int32Array(analyser.lexicon.size).fill(-1);
  for (const [id, stem] of stems.texts.entries()) {
    const number = analyser.lexicon.numberOf(stem);
    if (number !== undefined) numbers[number] = id;
  }
  return numbers;
}

/** Counts in which passages, and how often, stems and n-grams stand. */
function* countTerms(
  layout: Pick<LanguageIndex, 'words' | 'unitStart' | 'passageUnit'>,
  stemOf: Uint32Array,
  gramsOfWord: Lists,
  vocabulary: Vocabulary,
): Generator<number, Pick<LanguageIndex, 'postings' | 'frequencies' | 'gramFrequency'>> {
  const size = layout.passageUnit.length - 1;
  const stemsOfPassage = { starts: new Growing(), items: new Growing() };
  const gramFrequency = new Uint32Array(vocabulary.grams.size);
  const counted = new Uint32Array(vocabulary.grams.size); // the last passage counted, from 1
  const frequency = new Uint32Array(vocabulary.stems.size); // in the passage at hand
  const frequencyOf = new Growing();
  for (let passage = 0; passage < size; passage++) {
    const first = layout.unitStart[layout.passageUnit[passage]!]!;
    const last = layout.unitStart[layout.passageUnit[passage + 1]!]!;
    stemsOfPassage.starts.push(stemsOfPassage.items.length);
    for (let at = first; at < last; at++) {
      const word = layout.words[at]!;
      const stem = stemOf[word]!;
      if (frequency[stem]!++ === 0) stemsOfPassage.items.push(stem);
      for (let g = gramsOfWord.starts[word]!; g < gramsOfWord.starts[word + 1]!; g++) {
        const gram = gramsOfWord.items[g]!;
        if (counted[gram] === passage + 1) continue;
        counted[gram] = passage + 1;
        gramFrequency[gram]!++;
      }
    }
    for (let at = frequencyOf.length; at < stemsOfPassage.items.length; at++) {
      const stem = stemsOfPassage.items.get(at);
      frequencyOf.push(Math.min(255, frequency[stem]!));
      frequency[stem] = 0;
    }
    if (passage % STRIDE === 0) yield 0.7 + (passage / size) * 0.2;
  }
  stemsOfPassage.starts.push(stemsOfPassage.items.length);
  const lists = {
    starts: stemsOfPassage.starts.toArray(),
    items: stemsOfPassage.items.toArray(),
  };
  const postings = invert(lists, vocabulary.stems.size);
  return { postings, frequencies: alongside(lists, postings, frequencyOf), gramFrequency };
}

/** Puts what stands beside the items of `lists` beside the same items of their inversion. */
function alongside(lists: Lists, inverted: Lists, values: Growing): Uint8Array {
  const next = inverted.starts.slice();
  const result = new Uint8Array(inverted.items.length);
  for (let at = 0; at < lists.items.length; at++) {
    result[next[lists.items[at]!]!++] = values.get(at);
  }
  return result;
}
