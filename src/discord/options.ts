import type { Article } from '../knowledge/article.ts';
import type { PassageIndex, Verdict } from '../search/answer.ts';

/** The articles that can be asked now, and their index; both change together. */
export interface Shelf {
  readonly articles: readonly Article[];
  readonly index: PassageIndex;
}

/** Where the bot writes what an operator should know; pino's logger is one. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A question that was answered. Holds nothing that a reader wrote, and nobody's id. */
export interface AnsweredQuestion {
  /** The command's name, `mention`, or `message` for a direct message. */
  readonly command: string;
  readonly verdict: Verdict;
  /** `article#number` of the first passage; null where there is none. */
  readonly passage: string | null;
  /** From the arrival of the event to the acknowledged reply, in milliseconds. */
  readonly duration: number;
  readonly shard: number;
}

/** What the bot reports as it goes; metrics and logs listen. Every method returns at once. */
export interface Observer {
  /** `question` and `reader` are for a log that the operator has asked for; they go nowhere else. */
  answered(answered: AnsweredQuestion, asked: { question: string; reader: string }): void;
  failed(failure: { command: string; reference: string; error: unknown }): void;
  limited(limit: { command: string; scope: 'reader' | 'server' }): void;
  gateway(
    event:
      | { type: 'ready' | 'resumed' | 'reconnecting'; shard: number }
      | { type: 'disconnected'; shard: number; code: number },
  ): void;
}

/** How much one may ask: a bucket holds `burst` questions and refills by `perMinute`. */
export interface Allowance {
  readonly burst: number;
  readonly perMinute: number;
}

/** All that the bot needs; it reads no environment of its own. */
export interface BotOptions {
  readonly token: string;
  /** Base of the REST API, as discord.js takes it (without the version); null for Discord's own. */
  readonly api: string | null;
  /** The shards that this process runs, and of how many; null lets Discord choose. */
  readonly shards: { readonly ids: readonly number[]; readonly count: number } | null;
  /** Servers to register the commands in, instead of everywhere; empty for everywhere. */
  readonly commandGuilds: readonly string[];
  readonly readerAllowance: Allowance;
  readonly serverAllowance: Allowance;
  /** What is on the shelf at this moment, or will be once it is indexed; asked for every question. */
  readonly shelf: () => Shelf | Promise<Shelf>;
  /** Whether the operator has questions and readers' ids logged; readers are told. */
  readonly logsQuestions: boolean;
  readonly log: Log;
  readonly observer: Observer;
}

/**
 * Why the bot cannot run at all, and no retry would help; ends the process with one clear line and a
 * status of its own.
 */
export class FatalError extends Error {
  override readonly name = 'FatalError';
}

/** A running bot. */
export interface Bot {
  /** Settles when the bot can no longer run; never resolves, rejects with a {@link FatalError}. */
  readonly failed: Promise<never>;
  /** Settles when the bot has been warmed up: the first reader waits no longer than those after. */
  readonly warm: Promise<void>;
  /** Mean of the shards' heartbeat round trips in milliseconds; null before the first. */
  latency(): number | null;
  /** Whether every shard of this process is connected. */
  ready(): boolean;
  /** Takes no new work, lets answers under way finish (at most `grace` ms), closes with 1000. */
  stop(grace?: number): Promise<void>;
}

/** What is made of the shelf: at once where it is there, and otherwise once it is. */
export function withShelf<Made>(
  options: Pick<BotOptions, 'shelf'>,
  make: (shelf: Shelf) => Made,
): Made | Promise<Made> {
  const shelf = options.shelf();
  return shelf instanceof Promise ? shelf.then(make) : make(shelf);
}
