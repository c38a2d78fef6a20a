import type { Client, Interaction, Message } from 'discord.js';
import { LRUCache } from 'lru-cache';
import { asError } from '../../errors.ts';
import type { BotOptions, Log } from '../options.ts';
import { Interactions } from './interactions.ts';
import { readMessage } from './mention.ts';
import { Messages } from './messages.ts';
import { Turns } from './turns.ts';

/** Events that are remembered, so that one delivered twice is answered once. */
const REMEMBERED = 10_000;

/** Takes what comes from Discord, and sees that each is answered once, whatever goes wrong. */
export class Desk {
  private readonly client: Client;
  private readonly log: Log;
  private readonly interactions: Interactions;
  private readonly messages: Messages;
  private readonly seen = new LRUCache<string, true>({ max: REMEMBERED });
  private readonly underWay = new Set<Promise<void>>();
  closed = false;

  constructor(client: Client, options: BotOptions) {
    this.client = client;
    this.log = options.log;
    const turns = new Turns(options);
    this.interactions = new Interactions(options, turns);
    this.messages = new Messages(options, turns);
  }

  /** Answers an interaction; never throws. */
  interaction(interaction: Interaction): void {
    if (this.takes(interaction.id)) this.track(this.interactions.answer(interaction));
  }

  /** Answers a message that asks the bot; never throws. */
  message(message: Message): void {
    const { user } = this.client;
    if (user === null || this.closed) return;
    const asked = readMessage(message, user.id);
    if (asked.kind === 'nothing' || !this.takes(message.id)) return;
    this.track(this.messages.answer(message, asked, user.id));
  }

  /** Takes no new work, and waits for what is under way, no longer than `grace` milliseconds. */
  async close(grace: number): Promise<void> {
    this.closed = true;
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, grace);
    });
    await Promise.race([Promise.allSettled(this.underWay), over]);
    clearTimeout(timer);
  }

  /** Whether an event is new, and there is anybody to answer it. */
  private takes(id: string): boolean {
    if (this.closed || this.seen.has(id)) return false;
    this.seen.set(id, true);
    return true;
  }

  /** Sees work through. What even its own handling of failures missed is logged: it ends nothing else. */
  private track(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => {
        this.log.error({ error: asError(error).stack }, 'An event could not be handled');
      })
      .finally(() => this.underWay.delete(tracked));
    this.underWay.add(tracked);
  }
}
