import { type Message, MessageType } from 'discord.js';
import { asks } from '../../search/analysis/asking.ts';
import { hasWords } from '../../knowledge/plain-text.ts';
import { stripMarkup } from '../escape.ts';
import { mayAsk } from './remark.ts';

/** What a message asks of the bot. */
export type Asked =
  /** Nothing: it is not for the bot. */
  | { readonly kind: 'nothing' }
  /** The bot is named, and no more is said. */
  | { readonly kind: 'greeting' }
  /** It is so under somebody else's message, which is meant and which the bot cannot read. */
  | { readonly kind: 'pointing' }
  | {
      readonly kind: 'question';
      readonly question: string;
      /** Whether the bot is named, or alone with the reader; a reply that only pings it may be a remark. */
      readonly addressed: boolean;
    };

/** Messages that people write; others tell of joins, pins and the like. */
const WRITTEN: ReadonlySet<MessageType> = new Set([MessageType.Default, MessageType.Reply]);

/**
 * Reads whether a message asks the bot: it names the bot, replies to it with a ping, or is a direct
 * message. A bot's message never does, nor one that names everyone and not the bot, nor one without its
 * name that cannot ask anything: a smile for an answer or, in a server, thanks.
 */
export function readMessage(message: Message, botId: string): Asked {
  if (message.author.bot || message.webhookId !== null || !WRITTEN.has(message.type)) {
    return { kind: 'nothing' };
  }
  const { content, guildId, mentions } = message;
  const question = stripMarkup(content).trim();
  const isDirect = guildId === null && (hasWords(question) || asks(question));
  const addressed = isDirect || new RegExp(`<@!?${botId}>`).test(content);
  // Whom a reply pings is among those that it mentions.
  const pinged = mentions.users.has(botId) && !mentions.everyone;
  if (!addressed && !(pinged && mayAsk(question))) return { kind: 'nothing' };
  if (question !== '') return { kind: 'question', question, addressed };
  const { repliedUser } = mentions;
  const isPointing = guildId !== null && repliedUser !== null && repliedUser.id !== botId;
  return { kind: isPointing ? 'pointing' : 'greeting' };
}
