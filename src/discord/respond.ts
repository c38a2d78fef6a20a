import {
  DiscordAPIError,
  type InteractionReplyOptions,
  type InteractionUpdateOptions,
  MessageFlags,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Reply } from './replies/message.ts';

/** Discord's codes that tell how an answer fared. */
export const CODES = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  unknownInteraction: 10062,
  alreadyAcknowledged: 40060,
  missingAccess: 50001,
  missingPermissions: 50013,
  repliedMessageUnknown: 50035,
} as const;

/** How long an answer may take before the reader is told that it will come, in milliseconds. */
const DEADLINE = 2_000;

/** No text of a reader, or of an article, pings anyone. */
export const NOBODY = { parse: [], repliedUser: false } as const;

/** What can be answered with a message. */
export type Answerable =
  ChatInputCommandInteraction | MessageContextMenuCommandInteraction | MessageComponentInteraction;

/** Whether an error is Discord's with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code));
}

/** A message's body as discord.js takes it; components are replaced, embeds too. */
function bodyOf({ message }: Reply) {
  const { content = '', embeds = [], components = [] } = message;
  return {
    content,
    embeds,
    components,
    allowedMentions: NOBODY,
  } satisfies InteractionUpdateOptions;
}

/** How often an answer is sent whose connection is cut, and the wait before the second, in ms. */
const TRIES = 3;
const FIRST_WAIT = 50;

/** Codes of Node.js and of its HTTP client for a connection that was lost or never came about. */
const LOST = /^(?:UND_ERR_SOCKET|UND_ERR_CONNECT_TIMEOUT|ECONN[A-Z]+|EPIPE|ETIMEDOUT)$/;

function isLost(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && LOST.test(code);
}

/**
 * Sends again where the connection was lost, which discord.js does after a 5xx alone. For what takes
 * effect once however often it is sent: an interaction's answer, an edit, a message with a nonce.
 */
export async function insist(send: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await send();
      return;
    } catch (error) {
      if (tries === TRIES || !isLost(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, FIRST_WAIT * tries));
    }
  }
}

/** Sends what must be delivered once: that Discord has it already is as good. */
async function deliver(send: () => Promise<unknown>): Promise<void> {
  try {
    await insist(send);
  } catch (error) {
    if (!hasCode(error, CODES.alreadyAcknowledged)) throw error;
  }
}

/**
 * The one door for answers to interactions. Where an answer is not ready in time it is deferred, so
 * that the reader sees that it will come, and told so when it does.
 *
 * @param how - `turn` changes the message that was acted on; `open` answers with another
 * @param waited - the line that thanks the reader for waiting
 */
export async function respond(
  interaction: Answerable,
  how: 'turn' | 'open',
  answer: Promise<Reply> | Reply,
  waited: string,
): Promise<void> {
  const late = Symbol('late');
  const ready =
    answer instanceof Promise ? await Promise.race([answer, after(DEADLINE, late)]) : answer;
  if (ready !== late) return sendReply(interaction, how, ready);
  const turns = how === 'turn' && interaction.isMessageComponent();
  // Before the answer is there, its being private is not known: private is the safer guess.
  await deliver(() =>
    turns ? interaction.deferUpdate() : interaction.deferReply({ flags: MessageFlags.Ephemeral }),
  );
  const reply = await answer;
  const body = bodyOf(reply);
  const content = body.content === '' ? waited : `${body.content}\n${waited}`;
  await insist(() => interaction.editReply({ ...body, content }));
}

async function sendReply(
  interaction: Answerable,
  how: 'turn' | 'open',
  reply: Reply,
): Promise<void> {
  const body = bodyOf(reply);
  if (how === 'turn' && interaction.isMessageComponent()) {
    return deliver(() => interaction.update(body));
  }
  const { content, ...rest } = body;
  const options: InteractionReplyOptions = {
    ...rest,
    ...(content === '' ? {} : { content }),
    ...(reply.private === true ? { flags: MessageFlags.Ephemeral } : {}),
  };
  return deliver(() => interaction.reply(options));
}

function after<Value>(milliseconds: number, value: Value): Promise<Value> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(value), milliseconds).unref();
  });
}
