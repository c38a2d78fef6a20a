import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
} from 'discord.js';
import { FatalError } from './options.ts';

const PORTAL = 'https://discord.com/developers/applications';

const wrongToken = () =>
  new FatalError(
    `Discord does not know this DISCORD_TOKEN. Get the right one at ${PORTAL} → your application → Bot → Reset Token.`,
  );

const sharding = (code: number) =>
  new FatalError(
    `Discord closed the gateway with ${code}: SHARDS, or SHARD_IDS and SHARD_COUNT, do not fit the number of servers.`,
  );
const version = (code: number) =>
  new FatalError(
    `Discord closed the gateway with ${code}: this version of its API is no longer spoken. Update Naba.`,
  );
const intents = (code: number) =>
  new FatalError(
    `Discord closed the gateway with ${code}: it does not grant this application the intents that Naba asks for (none of them privileged). See ${PORTAL} → your application → Bot.`,
  );

/** Codes with which Discord closes the gateway for good. */
const FATAL_CLOSES = new Map<number, (code: number) => FatalError>([
  [GatewayCloseCodes.AuthenticationFailed, wrongToken],
  [GatewayCloseCodes.InvalidShard, sharding],
  [GatewayCloseCodes.ShardingRequired, sharding],
  [GatewayCloseCodes.InvalidAPIVersion, version],
  [GatewayCloseCodes.InvalidIntents, intents],
  [GatewayCloseCodes.DisallowedIntents, intents],
]);

/** Why a close of the gateway cannot be mended by connecting again; null where it can. */
export function fatalClose(code: number): FatalError | null {
  return FATAL_CLOSES.get(code)?.(code) ?? null;
}

/** Why logging in cannot succeed; null where another try may. */
export function fatalLogin(error: unknown): FatalError | null {
  if (error instanceof FatalError) return error;
  const unauthorised =
    (error instanceof DiscordAPIError || error instanceof HTTPError) && error.status === 401;
  const invalid =
    error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
  return unauthorised || invalid ? wrongToken() : null;
}
