/** No letter is left out. */
export const WHOLE = -1;

/**
 * A number for the letters of a text from `start` to `end`, one of them left out where asked so
 * (FNV-1a: Fowler, Noll and Vo 1991). Its low bits are as good as any.
 */
export function hash(text: string, start: number, end: number, without = WHOLE): number {
  let mixed = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    if (at !== without) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  }
  return mixed ^ (mixed >>> 15);
}
