/** How the process ends: what a supervisor can tell apart. */
export const STATUS = {
  /** Stopped as asked. */
  stopped: 0,
  /** Cannot run as it is set up; trying again would not help. */
  misconfigured: 1,
  /** Fell over; trying again may help. */
  crashed: 70,
} as const;

/** How long stopping may take in all, in milliseconds. */
const STOP_TIME = 8_000;

/** Ends the process with lines that say why. */
export function end(status: number, ...lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(status);
}

/**
 * Stops in good order on SIGINT and SIGTERM; a second signal ends at once.
 *
 * @param stop - ends all work; called once
 */
export function stopOnSignals(stop: (signal: NodeJS.Signals) => Promise<void>): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(STATUS.stopped);
    stopping = true;
    setTimeout(() => process.exit(STATUS.stopped), STOP_TIME).unref();
    stop(signal).then(
      () => process.exit(STATUS.stopped),
      (error: unknown) => crash(error),
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

let mask = (text: string) => text;

/** Ends the process for an error that nobody expected. Its text is told without secrets. */
export function crash(error: unknown): never {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return end(STATUS.crashed, mask(`Naba fell over: ${text}`));
}

/**
 * Lets what nobody caught end the process with a status of its own, and keeps secrets out of what
 * is told of it.
 */
export function guardCrashes(secrets: readonly string[]): void {
  mask = (text) => secrets.reduce((masked, secret) => masked.replaceAll(secret, '[secret]'), text);
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}
