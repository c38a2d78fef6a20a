import {
  type APIApplicationCommand,
  ApplicationCommandType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';

/** A command as Discord is told of it. */
export type RegisteredData =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** What must be done so that Discord knows the commands as they are. */
export interface RegistrationPlan {
  /** Not registered yet. */
  readonly add: readonly RegisteredData[];
  /** Registered otherwise than they are now. */
  readonly change: readonly RegisteredData[];
  /** Registered as they are. */
  readonly keep: readonly string[];
  /** Ours, as they are registered. */
  readonly ours: readonly APIApplicationCommand[];
  /** Registered, but none of ours, or no more: left alone, unless they are asked to be taken away. */
  readonly others: readonly APIApplicationCommand[];
}

/** What of a command Discord fills in by itself, and what it means to leave it out. */
const LEFT_OUT: ReadonlySet<unknown> = new Set([undefined, null, false, '']);

/** What Discord adds to a command, or what does not tell one from another. */
const NOT_COMPARED: ReadonlySet<string> = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'dm_permission',
  'handler',
  'name_localized',
  'description_localized',
]);

/** A value in a form in which equal ones are equal texts: keys in order, what says nothing gone. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, each]) => !NOT_COMPARED.has(key) && !LEFT_OUT.has(each))
    .filter(([, each]) => !(Array.isArray(each) && each.length === 0))
    .map(([key, each]) => [key, canonical(each)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

/** Where commands are registered for some servers alone, Discord keeps no contexts with them. */
function fingerprint(command: object, inServer: boolean): string {
  const { contexts, integration_types: types, ...rest } = command as Record<string, unknown>;
  return JSON.stringify(canonical(inServer ? rest : { ...rest, contexts, types }));
}

function keyOf({
  name,
  type,
}: {
  name: string;
  type?: ApplicationCommandType | undefined;
}): string {
  return `${type ?? ApplicationCommandType.ChatInput} ${name}`;
}

/**
 * Compares what is registered with what should be.
 *
 * @param registered - as Discord lists them, with their translations
 * @param inServer - whether the list is that of one server
 */
export function planRegistration(
  registered: readonly APIApplicationCommand[],
  wanted: readonly RegisteredData[],
  inServer = false,
): RegistrationPlan {
  const byKey = new Map(registered.map((command) => [keyOf(command), command]));
  const same = (data: RegisteredData) => {
    const command = byKey.get(keyOf(data));
    return command !== undefined && fingerprint(command, inServer) === fingerprint(data, inServer);
  };
  const known = (data: RegisteredData) => byKey.has(keyOf(data));
  const wantedKeys = new Set(wanted.map(keyOf));
  const isOurs = (command: APIApplicationCommand) => wantedKeys.has(keyOf(command));
  return {
    add: wanted.filter((data) => !known(data)),
    change: wanted.filter((data) => known(data) && !same(data)),
    keep: wanted.filter(same).map(({ name }) => name),
    ours: registered.filter(isOurs),
    others: registered.filter((command) => !isOurs(command)),
  };
}

/** Discord's REST API, as far as registration needs it; discord.js's `REST` is one. */
export interface CommandApi {
  get(route: `/${string}`, options: { query: URLSearchParams }): Promise<unknown>;
  post(route: `/${string}`, options: { body: unknown }): Promise<unknown>;
  delete(route: `/${string}`): Promise<unknown>;
}

/** Where commands are registered: everywhere, or in one server. */
export function commandsRoute(applicationId: string, guildId: string | null): `/${string}` {
  const base = `/applications/${applicationId}` as const;
  return guildId === null ? `${base}/commands` : `${base}/guilds/${guildId}/commands`;
}

/** Compares what is registered in one place with what should be. */
export async function readPlan(
  rest: CommandApi,
  applicationId: string,
  guildId: string | null,
  wanted: readonly RegisteredData[],
): Promise<RegistrationPlan> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = await rest.get(commandsRoute(applicationId, guildId), { query });
  return planRegistration(registered as APIApplicationCommand[], wanted, guildId !== null);
}

/**
 * Registers what differs, each command by itself (Discord puts a new one in the place of another of
 * its name): so nothing is deleted that is not ours.
 */
export async function carryOut(
  rest: CommandApi,
  applicationId: string,
  guildId: string | null,
  { add, change }: RegistrationPlan,
): Promise<void> {
  for (const body of [...add, ...change]) {
    await rest.post(commandsRoute(applicationId, guildId), { body });
  }
}

/** Takes commands away from one place, each by itself. */
export async function takeAway(
  rest: CommandApi,
  applicationId: string,
  guildId: string | null,
  commands: readonly Pick<APIApplicationCommand, 'id'>[],
): Promise<void> {
  for (const { id } of commands) {
    await rest.delete(`${commandsRoute(applicationId, guildId)}/${id}`);
  }
}
