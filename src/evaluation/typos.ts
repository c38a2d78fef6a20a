import type { Language } from '../knowledge/article.ts';

const LETTERS: Readonly<Record<Language, string>> = {
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  en: 'abcdefghijklmnopqrstuvwxyz',
};

/** Words shorter than this are spared. */
const LEAST_LETTERS = 4;

/** The share of words that are misspelt. */
const SHARE = 0.4;

/**
 * Misspells a question as hurried readers do: each word of four or more letters gets, with a chance
 * of 0.4, one edit that spares its first letter: a letter dropped, swapped with the next, replaced
 * or doubled.
 */
export function misspell(question: string, language: Language, random: () => number): string {
  const words = new RegExp(`[\\p{L}\\p{M}]{${LEAST_LETTERS},}`, 'gu');
  return question.replace(words, (word) =>
    random() < SHARE ? edit(word, LETTERS[language], random) : word,
  );
}

function edit(word: string, alphabet: string, random: () => number): string {
  const letters = Array.from(word);
  const below = (limit: number) => Math.floor(random() * limit);
  const at = 1 + below(letters.length - 1);
  const letter = letters[at]!;
  switch (below(4)) {
    case 0:
      letters.splice(at, 1);
      break;
    case 1: {
      const other = at + 1 < letters.length ? at + 1 : Math.max(1, at - 1);
      letters[at] = letters[other]!;
      letters[other] = letter;
      break;
    }
    case 2:
      letters[at] = alphabet[below(alphabet.length)]!;
      break;
    default:
      letters.splice(at, 0, letter);
  }
  return letters.join('');
}
