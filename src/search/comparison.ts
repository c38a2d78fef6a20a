import type { LanguageIndex } from './language-index.ts';
import { NEAR, NONE, pairKey, type Query } from './query.ts';

/** How often each feature of a query is in a unit (a sentence, or a hint) of a passage. */
export interface UnitCounts {
  readonly counts: Uint16Array;
  /** Words in the unit. */
  readonly length: number;
}

/** What of a query was found in a passage. */
export interface PassageCounts {
  readonly passage: number;
  /** How often each feature is in the passage, its hints left out. */
  readonly counts: Uint16Array;
  readonly sentences: readonly UnitCounts[];
  readonly hints: readonly UnitCounts[];
}

/** Counts a query's features in passages. */
export function countIn(
  index: LanguageIndex,
  query: Query,
  passages: readonly number[],
): PassageCounts[] {
  const { featureOfStem, featureOfGram } = index;
  // Which feature a stem or an n-gram is, is read so often that it is kept in arrays as long as the
  // vocabulary. They are the index's, and left as they were found.
  for (const [stem, feature] of query.featureOfStem) featureOfStem[stem] = feature;
  for (const [gram, feature] of query.featureOfGram) featureOfGram[gram] = feature;
  const rooms = makeRooms(index, query, passages);
  const counted = passages.map((passage) => countInPassage(index, query, passage, rooms));
  for (const stem of query.featureOfStem.keys()) featureOfStem[stem] = NONE;
  for (const gram of query.featureOfGram.keys()) featureOfGram[gram] = NONE;
  return counted;
}

/**
 * Gives room for one set of counts after another, all 0, out of one piece of memory: a typed array
 * of its own for each sentence would take longer to make than to fill.
 */
function makeRooms(index: LanguageIndex, query: Query, passages: readonly number[]) {
  const { passageUnit } = index;
  const features = query.kinds.length;
  const sets = passages.reduce(
    (sum, passage) => sum + 1 + passageUnit[passage + 1]! - passageUnit[passage]!,
    0,
  );
  const all = new Uint16Array(sets * features);
  let taken = 0;
  return (): Uint16Array => all.subarray(taken, (taken += features));
}

function countInPassage(
  index: LanguageIndex,
  query: Query,
  passage: number,
  room: () => Uint16Array,
): PassageCounts {
  const counts = room();
  const sentences: UnitCounts[] = [];
  const hints: UnitCounts[] = [];
  for (let unit = index.passageUnit[passage]!; unit < index.passageUnit[passage + 1]!; unit++) {
    const counted = countInUnit(index, query, unit, room());
    if (unit >= index.hintUnit[passage]!) {
      hints.push(counted);
      continue;
    }
    sentences.push(counted);
    for (let feature = 0; feature < counts.length; feature++) {
      counts[feature]! += counted.counts[feature]!;
    }
  }
  return { passage, counts, sentences, hints };
}

function countInUnit(
  index: LanguageIndex,
  query: Query,
  unit: number,
  counts: Uint16Array,
): UnitCounts {
  const { words, stemOf, featureOfStem, featureOfGram } = index;
  const { starts, items } = index.gramsOfWord;
  const first = index.unitStart[unit]!;
  const end = index.unitStart[unit + 1]!;
  for (let at = first; at < end; at++) {
    const word = words[at]!;
    const stem = featureOfStem[stemOf[word]!]!;
    if (stem !== NONE) {
      counts[stem]!++;
      for (let near = Math.max(first, at - NEAR); near < at; near++) {
        const other = featureOfStem[stemOf[words[near]!]!]!;
        if (other === NONE) continue;
        const pair = query.featureOfPair.get(pairKey(other, stem));
        if (pair !== undefined) counts[pair]!++;
      }
    }
    for (let g = starts[word]!; g < starts[word + 1]!; g++) {
      const gram = featureOfGram[items[g]!]!;
      if (gram !== NONE) counts[gram]!++;
    }
  }
  return { counts, length: end - first };
}

/** In how many of the passages a feature is. */
export function frequency(counted: readonly PassageCounts[], feature: number): number {
  return counted.reduce((sum, { counts }) => sum + Number(counts[feature]! > 0), 0);
}
