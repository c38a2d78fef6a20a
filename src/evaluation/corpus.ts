import { seededRandom } from './random.ts';

const LETTERS = Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهوي');

/** Words that a passage has. */
const PASSAGE_LENGTH = 80;

/** Sentences that a passage has. */
const SENTENCES = 4;

/** Vocabulary of a text of n words: K·nᵝ (Heaps 1978), with what newspapers show. */
const HEAPS_K = 30;
const HEAPS_BETA = 0.55;

/**
 * Passages of made-up Arabic-like words that occur as words do: the r-th most frequent with a chance
 * of 1 / r (Zipf 1949). The same for the same seed.
 */
export function makeCorpus(passages: number, seed: number): string[] {
  const random = seededRandom(seed);
  const size = Math.ceil(HEAPS_K * (passages * PASSAGE_LENGTH) ** HEAPS_BETA);
  const words = Array.from({ length: size }, (_, rank) => {
    const length = 2 + Math.floor(Math.log2(2 + rank) / 3 + random() * 4);
    const letters = Array.from({ length }, () => LETTERS[Math.floor(random() * LETTERS.length)]!);
    return (random() < 0.3 ? 'ال' : '') + letters.join('');
  });
  const draw = () => words[Math.min(size - 1, Math.floor(size ** random()) - 1)]!;
  const perSentence = PASSAGE_LENGTH / SENTENCES;
  return Array.from({ length: passages }, () =>
    Array.from(
      { length: SENTENCES },
      () => `${Array.from({ length: perSentence }, draw).join(' ')}.`,
    ).join(' '),
  );
}

/** Questions of eight words each, taken from passages. */
export function makeQuestions(passages: readonly string[], count: number, seed: number): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const words = passages[Math.floor(random() * passages.length)]!.split(' ');
    const from = Math.floor(random() * (words.length - 12));
    return `ما ${words
      .slice(from, from + 12)
      .filter(() => random() < 0.6)
      .join(' ')}؟`;
  });
}
