import type { Message, MessageSnapshot } from 'discord.js';
import { hasWords } from '../../knowledge/plain-text.ts';
import { stripMarkup } from '../escape.ts';

/**
 * What a message says, wherever it says so: in its own words, in those that it forwards, as a poll, or in
 * an embed (the news that another bot posts, or what Discord shows of a link). Of the bot's own messages
 * only the words count: its embeds are answers.
 */
export function wordsIn(message: Message): string {
  const { content, messageSnapshots, poll, author, client } = message;
  const forwarded = [...messageSnapshots.values()].flatMap(saidBy);
  const embedded = author.id === client.user.id ? [] : embedsOf(message);
  const said = [content, ...forwarded, poll?.question.text ?? '', ...embedded];
  return said.find((each) => hasWords(stripMarkup(each))) ?? '';
}

const saidBy = (forwarded: MessageSnapshot) => [forwarded.content, ...embedsOf(forwarded)];

function embedsOf({ embeds }: Pick<Message, 'embeds'>): string[] {
  return embeds.map(({ title, description }) => [title, description].filter(Boolean).join('\n'));
}
