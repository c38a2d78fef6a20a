import {
  ChannelType,
  GatewayDispatchEvents,
  MessageFlags,
  type APIMessage,
  type APIUser,
} from 'discord-api-types/v10';
import type { Session } from './session.ts';

/** A channel that the reader can open. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'server' | 'direct';
}

/** A command that was sent and has no message yet, or never got one. */
export interface PendingCommand {
  readonly nonce: string;
  readonly channelId: string;
  readonly command: string;
  readonly failed: boolean;
}

/** What changed, so that only that is drawn again. */
export type Change =
  | { readonly type: 'channels' | 'opened' | 'typing' }
  | { readonly type: 'message' | 'update' | 'delete' | 'busy'; readonly id: string }
  | { readonly type: 'pending'; readonly nonce: string };

/** What the page knows of Discord. Changed by the gateway's events; drawn by the views. */
export interface Chat {
  me: APIUser | null;
  /** The bot that the direct messages go to. */
  readonly botId: string;
  /** The server that the page shows. */
  readonly guildId: string;
  serverName: string;
  readonly users: Map<string, APIUser>;
  channels: Channel[];
  open: string;
  readonly messages: Map<string, APIMessage[]>;
  readonly pending: Map<string, PendingCommand>;
  /** Components that wait for their acknowledgement: message id → component. */
  readonly busy: Map<string, string>;
  /** Messages one of whose components failed. */
  readonly failed: Set<string>;
  /** Channels in which something was said since they were last open. */
  readonly unread: Set<string>;
  /** Who types in the open channel, by id, and until when, in milliseconds since 1970. */
  readonly typing: Map<string, { readonly user: string; readonly until: number }>;
  onChange(listener: (change: Change) => void): void;
  changed(change: Change): void;
}

/** How long a typing event counts, in milliseconds: Discord's clients show it for ten seconds. */
const typingTime = 10_000;

export function createChat(session: Session): Chat {
  const listeners: ((change: Change) => void)[] = [];
  return {
    me: null,
    botId: session.applicationId,
    guildId: session.guildId,
    serverName: '',
    users: new Map(),
    // Their names come with the gateway's first events.
    channels: [
      { id: session.channelId, name: '', kind: 'server' },
      { id: session.dmChannelId, name: '', kind: 'direct' },
    ],
    open: session.channelId,
    messages: new Map(),
    pending: new Map(),
    busy: new Map(),
    failed: new Set(),
    unread: new Set(),
    typing: new Map(),
    onChange: (listener) => void listeners.push(listener),
    changed: (change) => {
      for (const listener of listeners) listener(change);
    },
  };
}

/** The message of that id in the open channel. */
export function findMessage(chat: Chat, id: string): APIMessage | undefined {
  return chat.messages.get(chat.open)?.find((message) => message.id === id);
}

/** The name that a person goes by. */
export function nameOf(user: APIUser): string {
  return user.global_name ?? user.username;
}

/** Whether only the reader sees the message. */
export function isPrivate({ flags }: APIMessage): boolean {
  return ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}

/** Messages that a history is asked for; where there are fewer, it is the whole. */
export const historyLength = 100;

/**
 * Puts a channel's history in place, which comes newest first. What the page knew before it asked, and
 * is not in it though it reaches so far back, was deleted while the page was away. What was heard since
 * then is newer than the history. Private messages are in none: they stay, at their place in time.
 */
export function placeHistory(
  chat: Chat,
  channelId: string,
  history: readonly APIMessage[],
  before: readonly APIMessage[],
): void {
  const now = chat.messages.get(channelId) ?? [];
  const [known, heard] = [byId(before), byId(now)];
  const oldest = history.length < historyLength ? undefined : history.at(-1);
  const reached = ({ id }: APIMessage): boolean => !oldest || BigInt(id) > BigInt(oldest.id);
  const fetched = history.flatMap((message) => {
    const { id } = message;
    return heard.get(id) === known.get(id) ? message : (heard.get(id) ?? []);
  });
  const inHistory = new Set(history.map(({ id }) => id));
  const others = now.filter((message) => {
    const gone = known.has(message.id) && reached(message) && !isPrivate(message);
    return !inHistory.has(message.id) && !gone;
  });
  const all = [...fetched, ...others].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  chat.messages.set(channelId, all);
  for (const message of all) meet(chat, message);
  if (stateOf(all) !== stateOf(now) && channelId === chat.open) chat.changed({ type: 'opened' });
}

function byId(messages: readonly APIMessage[]): ReadonlyMap<string, APIMessage> {
  return new Map(messages.map((message) => [message.id, message]));
}

/** By what messages are told from what was drawn of them. */
function stateOf(messages: readonly APIMessage[]): string {
  return JSON.stringify(
    messages.map(({ id, edited_timestamp, flags }) => [id, edited_timestamp, flags]),
  );
}

