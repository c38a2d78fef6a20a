import { setFlagsFromString } from 'node:v8';

/** By how much V8 makes its nursery larger where much in it survives. */
const GROWTH_FACTOR = '--semi-space-growth-factor';

/**
 * Keeps the place where V8 makes new objects as small as it is: reading, indexing and warming up
 * leave so much behind in so short a time that it would grow to 32 MiB, which a process that has
 * become idle does not give back.
 *
 * @returns lets it grow again, as it should where many ask at once
 */
export function keepNurserySmall(): () => void {
  setFlagsFromString(`${GROWTH_FACTOR}=1`);
  return () => setFlagsFromString(`${GROWTH_FACTOR}=2`);
}
