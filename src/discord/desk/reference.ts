import { randomBytes } from 'node:crypto';

/** A short reference that stands in a reader's notice and in the log alike. */
export function newReference(): string {
  return randomBytes(4).toString('hex').toUpperCase();
}
