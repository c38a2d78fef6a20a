import {
  type APIApplicationCommand,
  type APIChannel,
  type APIMessage,
  type APIUser,
  ChannelType,
  InteractionContextType,
} from 'discord-api-types/v10';
import { randomBytes } from 'node:crypto';
import { newGuildSnowflakes, newSnowflake } from './snowflake.ts';

/** Messages that a channel keeps; older ones are forgotten. */
const HISTORY = 500;

/** Everything a member may do, as Discord writes permissions. */
export const ALL_PERMISSIONS = ((1n << 53n) - 1n).toString();

/** Whether it names a language: `ar`, `en-US`, `es-419`. */
export function isLocale(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z]{2,3}(-[A-Z0-9]{2,4})?$/.test(value);
}

/** A person, or the bot, with the token that proves it. */
export interface Account {
  readonly user: APIUser;
  readonly token: string;
  /** The language of the person's client. */
  locale: string;
}

/** A server; everyone is in all of them, but for the bot where it was removed. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly channels: readonly Channel[];
}

/** A channel of a server, or the direct messages of two. */
export interface Channel {
  readonly id: string;
  readonly type: ChannelType.GuildText | ChannelType.DM;
  readonly name: string;
  readonly guildId: string | null;
  /** Whose direct messages they are; empty for a server's channel. */
  readonly recipients: readonly APIUser[];
  /** Oldest first. */
  readonly messages: Map<string, APIMessage>;
  lastMessageId: string | null;
}

/** A token of Discord's form: the user's id, a time and a signature. */
function newToken(userId: string): string {
  const [id, time, signature] = [Buffer.from(userId), randomBytes(4), randomBytes(28)];
  return [id, time, signature].map((part) => part.toString('base64url')).join('.');
}

function newUser(username: string, name: string, bot: boolean): APIUser {
  return {
    id: newSnowflake(),
    username,
    global_name: bot ? null : name,
    discriminator: bot ? '0001' : '0',
    avatar: null,
    bot,
  };
}

function newChannel(name: string, guildId: string | null, recipients: APIUser[]): Channel {
  return {
    id: newSnowflake(),
    type: guildId === null ? ChannelType.DM : ChannelType.GuildText,
    name,
    guildId,
    recipients,
    messages: new Map(),
    lastMessageId: null,
  };
}

/** How large the world is. */
export interface WorldOptions {
  /** Servers; at least 1. */
  readonly guilds: number;
  /** People who ask; at least 1. */
  readonly readers: number;
  /** The bot's token; a new one where it is left out. */
  readonly botToken?: string;
}

/** All that the local Discord knows: who there is, where, and what was said. */
export class World {
  readonly bot: Account;
  readonly applicationId: string;
  readonly readers: readonly Account[];
  readonly guilds: readonly Guild[];
  /** Ids of the servers that the bot was removed from. */
  readonly withoutBot = new Set<string>();
  readonly channels = new Map<string, Channel>();
  /** Commands by scope: a server's id, or `global`. */
  readonly commands = new Map<string, APIApplicationCommand[]>();
  private readonly accounts = new Map<string, Account>();

  constructor({ guilds, readers, botToken }: WorldOptions) {
    const bot = newUser('Naba', 'Naba', true);
    this.applicationId = bot.id;
    this.bot = { user: bot, token: botToken ?? newToken(bot.id), locale: 'en-US' };
    this.readers = Array.from({ length: readers }, (_, at) => {
      const user = newUser(`reader${at + 1}`, `Reader ${at + 1}`, false);
      return { user, token: newToken(user.id), locale: 'en-US' };
    });
    this.guilds = newGuildSnowflakes(guilds).map((id, at) => ({
      id,
      name: guilds === 1 ? 'Newsroom' : `Newsroom ${at + 1}`,
      channels: [newChannel('questions', id, []), newChannel('lounge', id, [])],
    }));
    for (const { channels } of this.guilds) channels.forEach((each) => this.addChannel(each));
    for (const account of [this.bot, ...this.readers]) this.accounts.set(account.token, account);
    for (const reader of this.readers) this.directMessages(reader.user);
  }

  /** Whose token this is; undefined where it is nobody's. */
  accountOf(token: string): Account | undefined {
    return this.accounts.get(token);
  }

  /** Anybody by id. */
  userOf(id: string): APIUser | undefined {
    return [this.bot, ...this.readers].find(({ user }) => user.id === id)?.user;
  }

  guildOf(id: string | null): Guild | undefined {
    return this.guilds.find((guild) => guild.id === id);
  }

  /** The direct messages between the bot and a person; opened where there were none. */
  directMessages(person: APIUser): Channel {
    for (const channel of this.channels.values()) {
      if (channel.guildId === null && channel.recipients.some(({ id }) => id === person.id)) {
        return channel;
      }
    }
    return this.addChannel(newChannel(person.username, null, [person, this.bot.user]));
  }

  /** The commands that there are in a server, or in direct messages with the bot where null. */
  commandsIn(guildId: string | null): APIApplicationCommand[] {
    const here = guildId === null ? InteractionContextType.BotDM : InteractionContextType.Guild;
    const everywhere = this.commands.get('global') ?? [];
    return [
      ...(this.commands.get(guildId ?? '') ?? []),
      ...everywhere.filter(({ contexts }) => contexts?.includes(here) ?? true),
    ];
  }

  /** Keeps a message as the channel's latest, and forgets the oldest where there are too many. */
  keep(channel: Channel, message: APIMessage): void {
    channel.messages.set(message.id, message);
    channel.lastMessageId = message.id;
    if (channel.messages.size <= HISTORY) return;
    const [oldest] = channel.messages.keys();
    if (oldest !== undefined) channel.messages.delete(oldest);
  }

  private addChannel(channel: Channel): Channel {
    this.channels.set(channel.id, channel);
    return channel;
  }
}

/** A channel as Discord describes it to somebody. */
export function describeChannel(channel: Channel, viewer: APIUser): APIChannel {
  const shared = {
    id: channel.id,
    type: channel.type,
    last_message_id: channel.lastMessageId,
  };
  if (channel.guildId === null) {
    const recipients = channel.recipients.filter(({ id }) => id !== viewer.id);
    return { ...shared, recipients } as APIChannel;
  }
  return {
    ...shared,
    guild_id: channel.guildId,
    name: channel.name,
    position: 0,
    topic: null,
    nsfw: false,
    parent_id: null,
    permission_overwrites: [],
    rate_limit_per_user: 0,
  } as unknown as APIChannel;
}

/** Somebody as a member of a server. */
export function describeMember(user: APIUser) {
  return {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
  };
}

/** A server as GUILD_CREATE and `GET /guilds/:id` describe it. */
export function describeGuild(world: World, guild: Guild, viewer: APIUser) {
  const everyone = {
    id: guild.id,
    name: '@everyone',
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: 0,
    permissions: ALL_PERMISSIONS,
    managed: false,
    mentionable: false,
    flags: 0,
  };
  const people = [world.bot, ...world.readers].map(({ user }) => describeMember(user));
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: world.readers[0]!.user.id,
    region: 'local',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'en-US',
    nsfw_level: 0,
    nsfw: false,
    features: [],
    roles: [everyone],
    emojis: [],
    stickers: [],
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    large: false,
    unavailable: false,
    member_count: people.length,
    members: people,
    channels: guild.channels.map((channel) => describeChannel(channel, viewer)),
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
