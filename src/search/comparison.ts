import type { StandIns } from './content.ts';
import type { LanguageIndex } from './language-index.ts';
import { NEAR, NONE, pairKey, type Query } from './query.ts';

/** How often each feature of a query is in a unit (a sentence, or a hint) of a passage. */
export interface UnitCounts {
  readonly counts: Uint16Array;
  /** How well each of the query's content words is said, 0 to 1. */
  readonly said: Float32Array;
  /** What content words weigh, as well as they are said, where most of them stand close together. */
  readonly together: number;
  /** Words in the unit. */
  readonly length: number;
}

/**
 * Words of a unit that are looked at at a time. Words stand together within two such pieces: surely
 * where they are no further apart than one, which is half of a long sentence.
 */
const PIECE = 12;

/** What of a query was found in a passage. */
export interface PassageCounts {
  readonly passage: number;
  /** How often each feature is in the passage, its hints left out. */
  readonly counts: Uint16Array;
  /** How well each content word is said where it is said best. */
  readonly said: Float32Array;
  readonly sentences: readonly UnitCounts[];
  readonly hints: readonly UnitCounts[];
}

/** Counts a query's features in passages. */
export function countIn(
  index: LanguageIndex,
  query: Query,
  passages: readonly number[],
): PassageCounts[] {
  const { featureOfStem, featureOfGram, standsOfStem } = index;
  // Which feature a stem or an n-gram is, is read so often that it is kept in arrays as long as the
  // vocabulary. They are the index's, and left as they were found.
  for (const [stem, feature] of query.featureOfStem) featureOfStem[stem] = feature;
  for (const [gram, feature] of query.featureOfGram) featureOfGram[gram] = feature;
  const chain = chainByStem(query.content.standIns, standsOfStem);
  try {
    const rooms = makeRooms(index, query, passages);
    return passages.map((passage) => countInPassage(index, query, passage, chain, rooms));
  } finally {
    for (const stem of query.featureOfStem.keys()) featureOfStem[stem] = NONE;
    for (const gram of query.featureOfGram.keys()) featureOfGram[gram] = NONE;
    for (const stem of query.content.standIns.stem) standsOfStem[stem] = NONE;
  }
}

/** The rows of each stem's stand-ins, one after another. */
interface Chain extends StandIns {
  /** The next row of the same stem; NONE after the last. */
  readonly next: Int32Array;
}

/** Chains rows by stem; the first of each is left in `firstOfStem`. */
function chainByStem(standIns: StandIns, firstOfStem: Int16Array): Chain {
  const next = new Int32Array(standIns.stem.length);
  for (const [row, stem] of standIns.stem.entries()) {
    next[row] = firstOfStem[stem]!;
    firstOfStem[stem] = row;
  }
  return { ...standIns, next };
}

/** Where a passage's, or a unit's, counts go. */
interface Room {
  readonly counts: Uint16Array;
  readonly said: Float32Array;
  /** How well each content word is said in the piece at hand and in the one before; all rooms'. */
  readonly pieces: readonly [Float32Array, Float32Array];
}

/**
 * Gives one room after another, all 0, out of one piece of memory: typed arrays of its own for each
 * sentence would take longer to make than to fill.
 */
function makeRooms(index: LanguageIndex, query: Query, passages: readonly number[]) {
  const { passageUnit } = index;
  const features = query.kinds.length;
  const sets = passages.reduce(
    (sum, passage) => sum + 1 + passageUnit[passage + 1]! - passageUnit[passage]!,
    0,
  );
  const words = query.content.weights.length;
  const counts = new Uint16Array(sets * features);
  const said = new Float32Array(sets * words);
  const pieces = [new Float32Array(words), new Float32Array(words)] as const;
  let taken = 0;
  return (): Room => {
    const at = taken++;
    return {
      counts: counts.subarray(at * features, (at + 1) * features),
      said: said.subarray(at * words, (at + 1) * words),
      pieces,
    };
  };
}

function countInPassage(
  index: LanguageIndex,
  query: Query,
  passage: number,
  chain: Chain,
  room: () => Room,
): PassageCounts {
  const { counts, said } = room();
  const sentences: UnitCounts[] = [];
  const hints: UnitCounts[] = [];
  for (let unit = index.passageUnit[passage]!; unit < index.passageUnit[passage + 1]!; unit++) {
    const counted = countInUnit(index, query, unit, chain, room());
    if (unit >= index.hintUnit[passage]!) {
      hints.push(counted);
      continue;
    }
    sentences.push(counted);
    for (let feature = 0; feature < counts.length; feature++) {
      counts[feature]! += counted.counts[feature]!;
    }
    for (let word = 0; word < said.length; word++) {
      if (counted.said[word]! > said[word]!) said[word] = counted.said[word]!;
    }
  }
  return { passage, counts, said, sentences, hints };
}

function countInUnit(
  index: LanguageIndex,
  query: Query,
  unit: number,
  chain: Chain,
  { counts, said, pieces }: Room,
): UnitCounts {
  const { words, stemOf, featureOfStem, featureOfGram, standsOfStem } = index;
  const { starts, items } = index.gramsOfWord;
  const first = index.unitStart[unit]!;
  const end = index.unitStart[unit + 1]!;
  let [piece, before] = pieces;
  before.fill(0);
  piece.fill(0);
  let together = 0;
  let pieceEnd = first + PIECE;
  for (let at = first; at < end; at++) {
    if (at === pieceEnd) {
      together = Math.max(together, weighTogether(query.content.weights, piece, before));
      [piece, before] = [before, piece];
      piece.fill(0);
      pieceEnd += PIECE;
    }
    const word = words[at]!;
    for (let row = standsOfStem[stemOf[word]!]!; row !== NONE; row = chain.next[row]!) {
      const asked = chain.word[row]!;
      const likeness = chain.likeness[row]!;
      if (likeness > piece[asked]!) piece[asked] = likeness;
      if (likeness > said[asked]!) said[asked] = likeness;
    }
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
  together = Math.max(together, weighTogether(query.content.weights, piece, before));
  return { counts, said, together, length: end - first };
}

/** What content words weigh, each as well as it is said in one of two pieces. */
function weighTogether(weights: Float64Array, one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let word = 0; word < weights.length; word++) {
    sum += weights[word]! * Math.max(one[word]!, other[word]!);
  }
  return sum;
}

/** In how many of the passages a feature is. */
export function frequency(counted: readonly PassageCounts[], feature: number): number {
  return counted.reduce((sum, { counts }) => sum + Number(counts[feature]! > 0), 0);
}

/** Whether a passage, its hints left out, has anything of the query. */
export function isSaid({ counts, said }: Pick<PassageCounts, 'counts' | 'said'>): boolean {
  return [counts, said].some((each) => each.some((value) => value > 0));
}

/** Whether a passage, or what hints at it, has anything of the query. */
export function isFound(passage: PassageCounts): boolean {
  return isSaid(passage) || passage.hints.some(isSaid);
}
