import { asObjects } from '../json.ts';
import type { PlacedFault } from './schema.ts';

/** Lengths as Discord counts them: code points, of which a pair of surrogates is one. */
export function lengthOf(value: unknown): number {
  if (typeof value !== 'string') return 0;
  if (!/[\ud800-\udbff]/.test(value)) return value.length;
  let points = 0;
  for (let at = 0; at < value.length; at += value.codePointAt(at)! > 0xffff ? 2 : 1) points += 1;
  return points;
}

/** What a text has against it that may have so many characters. */
export function tooLong(path: readonly PropertyKey[], text: unknown, most: number): PlacedFault[] {
  if (lengthOf(text) <= most) return [];
  const message = `Must be ${most} or fewer in length.`;
  return [{ path, code: 'BASE_TYPE_MAX_LENGTH', message }];
}

/** What a number has against it that may be so large; what is no number says nothing. */
export function tooLarge(
  path: readonly PropertyKey[],
  number: unknown,
  most: unknown,
): PlacedFault[] {
  if (typeof number !== 'number' || typeof most !== 'number' || !(number > most)) {
    return [];
  }
  const message = `int value should be less than or equal to ${most}.`;
  return [{ path, code: 'NUMBER_TYPE_MAX', message }];
}

/** Characters of what a choice stands for, where that is a text. */
const CHOICE_VALUE = 100;

/** What choices have against them, suggested ones and those of a command alike. */
export function choiceFaults(choices: unknown, path: readonly PropertyKey[]): PlacedFault[] {
  return asObjects(choices).flatMap(({ value }, at) =>
    tooLong([...path, at, 'value'], value, CHOICE_VALUE),
  );
}
