import { type APIMessage, GatewayIntentBits } from 'discord-api-types/v10';
import type { Faults } from '../faults.ts';
import { shardOf } from '../snowflake.ts';
import { veiled } from '../veil.ts';
import { type Channel, describeChannel, describeGuild, type World } from '../world.ts';
import { GatewayEvent } from './event.ts';
import type { Session } from './session.ts';

/** Hands events to those who may see them. */
export class Hub {
  readonly world: World;
  readonly faults: Faults;
  private readonly sessions = new Map<string, Session>();

  constructor(world: World, faults: Faults) {
    this.world = world;
    this.faults = faults;
  }

  sessionOf(id: string): Session | undefined {
    return this.sessions.get(id);
  }

  forget(session: Session): void {
    this.sessions.delete(session.id);
  }

  /** Sessions that are known, those of the bot alone where asked so. */
  all({ bot }: { bot?: boolean } = {}): Session[] {
    for (const session of this.sessions.values()) if (session.expired) this.forget(session);
    return [...this.sessions.values()].filter((each) => bot === undefined || each.bot === bot);
  }

  /** Tells a new session who it is and which servers it has. */
  welcome(session: Session, resumeUrl: string): void {
    this.sessions.set(session.id, session);
    const { user } = session.account;
    const guilds = this.world.guilds.filter((guild) => this.sees(session, guild.id));
    const dms = [...this.world.channels.values()].filter(
      ({ guildId, recipients }) => guildId === null && recipients.some(({ id }) => id === user.id),
    );
    const ready = new GatewayEvent('READY', {
      v: 10,
      user: session.bot
        ? { ...user, verified: true, mfa_enabled: true, flags: 0, email: null }
        : user,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      private_channels: session.bot ? [] : dms.map((channel) => describeChannel(channel, user)),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: resumeUrl,
      shard: session.shard,
      application: { id: this.world.applicationId, flags: 0 },
      user_settings: {},
      relationships: [],
      presences: [],
      geo_ordered_rtc_regions: [],
      _trace: ['local'],
    });
    session.dispatch(ready);
    const wanted = (session.intents & GatewayIntentBits.Guilds) !== 0;
    if (!wanted) return;
    for (const guild of guilds) {
      session.dispatch(new GatewayEvent('GUILD_CREATE', describeGuild(this.world, guild, user)));
    }
  }

  /** Sends an event of a server (or of direct messages, where null) to the bot's shard for it. */
  toBot(guildId: string | null, type: string, data: unknown): void {
    const event = new GatewayEvent(type, data);
    this.faults.deliver(type, () => {
      for (const session of this.all({ bot: true })) {
        if (this.sees(session, guildId)) session.dispatch(event);
      }
    });
  }

  /** Sends an event to every client of one person. */
  toReader(userId: string, type: string, data: unknown): void {
    const event = new GatewayEvent(type, data);
    for (const session of this.all({ bot: false })) {
      if (session.account.user.id === userId) session.dispatch(event);
    }
  }

  /** Sends an event to all the people who see a channel. */
  toReaders(channel: Channel, type: string, data: unknown): void {
    this.tellReaders(channel, new GatewayEvent(type, data));
  }

  private tellReaders(channel: Channel, event: GatewayEvent): void {
    for (const session of this.all({ bot: false })) {
      const { id } = session.account.user;
      if (channel.guildId !== null || channel.recipients.some((each) => each.id === id)) {
        session.dispatch(event);
      }
    }
  }

  /** Sends what happened to a message to all who see its channel, the bot included. */
  message(channel: Channel, type: string, message: APIMessage & { nonce?: string | number }): void {
    // A client that has never seen a direct message's channel learns its type from here alone.
    const place = {
      channel_type: channel.type,
      ...(channel.guildId === null ? {} : { guild_id: channel.guildId, member: { roles: [] } }),
    };
    const event = new GatewayEvent(type, { ...message, ...place });
    this.tellReaders(channel, event);
    const seen = veiled(message, channel, this.world.bot.user.id);
    const intent =
      channel.guildId === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
    this.faults.deliver(type, () => {
      for (const session of this.all({ bot: true })) {
        if (!this.sees(session, channel.guildId) || (session.intents & intent) === 0) continue;
        const readsAll = (session.intents & GatewayIntentBits.MessageContent) !== 0;
        session.dispatch(
          readsAll || seen === message ? event : new GatewayEvent(type, { ...seen, ...place }),
        );
      }
    });
  }

  private sees({ bot, shard: [id, count] }: Session, guildId: string | null): boolean {
    if (!bot) return true;
    if (guildId === null) return id === 0;
    return shardOf(guildId, count) === id && !this.world.withoutBot.has(guildId);
  }
}
