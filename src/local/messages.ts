import {
  type APIMessage,
  type APIUser,
  ApplicationCommandType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import type { Attached } from './files.ts';
import type { Hub } from './gateway/hub.ts';
import type { Json } from './json.ts';
import type { Interaction } from './interactions.ts';
import { refusals } from './refusal.ts';
import { newSnowflake } from './snowflake.ts';
import { IS_COMPONENTS_V2 } from './validation/components.ts';
import type { Channel, World } from './world.ts';

/** Flags that whoever writes a message may set. */
const SETTABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | IS_COMPONENTS_V2;

/** What a message has besides its body. */
export interface Origin {
  readonly author: APIUser;
  /** Flags that the way it came gives it. */
  readonly flags?: number;
  /** The interaction it answers. */
  readonly interaction?: Interaction;
  readonly nonce?: string | undefined;
  /** Files that came with it. */
  readonly files?: readonly Attached[];
}

const NONE_MENTIONED = { mentions: [] as APIUser[], mention_everyone: false };

/** Whom a text mentions, as far as its author lets it. */
export function mentionsIn(world: World, content: string, allowed: Json | null, replied?: APIUser) {
  const parse = allowed?.parse as string[] | undefined;
  const lets = (kind: string) => allowed === null || (parse?.includes(kind) ?? false);
  const listed = (allowed?.users as string[] | undefined) ?? [];
  const ids = [...content.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id!);
  const users = ids
    .filter((id) => lets('users') || listed.includes(id))
    .map((id) => world.userOf(id))
    .filter((user) => user !== undefined);
  const pings = allowed === null || allowed.replied_user === true;
  const all = replied !== undefined && pings ? [...users, replied] : users;
  return {
    mentions: [...new Map(all.map((user) => [user.id, user])).values()],
    mention_everyone: lets('everyone') && /@(everyone|here)\b/.test(content),
  };
}

/*
 * Embeds and components come from a body that is used up: they are the message's from now on, and are
 * made ready where they stand. Most of what a message costs would be copying.
 */

/** Drops what Discord leaves out of an embed that it gives back. */
function present(value: unknown): Json[] {
  return ((value ?? []) as Json[]).map((embed) => {
    embed.type ??= 'rich';
    if (!Object.values(embed).includes(null)) return embed;
    return Object.fromEntries(Object.entries(embed).filter(([, each]) => each !== null));
  });
}

/** Numbers the components of a message, as Discord does. */
function numbered(value: unknown): APIMessage['components'] {
  let next = 1;
  const number = (components: readonly Json[]) => {
    for (const component of components) {
      component.id ??= next;
      next += 1;
      if (Array.isArray(component.components)) number(component.components as Json[]);
    }
  };
  const components = (value ?? []) as Json[];
  number(components);
  return components as unknown as APIMessage['components'];
}

/** A content as Discord keeps it: without the white space around it. */
function textOf(content: unknown): string {
  return typeof content === 'string' ? content.trim() : '';
}

function isEmpty(body: Json): boolean {
  const lists = ['embeds', 'components', 'attachments', 'sticker_ids'];
  return (
    textOf(body.content) === '' &&
    lists.every((key) => ((body[key] ?? []) as unknown[]).length === 0) &&
    !body.poll
  );
}

/** Makes a message of a body that was checked. Throws where it is empty (50006). */
export function makeMessage(
  world: World,
  channel: Channel,
  body: Json,
  origin: Origin,
): APIMessage {
  const loading = ((origin.flags ?? 0) & MessageFlags.Loading) !== 0;
  const attachments = origin.files ?? [];
  if (!loading && isEmpty({ ...body, attachments })) throw refusals.emptyMessage();
  const content = textOf(body.content);
  const reference = body.message_reference as
    { message_id?: string; fail_if_not_exists?: boolean } | null | undefined;
  const referenced =
    reference?.message_id === undefined ? undefined : channel.messages.get(reference.message_id);
  if (
    reference?.message_id !== undefined &&
    referenced === undefined &&
    reference.fail_if_not_exists !== false
  ) {
    const message = 'Unknown message';
    throw refusals.invalidForm({
      message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE', message }] },
    });
  }
  const flags = (((body.flags as number | null | undefined) ?? 0) & SETTABLE) | (origin.flags ?? 0);
  const { interaction } = origin;
  return {
    id: newSnowflake(),
    channel_id: channel.id,
    type: referenced === undefined ? typeOf(interaction) : MessageType.Reply,
    author: origin.author,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: body.tts === true,
    pinned: false,
    mention_roles: [],
    attachments,
    embeds: present(body.embeds),
    components: numbered(body.components),
    flags,
    ...(loading
      ? NONE_MENTIONED
      : mentionsIn(
          world,
          content,
          (body.allowed_mentions ?? null) as Json | null,
          referenced?.author,
        )),
    ...(referenced === undefined
      ? {}
      : {
          message_reference: {
            type: 0,
            channel_id: channel.id,
            message_id: referenced.id,
            ...(channel.guildId === null ? {} : { guild_id: channel.guildId }),
          },
          referenced_message: referenced,
        }),
    ...(interaction === undefined ? {} : describeInteraction(interaction)),
    ...(interaction === undefined
      ? {}
      : { application_id: world.applicationId, webhook_id: world.applicationId }),
    ...(origin.nonce === undefined ? {} : { nonce: origin.nonce }),
  } as unknown as APIMessage;
}

/** The type of a message that replies to none. */
function typeOf(interaction: Interaction | undefined): MessageType {
  if (interaction?.command === undefined) return MessageType.Default;
  return interaction.command.type === ApplicationCommandType.ChatInput
    ? MessageType.ChatInputCommand
    : MessageType.ContextMenuCommand;
}

function describeInteraction({ id, type, person: { user }, command, target, source }: Interaction) {
  return {
    interaction_metadata: {
      id,
      type,
      user,
      authorizing_integration_owners: {},
      ...(command === undefined ? {} : { name: command.name, command_type: command.type }),
      ...(target === undefined ? {} : { target_message_id: target }),
      ...(source === undefined ? {} : { interacted_message_id: source.id }),
    },
    ...(command === undefined ? {} : { interaction: { id, type, name: command.name, user } }),
  };
}

/**
 * Applies an edit that was checked, in place; gives the message. Throws where nothing would be left
 * (50006), with the message as it was.
 */
export function editMessage(
  world: World,
  message: APIMessage,
  body: Json,
  files: readonly Attached[] = [],
): APIMessage {
  const { content, embeds, components, flags } = body;
  const wasLoading = ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
  const text = content === undefined ? message.content : textOf(content);
  const kept: number = (message.flags ?? 0) & ~MessageFlags.Loading;
  const set = ((flags as number | null | undefined) ?? 0) & SETTABLE;
  const allowed = (body.allowed_mentions ?? null) as Json | null;
  const changed = {
    content: text,
    embeds: embeds === undefined ? message.embeds : present(embeds),
    components: components === undefined ? message.components : (numbered(components) ?? []),
    attachments: [...keptFiles(message, body.attachments), ...files],
    flags: kept | set,
    ...(content === undefined ? {} : mentionsIn(world, text, allowed)),
  };
  if (isEmpty(changed)) throw refusals.emptyMessage();
  const now = new Date().toISOString();
  return Object.assign(
    message,
    changed,
    wasLoading ? { timestamp: now } : { edited_timestamp: now },
  );
}

/** Files that stay: those that an edit lists, or all where it lists none. */
function keptFiles(message: APIMessage, listed: unknown): APIMessage['attachments'] {
  if (!Array.isArray(listed)) return message.attachments;
  const ids = new Set((listed as Json[]).map(({ id }) => String(id)));
  return message.attachments.filter(({ id }) => ids.has(id));
}

/** Keeps a message that everyone in the channel may see, and tells them. */
export function publish(hub: Hub, channel: Channel, message: APIMessage): void {
  hub.world.keep(channel, message);
  hub.message(channel, 'MESSAGE_CREATE', message);
}

/** Takes a message away from everyone. */
export function retract(hub: Hub, channel: Channel, id: string): void {
  channel.messages.delete(id);
  const place = channel.guildId === null ? {} : { guild_id: channel.guildId };
  const gone = { id, channel_id: channel.id, ...place };
  hub.toReaders(channel, 'MESSAGE_DELETE', gone);
  hub.toBot(channel.guildId, 'MESSAGE_DELETE', gone);
}
