import { type GuildTextBasedChannel, type Message, PermissionFlagsBits } from 'discord.js';
import type { Language } from '../../knowledge/article.ts';
import { newReference } from './reference.ts';
import type { BotOptions } from '../options.ts';
import { forReader, NOBODY, type Reply } from '../replies/message.ts';
import { notice } from '../replies/notice.ts';
import { CODES, hasCode, insist } from './delivery.ts';
import { replyTo } from './respond.ts';
import { type PermissionName, type Texts, texts } from '../texts/texts.ts';

/** What a reply in a channel needs; in a thread, the leave to send is one of its own. */
const needed = (send: 'SendMessages' | 'SendMessagesInThreads') =>
  ['ViewChannel', send, 'EmbedLinks', 'ReadMessageHistory'] as const satisfies PermissionName[];

/** A message that could not be answered. */
interface Failure {
  /** How the question came: `mention` or `message`. */
  readonly command: string;
  /** The language of whoever wrote it; null where nothing tells it, and both are written. */
  readonly reader: Language | null;
  readonly error: unknown;
}

/** Tells the operator, and the reader where there is a way, why a message got no answer. */
export async function explain(
  message: Message,
  { command, reader, error }: Failure,
  { log, observer }: Pick<BotOptions, 'log' | 'observer'>,
): Promise<void> {
  const notify = (write: (own: Texts) => string) =>
    forReader(reader, (each) => notice(each, write(texts[each])));
  // That somebody does not let us write directly is no failure of ours.
  const tell = async ({ message: { embeds = [] } }: Reply) => {
    const told = { embeds, allowedMentions: NOBODY, nonce: message.id, enforceNonce: true };
    await insist(() => message.author.send(told)).catch((reason: unknown) => {
      log.info({ error: String(reason) }, 'A reader takes no direct messages');
    });
  };
  const away = isAway(message);
  const refused = hasCode(
    error,
    CODES.missingPermissions,
    CODES.missingAccess,
    CODES.noMessageHistory,
  );
  const place = { channel: message.channelId, guild: message.guildId };
  if (hasCode(error, CODES.threadLocked, CODES.threadArchived)) {
    log.warn(place, 'The thread is closed to answers');
    return tell(notify(({ notices }) => notices.closed));
  }
  // Of permissions there are none in direct messages, nor anybody who could grant them.
  if (refused && !away && !message.channel.isDMBased()) {
    const missing = missingIn(message, message.channel);
    log.warn({ ...place, missing }, 'Permissions are missing to answer');
    return tell(
      notify(({ notices, permissions }) =>
        notices.missingPermissions(missing.map((name) => permissions[name])),
      ),
    );
  }
  const reference = newReference();
  observer.failed({ command, reference, error });
  if (away || hasCode(error, CODES.unknownChannel, CODES.unknownMessage)) {
    return tell(notify(({ notices }) => notices.gone));
  }
  const apology = notify(({ notices }) => notices.failed(reference));
  await replyTo(message, apology).catch((again: unknown) => {
    log.warn({ reference, error: String(again) }, 'The reader could not be told');
  });
}

/**
 * Whether the message's channel is known no more, since the bot was removed from the server meanwhile:
 * discord.js forgets a server's channels with it, though its types do not say so.
 */
function isAway({ channel }: Message): boolean {
  return (channel as Message['channel'] | null) === null;
}

function missingIn({ guild }: Message, channel: GuildTextBasedChannel): PermissionName[] {
  const me = guild?.members.me;
  const send = channel.isThread() ? 'SendMessagesInThreads' : 'SendMessages';
  const held = me ? channel.permissionsFor(me) : null;
  const missing =
    held === null ? [] : needed(send).filter((name) => !held.has(PermissionFlagsBits[name]));
  // Where Discord's own view is not known, or says otherwise, the usual one is named.
  return missing.length > 0 ? missing : [send];
}
