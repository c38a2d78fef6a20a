import type { APIMessage } from 'discord-api-types/v10';
import type { Channel } from './world.ts';

/** What stands in the place of a message's inside for those who may not see it. */
const VEIL: Pick<APIMessage, 'content' | 'embeds' | 'attachments' | 'components'> = {
  content: '',
  embeds: [],
  attachments: [],
  components: [],
};

/**
 * A message as a bot sees it that was not granted the intent for message content: what is inside only
 * where the message is its own, names it, or is a direct one. So with the message that it replies to.
 */
export function veiled(message: APIMessage, channel: Channel, botId: string): APIMessage {
  if (channel.guildId === null) return message;
  const { author, mentions, referenced_message: original } = message;
  const open = author.id === botId || mentions.some(({ id }) => id === botId);
  const shown = original && veiled(original, channel, botId);
  if (open && shown === original) return message;
  return { ...message, ...(open ? {} : VEIL), ...(shown ? { referenced_message: shown } : {}) };
}
