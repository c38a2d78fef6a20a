/** Discord's epoch, 1 January 2015, in milliseconds since 1970. */
const EPOCH = 1_420_070_400_000n;

let last = 0n;

/**
 * An id of Discord's form: 42 bits of milliseconds since its epoch, 22 bits to tell ids of one
 * millisecond apart. Each is greater than the one before.
 */
export function newSnowflake(): string {
  const now = (BigInt(Date.now()) - EPOCH) << 22n;
  last = now > last ? now : last + 1n;
  return last.toString();
}

/**
 * Ids that fall on consecutive shards, whatever the number of shards: servers that a test spreads
 * over them.
 */
export function newGuildSnowflakes(count: number): string[] {
  const first = (BigInt(newSnowflake()) >> 22n) - BigInt(count);
  const start = first - (first % 840n); // divisible by all numbers to 8: shard 0 comes first
  return Array.from({ length: count }, (_, at) => ((start + BigInt(at)) << 22n).toString());
}

/** The shard that a server belongs to. */
export function shardOf(guildId: string, shards: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shards));
}

/** When an id was made. */
export function timeOf(id: string): Date {
  return new Date(Number((BigInt(id) >> 22n) + EPOCH));
}
