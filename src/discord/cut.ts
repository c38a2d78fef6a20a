/** Made when it is first used: most texts are not cut. */
let graphemes: Intl.Segmenter | undefined;

/** The mark that shows where a text was cut. */
export const ellipsis = '…';

/** As written; where a text is drawn longer than it is (escaped), its drawn form is measured. */
type Draw = (text: string) => string;
const asWritten: Draw = (text) => text;

/**
 * The text, or as much of its start as fits with an ellipsis, cut at a word's border (at a
 * grapheme's where one word alone is too long).
 *
 * @param room - UTF-16 units that the result may have once drawn
 * @param draw - how the text will be written, e.g. escaped; the result is drawn
 */
export function cutEnd(text: string, room: number, draw: Draw = asWritten): string {
  const whole = draw(text);
  if (whole.length <= room) return whole;
  // What is cut is drawn with its mark: an address there is no longer one.
  const cut = (end: number) => draw(text.slice(0, end).trimEnd() + ellipsis);
  const fits = (end: number) => cut(end).length <= room;
  const end =
    lastFitting(wordEnds(text, room), fits) ?? lastFitting(graphemeEnds(text, room), fits);
  return end === undefined ? '' : cut(end);
}

/** As {@link cutEnd}, but keeps the text's end. */
export function cutStart(text: string, room: number, draw: Draw = asWritten): string {
  const whole = draw(text);
  if (whole.length <= room) return whole;
  const from = Math.max(0, text.length - room);
  const starts = [...text.slice(from).matchAll(/(?<=\s)\S/gu)].map(({ index }) => from + index);
  const start = starts.find((at) => draw(text.slice(at)).length + 1 <= room);
  return start === undefined ? '' : ellipsis + draw(text.slice(start));
}

/** Where words end within the first `room` units. */
function wordEnds(text: string, room: number): number[] {
  return [...text.slice(0, room + 1).matchAll(/\S(?=\s)/gu)].map(
    ({ index, 0: last }) => index + last.length,
  );
}

/** Where graphemes end within the first `room` units. */
function graphemeEnds(text: string, room: number): number[] {
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  // One unit more than there is room for tells whether the last grapheme is whole.
  return [...graphemes.segment(text.slice(0, room + 1))]
    .map(({ index, segment }) => index + segment.length)
    .filter((end) => end <= room);
}

/** The last of ascending places that fits; places fit up to some place and then no more. */
function lastFitting(places: readonly number[], fits: (place: number) => boolean) {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(places[middle]!)) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}
