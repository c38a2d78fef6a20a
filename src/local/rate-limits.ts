import { createHash } from 'node:crypto';
import { rateLimited } from './faults.ts';

/** Requests that a route takes in a while. */
interface Rule {
  readonly limit: number;
  /** In seconds. */
  readonly window: number;
}

/** What Discord allows varies and is told in headers alone; these are of its order. */
const RULES: readonly (readonly [pattern: RegExp, rule: Rule])[] = [
  [/^POST \/channels\/:\w+\/messages$/, { limit: 5, window: 5 }],
  [/^POST \/webhooks\//, { limit: 5, window: 2 }],
  [/^PUT \/applications\//, { limit: 2, window: 4 }],
];
const USUAL: Rule = { limit: 50, window: 1 };

/** Requests of one bot a second, over all routes. */
const GLOBAL = 50;

interface Bucket {
  left: number;
  resetAt: number;
}

/** Counts requests by route and by bot, and refuses those over the rate. */
export class RateLimits {
  private readonly buckets = new Map<string, Bucket>();

  /**
   * Takes a request into account, and gives the headers that tell where it stands. Throws 429.
   *
   * @param route - method and path with parameters' names
   * @param major - the parameters that have buckets of their own
   * @param token - whose requests are counted together; null for routes outside the global limit
   */
  take(route: string, major: string, token: string | null): Record<string, string> {
    const rule = RULES.find(([pattern]) => pattern.test(route))?.[1] ?? USUAL;
    const name = createHash('md5').update(route).digest('hex');
    const bucket = this.bucket(`${name}:${major}`, rule);
    if (token !== null && --this.bucket(token, { limit: GLOBAL, window: 1 }).left < 0) {
      throw rateLimited(this.wait(token), true);
    }
    const after = Math.max(0.001, (bucket.resetAt - Date.now()) / 1_000);
    const over = --bucket.left < 0;
    const headers = {
      'x-ratelimit-limit': String(rule.limit),
      'x-ratelimit-remaining': String(Math.max(0, bucket.left)),
      'x-ratelimit-reset': (bucket.resetAt / 1_000).toFixed(3),
      'x-ratelimit-reset-after': after.toFixed(3),
      'x-ratelimit-bucket': name,
    };
    if (over) throw rateLimited(after, false, headers);
    return headers;
  }

  private bucket(key: string, { limit, window }: Rule): Bucket {
    const known = this.buckets.get(key);
    if (known !== undefined && known.resetAt > Date.now()) return known;
    if (this.buckets.size > 1_000) this.sweep();
    const fresh = { left: limit, resetAt: Date.now() + window * 1_000 };
    this.buckets.set(key, fresh);
    return fresh;
  }

  private wait(key: string): number {
    return Math.max(0.001, ((this.buckets.get(key)?.resetAt ?? 0) - Date.now()) / 1_000);
  }

  private sweep(): void {
    for (const [key, { resetAt }] of this.buckets) {
      if (resetAt <= Date.now()) this.buckets.delete(key);
    }
  }
}
