import { ANALYSERS, type Analyser } from './analysis/language.ts';
import type { Lexicon } from './analysis/lexicon.ts';
import { soundOf, soundsOf, transcriptionCost } from './analysis/transcription.ts';
import { type LanguageIndex, stemFrequency } from './language-index.ts';
import { eachOnce } from './once.ts';

/** The article, and what may stand before it in one with it, in either alphabet. */
const ARABIC_ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=...)/u;
const LATIN_ARTICLE = /^(?:[wf]?[bkl]?[aei]l|l|[aei](?=(?:sh|th|dh|([dnrstz])\1)))(?=...)/;

/** What dialects put before a present form: Levantine and Egyptian b-, h- of what will be, Moroccan ka-. */
const BEFORE_VERB = /^(?:b[ei]?|[h7]a?|ka|gha)(?=[ynt][a-z]{2})/;

/** What ends a verb of several, a word with a teh marbuta before a genitive, and pronouns. */
const ENDING = /(?:aw|[aei]t|(?:ha|h?om|h?um|hon|na|k[ou]m))$/;

/** What it costs that one word has the article, or an ending, and the other has not. */
const OTHER_AFFIXES = 0.1;

/** A word in Latin letters, with the digits that stand for others. */
const LATIN = /^[a-z2-9]*[a-z][a-z2-9]*$/;

/** Words that are further are others. */
const FURTHEST = 1.2;

/** How many words of one sound are compared, at most: names are longer, and few words have theirs. */
const MOST_COMPARED = 400;

/** How fast the chance that a word was meant falls with how far it is. */
const STRICT = 6;

/** How often a word is meant: one that the passages have, by a power of their number… */
const COMMON = 0.2;

/** … one that the language has alone, and a stop word. */
const LEXICON = 0.3;
const STOP_WORD = 0.5;

/** A word that one in Latin letters may be, and how far it is from it. */
interface SoundAlike {
  readonly word: string;
  /** As {@link transcriptionCost} has it. */
  readonly cost: number;
}

/** Words by their sound, without the article. */
export class SoundAlikes {
  private readonly words = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      const sound = soundOf(word.replace(ARABIC_ARTICLE, ''));
      if (sound === '') continue;
      const same = this.words.get(sound);
      if (same === undefined) this.words.set(sound, [word]);
      else same.push(word);
    }
  }

  /** The words that one in Latin letters, normalised, may be. */
  find(latin: string): SoundAlike[] {
    return waysToRead(latin).flatMap((read) =>
      [...soundsOf(read)].flatMap((sound) =>
        (this.words.get(sound) ?? [])
          .slice(0, MOST_COMPARED)
          .map((word) => ({ word, cost: costOf(latin, read, word) }))
          .filter(({ cost }) => cost <= FURTHEST),
      ),
    );
  }
}

/** A word as it is typed, and without what may be joined to it. */
function waysToRead(latin: string): readonly string[] {
  const affixes = [LATIN_ARTICLE, BEFORE_VERB, ENDING];
  const ways = affixes.reduce(
    (read, affix) => [...read, ...read.map((each) => each.replace(affix, ''))],
    [latin],
  );
  return [...new Set(ways)];
}

/** How far a word is from what is read of one in Latin letters. */
function costOf(latin: string, read: string, word: string): number {
  const bare = word.replace(ARABIC_ARTICLE, '');
  const isAlike = (read === latin) === (bare === word);
  return transcriptionCost(read, bare) + (isAlike ? 0 : OTHER_AFFIXES);
}

/** A language's words, and its stop words, by their sound. */
const soundAlikesOf = eachOnce((lexicon: Lexicon) => new SoundAlikes(lexicon.allWords()));
const stopWordsOf = eachOnce(({ stopWords }: Analyser) => new SoundAlikes(stopWords));

/**
 * The word that one of an Arabic question in Latin letters is, most likely: of the passages, of the
 * language, or a stop word. Null where it is in other letters, or sounds like none.
 */
export function readTranscribed(index: LanguageIndex, latin: string): string | null {
  const { analyser, words } = index.vocabulary;
  if (analyser !== ANALYSERS.ar || !LATIN.test(latin)) return null;
  const common = (word: string) => stemFrequency(index, index.stemOf[words.idOf(word)!]!) ** COMMON;
  const found = [
    ...weigh(index.soundAlikes().find(latin), common),
    ...weigh(soundAlikesOf(analyser.lexicon).find(latin), () => LEXICON),
    ...weigh(stopWordsOf(analyser).find(latin), () => STOP_WORD),
  ].sort((a, b) => b.chance - a.chance);
  return found[0]?.word ?? null;
}

function weigh(found: readonly SoundAlike[], common: (word: string) => number) {
  return found.map(({ word, cost }) => ({ word, chance: Math.exp(-STRICT * cost) * common(word) }));
}
