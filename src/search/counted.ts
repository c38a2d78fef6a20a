import { bringsKind, isDual } from './analysis/answer-kind.ts';
import { isCounter } from './analysis/question-kind.ts';
import type { LanguageIndex } from './language-index.ts';
import { contentAfter, type Query } from './query.ts';

/** Stems that stand for what is counted, with how well, 0 to 1. */
export type Countable = ReadonlyMap<number, number>;

/** A word of a text that stands for what is counted. */
export interface Counted {
  readonly at: number;
  readonly word: string;
  /** How well it stands for it, 0 to 1. */
  readonly likeness: number;
  /** Whether its form alone says that there are two. */
  readonly dual: boolean;
}

/** What a question that asks how many wants to be counted; nothing where its words do not tell. */
export function readCountable(query: Query): Countable {
  const asked = contentAfter(query, isCounter);
  const { standIns } = query.content;
  const likeness = new Map<number, number>();
  for (const [row, stem] of standIns.stem.entries()) {
    if (standIns.word[row] === asked) likeness.set(stem, standIns.likeness[row]!);
  }
  return likeness;
}

/** What words have of what is counted. */
export function findCounted(
  { vocabulary, stemOf }: LanguageIndex,
  countable: Countable,
  words: readonly string[],
): Counted[] {
  if (countable.size === 0) return [];
  return words.flatMap((word, at) => {
    const id = vocabulary.words.idOf(word);
    const stem = id === undefined ? undefined : stemOf[id];
    const likeness = stem === undefined ? undefined : countable.get(stem);
    if (likeness === undefined) return [];
    return { at, word, likeness, dual: isDual(word, vocabulary.stems.texts[stem!]!) };
  });
}

/** Whether words say how many: they have a number that the question has not, or two of what is counted. */
export function tellsHowMany(
  words: readonly string[],
  counted: readonly Counted[],
  asked: ReadonlySet<string>,
): boolean {
  return bringsKind(words, 'number', asked) || counted.some(({ dual }) => dual);
}
