import {
  ComponentType,
  DiscordAPIError,
  HTTPError,
  type InteractionReplyOptions,
  type InteractionUpdateOptions,
  type Message,
  MessageFlags,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import { NOBODY, type Reply, type Response } from '../replies/message.ts';

/** Discord's codes that tell how an answer fared. */
export const CODES = {
  unknownChannel: 10003,
  unknownMessage: 10008,
  unknownInteraction: 10062,
  alreadyAcknowledged: 40060,
  missingAccess: 50001,
  missingPermissions: 50013,
  noMessageHistory: 160002,
} as const;

/** How long an answer may take before the reader is told that it will come, in milliseconds. */
const DEADLINE = 2_000;

/** How long Discord waits to hear anything of an interaction, in milliseconds. */
const HEARD_WITHIN = 3_000;

/** For one reader's eyes alone. */
export const EPHEMERAL = { flags: MessageFlags.Ephemeral } as const;

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

/**
 * How often an answer is sent that may not have arrived, and the wait before the second try, which
 * doubles: in milliseconds.
 */
const TRIES = 6;
const FIRST_WAIT = 50;

/** Codes of Node.js and of its HTTP client for a connection that was lost or never came about. */
const LOST = /^(?:UND_ERR_SOCKET|UND_ERR_CONNECT_TIMEOUT|ECONN[A-Z]+|EPIPE|ETIMEDOUT)$/;

/** Whether an answer may not have arrived: no connection, or Discord away through all tries. */
function isLost(error: unknown): boolean {
  if (error instanceof HTTPError) return error.status >= 500;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && LOST.test(code);
}

/**
 * Sends again what may not have arrived, beyond discord.js's own few tries. For what takes effect
 * once however often it is sent: an interaction's answer, an edit, a message with a nonce.
 *
 * @param due - when nobody waits for it any more, as `performance.now()` has it
 */
export async function insist(send: () => Promise<unknown>, due = Infinity): Promise<void> {
  for (let tries = 1, wait = FIRST_WAIT; ; tries++, wait *= 2) {
    try {
      await send();
      return;
    } catch (error) {
      if (tries === TRIES || performance.now() + wait > due || !isLost(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/**
 * Sends the first that Discord hears of an interaction: that it has it already is as good.
 *
 * @param due - when Discord waits no more; where the interaction has just come, left out
 */
export async function deliver(
  send: () => Promise<unknown>,
  due = performance.now() + HEARD_WITHIN,
): Promise<void> {
  try {
    await insist(send, due);
  } catch (error) {
    if (!hasCode(error, CODES.alreadyAcknowledged)) throw error;
  }
}

/**
 * Replies to a message, pinging nobody. However often it is called for a message, Discord keeps the
 * first reply alone: the message's id is the nonce of each.
 */
export function replyTo(message: Message, { message: body }: Reply): Promise<void> {
  const { content, embeds = [], components = [] } = body;
  return insist(() =>
    message.reply({
      ...(content === undefined ? {} : { content }),
      embeds,
      components,
      allowedMentions: NOBODY,
      failIfNotExists: false,
      nonce: message.id,
      enforceNonce: true,
    }),
  );
}

/**
 * The one door for answers to interactions. Where an answer is not ready in time it is deferred, so
 * that the reader sees that it will come, and told so when it does.
 *
 * @param waited - the line that thanks the reader for waiting
 * @returns what was sent
 */
export async function respond(
  interaction: Answerable,
  response: Response | Promise<Response>,
  waited: string,
): Promise<Reply> {
  const due = performance.now() + HEARD_WITHIN;
  const late = Symbol('late');
  const ready =
    response instanceof Promise ? await Promise.race([response, after(DEADLINE, late)]) : response;
  if (ready !== late && ready.how !== 'share') {
    await sendReply(interaction, ready, due);
    return ready.reply;
  }
  const settle = await defer(interaction, due);
  const { how, reply } = await response;
  const { content, ...body } = bodyOf(reply);
  const lines = ready === late ? [content, waited] : [content];
  await settle({ ...body, content: lines.filter((line) => line !== '').join('\n') }, how, reply);
  return reply;
}

/** Lets the reader know that the answer will come; gives what puts it into its place then. */
async function defer(interaction: Answerable, due: number) {
  type Settle = (body: ReturnType<typeof bodyOf>, how: Response['how'], of: Reply) => Promise<void>;
  const open = async (body: ReturnType<typeof bodyOf>, { private: hidden }: Reply) => {
    await interaction.followUp({ ...body, ...(hidden === true ? EPHEMERAL : {}) });
  };
  if (interaction.isMessageComponent()) {
    await deliver(() => interaction.deferUpdate(), due);
    interaction.deferred = true; // also where only the word of it was lost on the way back
    const settle: Settle = async (body, how, reply) => {
      if (how === 'turn') return insist(() => interaction.editReply(body));
      await open(body, reply);
      if (how !== 'share') return;
      // What is shared is shared, though its reader have put the private answer away meanwhile.
      await interaction.editReply({ components: spent(interaction) }).catch(() => undefined);
    };
    return settle;
  }
  const hidden =
    !interaction.isChatInputCommand() || interaction.options.getBoolean('hide') === true;
  await deliver(() => interaction.deferReply(hidden ? EPHEMERAL : {}), due);
  interaction.deferred = true;
  const settle: Settle = async (body, _how, reply) => {
    if (hidden || reply.private !== true) return insist(() => interaction.editReply(body));
    // What is for the reader alone does not take the place that everyone sees.
    await interaction.deleteReply();
    return open(body, reply);
  };
  return settle;
}

/** The components of a message, the one that was pressed no longer to be pressed. */
function spent({ customId, message }: MessageComponentInteraction) {
  return message.components
    .map((row) => row.toJSON())
    .filter((row) => row.type === ComponentType.ActionRow)
    .map((row) => ({
      ...row,
      components: row.components.map((each) =>
        'custom_id' in each && each.custom_id === customId ? { ...each, disabled: true } : each,
      ),
    }));
}

async function sendReply(
  interaction: Answerable,
  { how, reply }: Response,
  due: number,
): Promise<void> {
  const body = bodyOf(reply);
  if (how === 'turn' && interaction.isMessageComponent()) {
    return deliver(() => interaction.update(body), due);
  }
  const { content, ...rest } = body;
  const options: InteractionReplyOptions = {
    ...rest,
    ...(content === '' ? {} : { content }),
    ...(reply.private === true ? EPHEMERAL : {}),
  };
  return deliver(() => interaction.reply(options), due);
}

function after<Value>(milliseconds: number, value: Value): Promise<Value> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(value), milliseconds).unref();
  });
}
