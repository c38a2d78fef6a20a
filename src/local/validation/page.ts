import * as z from 'zod/mini';
import { faultsOf, refuseFaults, SNOWFLAKE } from './schema.ts';

/** Messages of one page: as many as Discord gives where nothing is said, and at most. */
const USUAL = 50;
const MOST = 100;

const page = z.object({
  before: z.optional(SNOWFLAKE),
  after: z.optional(SNOWFLAKE),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(MOST))),
});

/** Which messages of a channel are asked for. */
interface Page {
  readonly before?: string;
  readonly after?: string;
  readonly limit: number;
}

/** Checks a query for messages, whose values are texts. */
export function checkPage(query: unknown): Page {
  const given = query as Record<string, unknown>;
  const { limit } = given;
  const isNumber = typeof limit === 'string' && /^\d{1,9}$/.test(limit);
  const read = isNumber ? { ...given, limit: Number(limit) } : given;
  refuseFaults(faultsOf(page, read));
  return { limit: USUAL, ...read };
}
