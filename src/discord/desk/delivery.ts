import { DiscordAPIError, HTTPError } from 'discord.js';

/** Discord's codes that tell how an answer fared. */
export const CODES = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  unknownInteraction: 10062,
  alreadyAcknowledged: 40060,
  missingAccess: 50001,
  missingPermissions: 50013,
  threadArchived: 50083,
  noMessageHistory: 160002,
  threadLocked: 160005,
} as const;

/** How long Discord waits to hear anything of an interaction, in milliseconds. */
export const HEARD_WITHIN = 3_000;

/**
 * How often an answer is sent that may not have arrived, and the wait before the second try, which
 * doubles: in milliseconds.
 */
const TRIES = 6;
const FIRST_WAIT = 50;

/** Codes of Node.js and of its HTTP client for a connection that was lost or never came about. */
const LOST = /^(?:UND_ERR_SOCKET|UND_ERR_CONNECT_TIMEOUT|ECONN[A-Z]+|EPIPE|ETIMEDOUT)$/;

/** Whether an error is Discord's with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code));
}

/** Whether an answer may not have arrived, or may have: no connection, no word in time, or Discord away. */
export function isLost(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return error.name === 'AbortError' || (typeof code === 'string' && LOST.test(code));
}

/**
 * Sends again what may not have arrived; discord.js does not. For what takes effect once however
 * often it is sent (an interaction's answer, an edit, a message with a nonce), and for what nobody
 * minds to see twice.
 *
 * @param due - when nobody waits for it any more, as `performance.now()` has it
 */
export async function insist<Sent>(send: () => Promise<Sent>, due = Infinity): Promise<Sent> {
  for (let tries = 1, wait = FIRST_WAIT; ; tries++, wait *= 2) {
    try {
      return await send();
    } catch (error) {
      if (tries === TRIES || performance.now() + wait > due || !isLost(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/**
 * Sends the first that Discord hears of an interaction: that it has it already is as good.
 *
 * @param due - when Discord waits no more; where the interaction has just come, left out
 */
export async function deliver(
  send: () => Promise<unknown>,
  due = performance.now() + HEARD_WITHIN,
): Promise<void> {
  try {
    await insist(send, due);
  } catch (error) {
    if (!hasCode(error, CODES.alreadyAcknowledged)) throw error;
  }
}
