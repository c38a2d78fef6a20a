import { type Message, MessageType } from 'discord.js';

/** What a message asks of the bot. */
export type Asked =
  /** Nothing: it is not for the bot. */
  | { readonly kind: 'nothing' }
  /** The bot is named, and no more is said. */
  | { readonly kind: 'greeting' }
  | { readonly kind: 'question'; readonly question: string };

/** Messages that people write; others tell of joins, pins and the like. */
const WRITTEN: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);

/**
 * Reads whether a message asks the bot: it names the bot, or is a direct message. A bot's message
 * never does, nor one that names everyone and not the bot, nor a reply to it in which it is not named.
 */
export function readMessage(message: Message, botId: string): Asked {
  if (message.author.bot || message.webhookId !== null || !WRITTEN.has(message.type)) {
    return { kind: 'nothing' };
  }
  const naming = new RegExp(`<@!?${botId}>`, 'g');
  const named = naming.test(message.content);
  if (!named && message.guildId !== null) return { kind: 'nothing' };
  const question = message.content.replace(naming, ' ').trim();
  return question === '' ? { kind: 'greeting' } : { kind: 'question', question };
}
