import type { Range } from '../../search/answer.ts';

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' });

/**
 * The sentence of a translation that stands where the given one stands in the original. Null
 * where the two have not the same number of sentences: then nobody can say which it is.
 */
export function counterpart(original: string, sentence: Range, translation: string): Range | null {
  const from = split(original);
  const to = split(translation);
  const place = from.findIndex(({ end }) => sentence.start < end);
  const found = to[place];
  return from.length === to.length && found ? found : null;
}

function split(text: string): Range[] {
  return [...sentences.segment(text)].map(({ index, segment }) => ({
    start: index,
    end: index + segment.trimEnd().length,
  }));
}
