import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Hub } from '../gateway/hub.ts';
import type { SessionStarts } from '../gateway/session-starts.ts';
import type { Interactions } from '../interactions.ts';
import { refusals } from '../refusal.ts';
import type { Account, Channel, World } from '../world.ts';

/** What the routes work on. */
export interface Context {
  readonly world: World;
  readonly hub: Hub;
  readonly interactions: Interactions;
  /** Where the gateway is, without its query. */
  readonly gateway: () => string;
  /** Shards that a bot is told to use. */
  readonly shards: number;
  /** Sessions that the bot has begun. */
  readonly starts: SessionStarts;
  /** Whether the bot was granted the intent for message content. */
  readonly readsAll: boolean;
}

/** Adds routes to the API; paths are without its base and version. */
export type Routes = (app: FastifyInstance, context: Context) => void;

/** Who asks; refused (401) where the token is nobody's. */
export function accountOf({ world }: Context, { headers }: FastifyRequest): Account {
  const [, scheme, token] = /^(Bot |)(\S+)$/.exec(headers.authorization ?? '') ?? [];
  const account = token === undefined ? undefined : world.accountOf(token);
  const right = account !== undefined && (account === world.bot) === (scheme === 'Bot ');
  if (!right) throw refusals.unauthorized();
  return account;
}

/** The bot that asks; people are refused. */
export function botOf(context: Context, request: FastifyRequest): Account {
  const account = accountOf(context, request);
  if (account !== context.world.bot) throw refusals.unauthorized();
  return account;
}

/** A channel that the asker may see; refused where there is none, or it is not theirs. */
export function channelOf({ world }: Context, id: string, { user }: Account): Channel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw refusals.unknownChannel();
  const own =
    channel.guildId === null
      ? channel.recipients.some((each) => each.id === user.id)
      : user.id !== world.bot.user.id || !world.withoutBot.has(channel.guildId);
  if (!own) throw refusals.missingAccess();
  return channel;
}
