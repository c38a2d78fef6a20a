import { type Message, MessageType } from 'discord.js';
import { asks, isBare, stemsAbout } from '../../search/analysis/asking.ts';
import { detectLanguage } from '../../search/analysis/language.ts';
import { readPhrase } from '../phrases.ts';
import { insist } from './delivery.ts';
import { readMessage } from './mention.ts';

/** What ends a question. */
const ENDS = /(?<=[?؟])\s*/u;

/** How many messages back an answer is looked for that a direct message may continue, and how long. */
const LOOKED_AT = 2;
const CONVERSATION = 10 * 60_000;

/** The question that an answer repeats above it; null where it repeats none. */
export function repeatedBy({ embeds }: Pick<Message, 'embeds'>): string | null {
  return embeds[0]?.author?.name ?? null;
}

/**
 * A question of no content of its own (`and where?`), in full: together with the one of the answer
 * that it replies to, or in direct messages follows. Nothing is remembered of that: the answer repeats
 * its question, or replies to it, and Discord has both. Null where the question stands by itself, or
 * nothing is found to which it belongs.
 */
export async function askedInFull(
  message: Message,
  question: string,
  botId: string,
): Promise<string | null> {
  // «طيب» has no content of its own either, and asks nothing of what was before.
  if (!isBare(question) || !asks(question)) return null;
  if (readPhrase(question) !== null) return null; // «من أنت؟» is asked of the bot
  const answer = await answerBefore(message, botId);
  if (answer?.author.id !== botId) return null;
  const before = repeatedBy(answer) ?? questionIn(await repliedTo(answer), botId);
  // Of a question that was itself asked in full, what it was about is enough.
  const about = (before?.split(ENDS) ?? []).filter((each) => stemsAbout(each).size > 0);
  // Two languages in one question would be read as one of them.
  const isAlike = about.every((each) => detectLanguage(each) === detectLanguage(question));
  return about.length === 0 || !isAlike ? null : [...about, question].join(' ');
}

/** The message that a message continues; null where there is none, or none that can be read. */
async function answerBefore(message: Message, botId: string): Promise<Message | null> {
  if (message.type === MessageType.Reply) return repliedTo(message);
  const { channel, id, createdTimestamp } = message;
  // Alone with the bot, hardly anybody replies: what it said last is what they speak of.
  if (!channel.isDMBased()) return null;
  const earlier = await insist(() =>
    channel.messages.fetch({ before: id, limit: LOOKED_AT, cache: false }),
  ).catch(() => null);
  const isFresh = (each: Message) => createdTimestamp - each.createdTimestamp <= CONVERSATION;
  return earlier?.find((each) => each.author.id === botId && isFresh(each)) ?? null;
}

/** The message that another replies to; null where there is none, or none that can be read. */
async function repliedTo(message: Message): Promise<Message | null> {
  if (message.reference === null) return null;
  return insist(() => message.fetchReference()).catch(() => null);
}

/** What a message asked of the bot. */
function questionIn(message: Message | null, botId: string): string | null {
  const asked = message && readMessage(message, botId);
  return asked?.kind === 'question' ? asked.question : null;
}
