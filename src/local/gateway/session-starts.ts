/** Sessions that a bot may begin in a day, and shards that may begin one at the same time. */
const A_DAY = 1_000;
const AT_ONCE = 1;

const DAY = 86_400_000;

/** Counts the sessions that the bot begins: Discord wants some seconds between them. */
export class SessionStarts {
  /** Between two of one bucket, in milliseconds. */
  private readonly window: number;
  /** When a session last began, by the bucket of its shard. */
  private readonly last = new Map<number, number>();
  private begun = 0;
  private dayEnds = 0;

  constructor(window: number) {
    this.window = window;
  }

  /** Lets a shard begin a session; false where another began a moment ago. */
  begin(shard: number): boolean {
    const bucket = shard % AT_ONCE;
    const now = Date.now();
    if (now - (this.last.get(bucket) ?? -Infinity) < this.window) return false;
    this.last.set(bucket, now);
    if (now > this.dayEnds) {
      this.begun = 0;
      this.dayEnds = now + DAY;
    }
    this.begun += 1;
    return true;
  }

  /** What is left, as `GET /gateway/bot` tells it. */
  get limit() {
    const left = this.dayEnds - Date.now();
    return {
      total: A_DAY,
      remaining: left > 0 ? Math.max(0, A_DAY - this.begun) : A_DAY,
      reset_after: left > 0 ? left : DAY,
      max_concurrency: AT_ONCE,
    };
  }
}
