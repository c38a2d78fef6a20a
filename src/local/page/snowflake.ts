/** Milliseconds between 1970 and Discord's epoch, the start of 2015. */
const discordEpoch = 1_420_070_400_000;

let increment = 0n;

/** A new snowflake: 42 bits of time, then a counter that keeps two of one millisecond apart. */
export function newSnowflake(): string {
  increment = (increment + 1n) & 0xfffn;
  return String((BigInt(Date.now() - discordEpoch) << 22n) | increment);
}

/** When a snowflake was made. */
export function timeOf(snowflake: string): Date {
  return new Date(Number(BigInt(snowflake) >> 22n) + discordEpoch);
}
