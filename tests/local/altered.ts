import fc from 'fast-check';

/** What stands in the place of a part of a body. */
export const other = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, '', [], {}, -1, 0, 1, 2, 3, 1.5, 2 ** 31, 99),
  fc.constantFrom('http://', 'x'.repeat(81), 'x'.repeat(101), '😀'.repeat(80), 'x'.repeat(4_097)),
  fc.constantFrom<unknown>({ type: 2 }, { type: 1, components: [] }, [null], Array(26).fill({})),
);

/** Puts something in the place of one part of a body, wherever the numbers lead. */
export function altered(body: unknown, [turn, ...turns]: readonly number[], put: unknown): unknown {
  if (turn === undefined || typeof body !== 'object' || body === null) return put;
  const keys = Object.keys(body);
  if (keys.length === 0) return put;
  const key = keys[turn % keys.length]!;
  const inside = altered((body as Record<string, unknown>)[key], turns, put);
  if (Array.isArray(body)) return body.with(Number(key), inside);
  return { ...body, [key]: inside };
}
