/** An object as it came, of which nothing is known yet. */
export type Json = Record<string, unknown>;

/** The objects of a list, without whatever else is in it; empty where it is no list. */
export function asObjects(value: unknown): Json[] {
  return Array.isArray(value)
    ? value.filter((each): each is Json => typeof each === 'object' && each !== null)
    : [];
}
