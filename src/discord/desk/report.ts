import type { Observer } from '../options.ts';
import type { Reply } from '../replies/message.ts';

/** Who asked, where, by what, and when. */
interface Event {
  /** The command's name; `button`, `mention` or `message` for what is none. */
  readonly command: string;
  readonly user: { readonly id: string };
  readonly guild: { readonly shardId: number } | null;
  /** When it came, as `performance.now()` has it. */
  readonly began: number;
}

/** Lets the observer know of a reply that answered a question; of others there is nothing to tell. */
export function report(
  observer: Observer,
  { answered, question = '' }: Reply,
  { command, user, guild, began }: Event,
): void {
  if (answered === undefined) return;
  const duration = performance.now() - began;
  const shard = guild?.shardId ?? 0;
  observer.answered({ command, ...answered, duration, shard }, { question, reader: user.id });
}
