/**
 * Conjunction and preposition with the article, or alone, longest first. Lucene's ArabicStemmer
 * strips the same, after Light10 (Larkey, Ballesteros and Connell 2007).
 */
const PREFIXES = ['وبال', 'وكال', 'فبال', 'وال', 'فال', 'بال', 'كال', 'ولل', 'لل', 'ال'];

/** Pronouns, dual, plural, feminine and relation endings, in the order in which they are tried. */
export const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/** The letters that must be left of a word: fewer say too little about it. */
const LEAST = 2;

/** A leading conjunction is taken off only where this many letters stay. */
const LEAST_AFTER_CONJUNCTION = 3;

/**
 * The light stem of a normalised Arabic word: article, attached particles and common endings taken
 * off, the pattern inside left alone (Light10: Larkey, Ballesteros and Connell, "Light Stemming for
 * Arabic Information Retrieval", 2007).
 */
export function lightStem(word: string): string {
  let stem = word;
  if (stem.startsWith('و') && stem.length > LEAST_AFTER_CONJUNCTION) stem = stem.slice(1);
  const prefix = PREFIXES.find(
    (each) => stem.startsWith(each) && stem.length - each.length >= LEAST,
  );
  if (prefix !== undefined) stem = stem.slice(prefix.length);
  for (const suffix of SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= LEAST) {
      stem = stem.slice(0, -suffix.length);
    }
  }
  return stem;
}
