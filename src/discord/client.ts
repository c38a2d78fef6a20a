import {
  Client,
  Events,
  GatewayIntentBits,
  GuildEmojiManager,
  GuildMemberManager,
  GuildStickerManager,
  type IShardingStrategy,
  MessageManager,
  Options,
  Partials,
  PresenceManager,
  ReactionManager,
  SimpleShardingStrategy,
  SnowflakeUtil,
  UserManager,
  VoiceStateManager,
  type WebSocketOptions,
} from 'discord.js';
import type { BotOptions } from './options.ts';
import { NOBODY } from './replies/message.ts';

/**
 * Shards that are left to connect by themselves. They try again whenever a connection fails; but
 * where it is the first, the client gives up at once and destroys itself, and the shard, which is
 * between two tries then, goes on without it: a second session that nobody can close.
 */
const patient: NonNullable<WebSocketOptions['buildStrategy']> = (manager): IShardingStrategy => {
  const strategy = new SimpleShardingStrategy(manager);
  const connect = strategy.connect.bind(strategy);
  strategy.connect = () => {
    // What fails is told by the event of the shard's error, and by that of its end.
    connect().catch(() => undefined);
    return Promise.resolve();
  };
  return strategy;
};

/** The bot itself stays in every cache. */
const isOwn = ({ id, client }: { readonly id: string; readonly client: Client<true> }) =>
  id === client.user.id;

/** How long a direct channel is kept after what was last said there, in milliseconds. */
const DIRECT_LIFETIME = 15 * 60_000;

/**
 * Forgets direct channels that are out of use, which discord.js would keep for good: one of each person
 * who ever wrote. They come with events alone, so that events are occasion enough to look.
 */
function forgetDirectChannels(client: Client): void {
  let next = Date.now() + DIRECT_LIFETIME;
  const look = () => {
    const now = Date.now();
    if (now < next) return;
    next = now + DIRECT_LIFETIME;
    client.channels.cache.sweep((channel) => {
      if (!channel.isDMBased()) return false;
      const last = SnowflakeUtil.timestampFrom(channel.lastMessageId ?? '0');
      return now - last > DIRECT_LIFETIME;
    });
  };
  client.on(Events.MessageCreate, look);
  client.on(Events.InteractionCreate, look);
}

/**
 * A client that asks for no privileged intent and keeps next to nothing: whatever an answer needs
 * comes with its event. Direct messages need partial channels, for their channels are not kept long.
 */
export function createClient({ api, shards }: Pick<BotOptions, 'api' | 'shards'>): Client {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Channel],
    allowedMentions: NOBODY,
    // Replies are drawn as Discord takes them: there are no names to be turned into its spelling.
    jsonTransformer: (data) => data,
    // Limits are looked up by the classes' names, which a bundler may change: the names are asked for.
    makeCache: Options.cacheWithLimits({
      [MessageManager.name]: 0,
      [ReactionManager.name]: 0,
      [PresenceManager.name]: 0,
      [VoiceStateManager.name]: 0,
      [GuildEmojiManager.name]: 0,
      [GuildStickerManager.name]: 0,
      [GuildMemberManager.name]: { maxSize: 1, keepOverLimit: isOwn },
      [UserManager.name]: { maxSize: 100, keepOverLimit: isOwn },
    }),
    ws: { buildStrategy: patient },
    // What may not have arrived is sent again where a second is no harm (`desk/delivery.ts`); the
    // library would send again whatever it is.
    rest: { retries: 0, ...(api === null ? {} : { api }) },
    ...(shards === null ? {} : { shards: [...shards.ids], shardCount: shards.count }),
  });
  forgetDirectChannels(client);
  return client;
}
