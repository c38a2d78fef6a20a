import {
  type ChatInputCommandInteraction,
  ComponentType,
  type InteractionReplyOptions,
  type InteractionUpdateOptions,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import { asError } from '../../errors.ts';
import { NOBODY, type Reply, type Response } from '../replies/message.ts';
import { CODES, deliver, hasCode, HEARD_WITHIN, insist, isLost } from './delivery.ts';

/** How long an answer may take before the reader is told that it will come, in milliseconds. */
const DEADLINE = 2_000;

/** For one reader's eyes alone. */
export const EPHEMERAL = { flags: MessageFlags.Ephemeral } as const;

/** What can be answered with a message. */
export type Answerable =
  ChatInputCommandInteraction | MessageContextMenuCommandInteraction | MessageComponentInteraction;

/** A message that everyone may or may not see by now: Discord did not say. */
export class Unsure extends Error {
  readonly response: Response;

  constructor(response: Response, cause: unknown) {
    super(`Whether a message was posted is not known: ${asError(cause).message}`, { cause });
    this.response = response;
  }
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

type Body = ReturnType<typeof bodyOf>;

/**
 * Replies to a message, pinging nobody. However often it is called for a message, Discord keeps the
 * first reply alone: the message's id is the nonce of each.
 */
export async function replyTo(message: Message, { message: body }: Reply): Promise<void> {
  const { content, embeds = [], components = [] } = body;
  await insist(() =>
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
 * @throws Unsure where everyone may see the answer by now
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
  if (ready !== late) {
    await sendReply(interaction, ready, due);
    return ready.reply;
  }
  const settle = await defer(interaction, due);
  const answer = await response;
  const { content, ...body } = bodyOf(answer.reply);
  const lines = [content, waited].filter((line) => line !== '');
  await settle({ ...body, content: lines.join('\n') }, answer);
  return answer.reply;
}

/** Lets the reader know that the answer will come; gives what puts it into its place then. */
async function defer(interaction: Answerable, due: number) {
  type Settle = (body: Body, of: Response) => Promise<unknown>;
  if (interaction.isMessageComponent()) {
    await deliver(() => interaction.deferUpdate(), due);
    interaction.deferred = true; // also where only the word of it was lost on the way back
    const settle: Settle = (body, of) =>
      of.how === 'turn' ? insist(() => interaction.editReply(body)) : open(interaction, body, of);
    return settle;
  }
  const hidden =
    !interaction.isChatInputCommand() || interaction.options.getBoolean('hide') === true;
  await deliver(() => interaction.deferReply(hidden ? EPHEMERAL : {}), due);
  interaction.deferred = true;
  const settle: Settle = async (body, of) => {
    if (hidden || of.reply.private !== true) return insist(() => interaction.editReply(body));
    // What is for the reader alone does not take the place that everyone sees.
    await retract(interaction);
    return open(interaction, body, of);
  };
  return settle;
}

/** Takes back an answer that was only announced; that it is gone already is as good. */
export async function retract(interaction: Answerable): Promise<void> {
  try {
    await insist(() => interaction.deleteReply());
  } catch (error) {
    if (!hasCode(error, CODES.unknownMessage)) throw error;
  }
}

/**
 * Opens a message beside the one that was acted on. Discord takes as many as it gets: the reader may
 * well see theirs twice, but everyone sees one alone.
 */
async function open(interaction: Answerable, body: Body, response: Response): Promise<void> {
  if (response.reply.private === true) {
    await insist(() => interaction.followUp({ ...body, ...EPHEMERAL }));
    return;
  }
  try {
    await interaction.followUp(body);
  } catch (error) {
    throw isLost(error) ? new Unsure(response, error) : error;
  }
}

/**
 * Posts a private answer for everyone. There is nothing left to press for it from then on, which is
 * seen to first: by the time it is posted, the reader may have turned the page.
 */
async function share(
  interaction: MessageComponentInteraction,
  response: Response,
  due: number,
): Promise<void> {
  const { components, spent } = componentsOf(interaction);
  await deliver(() => interaction.update({ components: spent }), due);
  interaction.deferred = true; // what was asked for is yet to come
  try {
    await open(interaction, bodyOf(response.reply), response);
  } catch (error) {
    if (!(error instanceof Unsure)) {
      await insist(() => interaction.editReply({ components })).catch(() => undefined);
    }
    throw error;
  }
}

/** The components of a message; and `spent`, of which the one that was pressed cannot be any more. */
function componentsOf({ customId, message }: MessageComponentInteraction) {
  const components = message.components
    .map((row) => row.toJSON())
    .filter((row) => row.type === ComponentType.ActionRow);
  const spent = components.map((row) => ({
    ...row,
    components: row.components.map((each) =>
      'custom_id' in each && each.custom_id === customId ? { ...each, disabled: true } : each,
    ),
  }));
  return { components, spent };
}

async function sendReply(interaction: Answerable, response: Response, due: number): Promise<void> {
  const { how, reply } = response;
  const body = bodyOf(reply);
  if (interaction.isMessageComponent()) {
    if (how === 'turn') return deliver(() => interaction.update(body), due);
    if (how === 'share') return share(interaction, response, due);
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