/** Applies a gateway event that is about messages, people or channels; others are left alone. */
export function applyEvent(chat: Chat, name: GatewayDispatchEvents, data: unknown): void {
  switch (name) {
    case GatewayDispatchEvents.Ready:
      chat.me = (data as { user: APIUser }).user;
      know(chat, chat.me);
      chat.changed({ type: 'channels' });
      break;
    case GatewayDispatchEvents.GuildCreate:
      applyGuild(chat, data as GuildCreate);
      break;
    case GatewayDispatchEvents.MessageCreate:
      addMessage(chat, data as APIMessage);
      break;
    case GatewayDispatchEvents.MessageUpdate:
      updateMessage(chat, data as Partial<APIMessage> & Pick<APIMessage, 'id' | 'channel_id'>);
      break;
    case GatewayDispatchEvents.MessageDelete:
      removeMessage(chat, data as Pick<APIMessage, 'id' | 'channel_id'>);
      break;
    case GatewayDispatchEvents.TypingStart:
      applyTyping(chat, data as { channel_id: string; user_id: string });
      break;
    default:
      break;
  }
}

interface GuildCreate {
  readonly id: string;
  readonly name: string;
  readonly channels?: readonly { id: string; name?: string; type: ChannelType }[];
  readonly members?: readonly { user?: APIUser }[];
}

function applyGuild(chat: Chat, guild: GuildCreate): void {
  for (const { user } of guild.members ?? []) if (user) know(chat, user);
  if (guild.id !== chat.guildId) return;
  chat.serverName = guild.name;
  const texts = (guild.channels ?? []).filter(({ type }) => type === ChannelType.GuildText);
  if (texts.length > 0) {
    chat.channels = [
      ...texts.map(({ id, name }): Channel => ({ id, name: name ?? id, kind: 'server' })),
      ...chat.channels.filter(({ kind }) => kind === 'direct'),
    ];
  }
  chat.changed({ type: 'channels' });
}

/** The open channel's name with its sign, as `#general`. */
export function openChannelName(chat: Chat): string {
  const channel = chat.channels.find(({ id }) => id === chat.open);
  return `${channel?.kind === 'direct' ? '@' : '#'}${channel?.name ?? ''}`;
}

/** Remembers a person. The channel of direct messages goes by the bot's name. */
function know(chat: Chat, user: APIUser): void {
  chat.users.set(user.id, user);
  if (user.id !== chat.botId) return;
  const name = nameOf(user);
  if (chat.channels.some((channel) => channel.kind === 'direct' && channel.name !== name)) {
    chat.channels = chat.channels.map((channel) =>
      channel.kind === 'direct' ? { ...channel, name } : channel,
    );
    chat.changed({ type: 'channels' });
  }
}

/** Remembers the people whom a message shows. */
function meet(chat: Chat, message: APIMessage): void {
  for (const user of [message.author, ...((message.mentions as APIUser[] | undefined) ?? [])]) {
    know(chat, user);
  }
}

function addMessage(chat: Chat, message: APIMessage): void {
  meet(chat, message);
  const list = chat.messages.get(message.channel_id) ?? [];
  if (list.some(({ id }) => id === message.id)) return;
  chat.messages.set(message.channel_id, [...list, message]);
  chat.typing.delete(message.author.id);
  chat.changed({ type: 'typing' });
  if (message.channel_id === chat.open) {
    chat.changed({ type: 'message', id: message.id });
  } else {
    chat.unread.add(message.channel_id);
    chat.changed({ type: 'channels' });
  }
}

function updateMessage(
  chat: Chat,
  update: Partial<APIMessage> & Pick<APIMessage, 'id' | 'channel_id'>,
): void {
  const list = chat.messages.get(update.channel_id) ?? [];
  const index = list.findIndex(({ id }) => id === update.id);
  const known = list[index];
  if (known === undefined) return;
  chat.messages.set(update.channel_id, list.with(index, { ...known, ...update }));
  if (update.channel_id === chat.open) chat.changed({ type: 'update', id: update.id });
}

/** Takes a message away, whether Discord deleted it or the reader dismissed it. */
export function removeMessage(
  chat: Chat,
  { id, channel_id }: Pick<APIMessage, 'id' | 'channel_id'>,
): void {
  const list = chat.messages.get(channel_id) ?? [];
  chat.messages.set(
    channel_id,
    list.filter((message) => message.id !== id),
  );
  if (channel_id === chat.open) chat.changed({ type: 'delete', id });
}

function applyTyping(chat: Chat, event: { channel_id: string; user_id: string }): void {
  if (event.channel_id !== chat.open || event.user_id === chat.me?.id) return;
  chat.typing.set(event.user_id, { user: event.user_id, until: Date.now() + typingTime });
  chat.changed({ type: 'typing' });
  setTimeout(() => {
    const entry = chat.typing.get(event.user_id);
    if (entry === undefined || entry.until > Date.now()) return;
    chat.typing.delete(event.user_id);
    chat.changed({ type: 'typing' });
  }, typingTime + 10);
}
