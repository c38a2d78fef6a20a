import {
  type AnswerKind,
  asksName,
  asksWhich,
  bringsKind,
  counts,
  isDual,
  isOfKind,
  kindAsked,
  looksLikeNaming,
} from './analysis/answer-kind.ts';
import { type Token, tokenise } from './analysis/token.ts';
import type { UnitCounts } from './comparison.ts';
import type { LanguageIndex } from './language-index.ts';
import type { Query } from './query.ts';

/** A sentence of a passage, as its cues are looked for. */
interface Sentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly counted: UnitCounts;
}

/** What of a question its cues need. */
interface Asked {
  readonly index: LanguageIndex;
  readonly query: Query;
  /** All words of the question. */
  readonly words: readonly string[];
  readonly distinct: ReadonlySet<string>;
  readonly kind: AnswerKind | null;
}

/** How much speaks for a sentence, beside the words that it shares with the question. */
type Cue = (asked: Asked, sentence: Sentence) => number;

/** Which content word (by number) comes first after a word that fits; undefined where none does. */
function contentAfter({ words }: Query, fits: (word: string) => boolean): number | undefined {
  const at = words.findIndex(({ word }) => fits(word));
  if (at === -1) return undefined;
  const next = words.findIndex(({ word, stop }, number) => number > at && !stop && !fits(word));
  return next === -1 ? undefined : words.slice(0, next).filter(({ stop }) => !stop).length;
}

/** A date where the question asks when. */
const date: Cue = ({ kind, distinct }, { text }) =>
  Number(kind === 'date' && bringsKind(text, 'date', distinct));

/** A number where it asks how many. */
const number: Cue = ({ kind, distinct }, { text }) =>
  Number(kind === 'number' && bringsKind(text, 'number', distinct));

/** Words before what is counted, and after it, among which its number is looked for. */
const BEFORE_COUNTED = 3;
const AFTER_COUNTED = 1;

/** A number beside what is counted, or two of it by its form; by how well the word stands for it. */
const countedBesideNumber: Cue = ({ index, query, kind, distinct }, { tokens }) => {
  const asked = kind === 'number' ? contentAfter(query, counts) : undefined;
  if (asked === undefined) return 0;
  const { standIns } = query.content;
  const likeness = new Map<number, number>();
  for (const [row, stem] of standIns.stem.entries()) {
    if (standIns.word[row] === asked) likeness.set(stem, standIns.likeness[row]!);
  }
  const { words, stems } = index.vocabulary;
  let best = 0;
  for (const [at, { word }] of tokens.entries()) {
    const stem = index.stemOf[words.idOf(word) ?? -1] ?? -1;
    const stands = likeness.get(stem) ?? 0;
    if (stands <= best) continue;
    const beside = tokens.slice(Math.max(0, at - BEFORE_COUNTED), at + 1 + AFTER_COUNTED);
    const hasNumber = beside.some(
      ({ word: each }) => each !== word && !distinct.has(each) && isOfKind(each, 'number'),
    );
    if (hasNumber || (isDual(word) && stems.texts[stem] !== word)) best = stands;
  }
  return best;
};

/** That something is called something, where that is asked. */
const naming: Cue = ({ words }, { text }) => Number(asksName(words) && looksLikeNaming(text));

/** How well a word has to be said to count as itself. */
const ITSELF = 0.95;

/** The word that follows the question word: it says what is asked for. */
const head: Cue = ({ query }, { counted }) => {
  const asked = contentAfter(query, asksWhich);
  return Number(asked !== undefined && counted.said[asked]! > ITSELF);
};

/** A long sentence has something of everything. */
const length: Cue = (_asked, { tokens }) => Math.log(1 + tokens.length);

/** What each cue is worth: a conditional logit's weights (McFadden 1974), learnt with `WORTH`. */
const CUES: readonly (readonly [Cue, number])[] = [
  [date, 2.4],
  [number, 2.2],
  [countedBesideNumber, 1.5],
  [naming, 1.3],
  [head, 0.8],
  [length, -0.7],
];

/** What speaks for each sentence of a passage beside the words that it shares with the question. */
export function weighCues(
  index: LanguageIndex,
  query: Query,
  sentences: readonly string[],
  counted: readonly UnitCounts[],
): number[] {
  const words = query.words.map(({ word }) => word);
  const asked = { index, query, words, distinct: new Set(words), kind: kindAsked(words) };
  return sentences.map((text, at) => {
    const sentence = { text, tokens: tokenise(text), counted: counted[at]! };
    return CUES.reduce((sum, [cue, worth]) => sum + worth * cue(asked, sentence), 0);
  });
}
