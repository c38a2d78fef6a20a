import {
  type AnswerKind,
  bringsKind,
  isNumber,
  isOfKind,
  tellsName,
} from './analysis/answer-kind.ts';
import { asksName, asksWhich, asksWho, kindAsked } from './analysis/question-kind.ts';
import type { UnitCounts } from './comparison.ts';
import { ITSELF } from './content.ts';
import {
  type Countable,
  type Counted,
  findCounted,
  readCountable,
  tellsHowMany,
} from './counted.ts';
import type { LanguageIndex } from './language-index.ts';
import { contentAfter, type Query } from './query.ts';

/** A sentence of a passage. */
export interface Sentence {
  readonly text: string;
  /** Its words in their order, normalised. */
  readonly words: readonly string[];
  readonly unit: UnitCounts;
}

/** A sentence, as its cues are looked for. */
interface Read extends Sentence {
  /** What of its words stands for what is counted. */
  readonly counted: readonly Counted[];
  /** Whether a word is in it that the language does not have, and the question neither: a name. */
  readonly named: boolean;
}

/** What a question asks for, as far as its words tell. */
export interface Asked {
  readonly kind: AnswerKind | null;
  readonly name: boolean;
  readonly who: boolean;
  /** All of its words. */
  readonly words: ReadonlySet<string>;
  /** The content word (by number) after the question word; undefined where none is. */
  readonly head: number | undefined;
  readonly countable: Countable;
}

/** How much speaks for a sentence, beside the words that it shares with the question. */
type Cue = (asked: Asked, sentence: Read) => number;

/** A date where the question asks when. */
const bringsDate: Cue = ({ kind, words: asked }, { words }) =>
  Number(kind === 'date' && bringsKind(words, 'date', asked));

/** A number where it asks how many; two of what is counted are one as well. */
const bringsNumber: Cue = ({ kind, words: asked }, { words, counted }) =>
  Number(kind === 'number' && tellsHowMany(words, counted, asked));

/** A number stands no further before what it counts, or after it: 30 large ships, ships: 30. */
const BEFORE_COUNTED = 3;
const AFTER_COUNTED = 1;

/** A number beside what is counted, or two of it; by how well the word stands for it. */
const countsWhatIsAsked: Cue = ({ words: asked }, { words, counted }) => {
  const isNew = (at: number) => !asked.has(words[at]!) && isNumber(words, at);
  const numbered = counted.filter(({ at, word, dual }) => {
    const from = Math.max(0, at - BEFORE_COUNTED);
    const beside = words.slice(from, at + 1 + AFTER_COUNTED);
    return dual || beside.some((each, place) => each !== word && isNew(from + place));
  });
  return numbered.reduce((best, { likeness }) => Math.max(best, likeness), 0);
};

/** A name where it asks who. */
const bringsName: Cue = ({ who }, { named }) => Number(who && named);

/** That something is called something, where that is asked. */
const tellsWhatIsCalled: Cue = ({ name }, { text, words }) =>
  Number(name && tellsName(text, words));

/** The word that follows the question word, itself: it says what kind of thing is asked for. */
const namesWhatIsAsked: Cue = ({ head }, { unit }) =>
  Number(head !== undefined && unit.said[head]! > ITSELF);

/** A long sentence has something of everything. */
const isLong: Cue = (_asked, { words }) => Math.log(1 + words.length);

/** What speaks for each sentence beside what it has of the question, by cue: a figure for each. */
export interface SentenceCues {
  readonly bringsDate: number[];
  readonly bringsNumber: number[];
  readonly countsWhatIsAsked: number[];
  readonly bringsName: number[];
  readonly tellsWhatIsCalled: number[];
  readonly namesWhatIsAsked: number[];
  readonly isLong: number[];
}

/** Looks for cues in the sentences of a passage. */
export function readCues(
  index: LanguageIndex,
  query: Query,
  sentences: readonly Sentence[],
): SentenceCues {
  const asked = readAsked(query);
  const read = sentences.map((each): Read => {
    const counted = findCounted(index, asked.countable, each.words);
    return { ...each, counted, named: asked.who && hasName(index, asked, each.words) };
  });
  const find = (cue: Cue) => read.map((sentence) => cue(asked, sentence));
  return {
    bringsDate: find(bringsDate),
    bringsNumber: find(bringsNumber),
    countsWhatIsAsked: find(countsWhatIsAsked),
    bringsName: find(bringsName),
    tellsWhatIsCalled: find(tellsWhatIsCalled),
    namesWhatIsAsked: find(namesWhatIsAsked),
    isLong: find(isLong),
  };
}

/** Whether words that a question has not include one that the language has not. */
function hasName({ vocabulary, stemOf }: LanguageIndex, asked: Asked, words: readonly string[]) {
  const { analyser, stems } = vocabulary;
  return words.some((word) => {
    const stem = stems.texts[stemOf[vocabulary.words.idOf(word)!]!]!;
    if (analyser.lexicon.numberOf(stem) !== undefined || asked.words.has(word)) return false;
    return !analyser.isStopWord(word) && !isOfKind(word, 'number');
  });
}

/** Reads what a question asks for. */
export function readAsked(query: Query): Asked {
  const words = query.asked.map(({ word }) => word);
  const kind = kindAsked(words);
  return {
    kind,
    name: asksName(words),
    who: asksWho(words),
    words: new Set(words),
    head: contentAfter(query, asksWhich),
    countable: kind === 'number' ? readCountable(query) : new Map(),
  };
}
