import { hideSecrets } from './secrets.ts';

/** How the process ends: what a supervisor can tell apart. */
export const STATUS = {
  /** Stopped as asked. */
  stopped: 0,
  /** Cannot run as it is set up; trying again would not help. */
  misconfigured: 1,
  /** Called with arguments that it does not know. */
  misused: 2,
  /** Fell over; trying again may help. */
  crashed: 70,
} as const;

/** Something in the set-up stands in the way, and the operator has to mend it. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}

/** How long stopping may take in all, in milliseconds. */
const STOP_TIME = 8_000;

/** npm passes on a signal that the terminal has sent to all: within this time both are one. */
const ECHO_OF_NPM = 500;

let known: readonly string[] = [];

/** Ends the process with lines that say why, told without secrets. */
export function end(status: number, ...lines: readonly string[]): never {
  for (const line of lines) console.error(hideSecrets(line, known));
  process.exit(status);
}

/**
 * Stops in good order on SIGINT and SIGTERM; a second signal ends at once.
 *
 * A process that was spawned for a shard hears the same signal twice, from the terminal or the
 * supervisor and from its parent: for it, the parent's end is the second signal.
 *
 * @param stop - ends all work; called once
 */
export function stopOnSignals(spawned: boolean, stop: (reason: string) => Promise<void>): void {
  let since: number | null = null;
  const echo = process.env.npm_lifecycle_event === undefined ? 0 : ECHO_OF_NPM;
  const begin = (reason: string) => {
    since = performance.now();
    setTimeout(() => process.exit(STATUS.stopped), STOP_TIME).unref();
    stop(reason).then(
      () => process.exit(STATUS.stopped),
      (error: unknown) => crash(error),
    );
  };
  const onSignal = (signal: NodeJS.Signals) => {
    if (since === null) begin(signal);
    else if (!spawned && performance.now() - since >= echo) process.exit(STATUS.stopped);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  if (!spawned) return;
  process.on('disconnect', () => {
    if (since === null) begin('the end of the parent process');
    else process.exit(STATUS.stopped);
  });
}

/**
 * Runs what listens on a port, and says which setting to change where that cannot be.
 *
 * @throws SetupError where the port is taken or not ours to use, or the address not this machine's
 */
export async function listening<Server>(
  variable: string,
  port: number,
  listen: () => Promise<Server>,
): Promise<Server> {
  try {
    return await listen();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      const remedy = 'set it to another port, or to 0 for any that is free';
      throw new SetupError(`${variable} ${port} is taken: ${remedy}.`);
    }
    if (code === 'EACCES') {
      throw new SetupError(`${variable} ${port} is not for every user: set it to 1024 or more.`);
    }
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
      const host = variable.replace('PORT', 'HOST');
      throw new SetupError(
        `${host} is no address of this machine: 127.0.0.1 and 0.0.0.0 always are.`,
      );
    }
    throw error;
  }
}

/** An error with what caused it, as far as it says. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const text = error.stack ?? error.message;
  return error.cause === undefined ? text : `${text}\nbecause of ${textOf(error.cause)}`;
}

/** Ends the process for an error that nobody expected. */
export function crash(error: unknown): never {
  return end(STATUS.crashed, `Naba fell over: ${textOf(error)}`);
}

/** Keeps secrets out of whatever the process tells at its end. */
export function keepSecret(...secrets: readonly string[]): void {
  known = [...known, ...secrets];
}

/**
 * Lets the process go on where its output cannot be written: whoever collects the log may end, begin
 * again or have no room left, and readers wait for answers all the same. Told once on standard error,
 * if that is there.
 */
export function outliveOutput(): void {
  process.stderr.on('error', () => undefined);
  let told = false;
  process.stdout.on('error', ({ message }) => {
    if (!told) console.error(`The log cannot be written (${message}): Naba goes on without it.`);
    told = true;
  });
}

/** Lets what nobody caught end the process with a status of its own. */
export function guardCrashes(): void {
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
}
