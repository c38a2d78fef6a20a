import { setTimeout as sleep } from 'node:timers/promises';
import { asError } from '../errors.ts';
import { fatalLogin } from './fatal.ts';
import type { Log } from './options.ts';

/** How long to wait before another try, at first and at most, in milliseconds. */
export const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

/** The wait after this one: twice as long, up to the longest. */
export function longer(wait: number): number {
  return Math.min(LONGEST_WAIT, wait * 2);
}

/**
 * Tries until Discord is reached; each failure is logged.
 *
 * @param isFinal - whether another try would not help, of what does not end the bot
 * @throws FatalError where the bot cannot run at all; what is final
 */
export async function untilReached<Made>(
  log: Log,
  attempt: () => Promise<Made>,
  isFinal: (error: unknown) => boolean = () => false,
): Promise<Made> {
  for (let wait = FIRST_WAIT; ; wait = longer(wait)) {
    try {
      return await attempt();
    } catch (error) {
      const fatal = fatalLogin(error);
      if (fatal !== null) throw fatal;
      if (isFinal(error)) throw error;
      const { message } = asError(error);
      log.warn({ error: message, wait }, 'Discord cannot be reached; trying again');
      await sleep(wait);
    }
  }
}
