import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import type { FastifyRequest } from 'fastify';
import type { Json } from '../json.ts';
import { refusals } from '../refusal.ts';
import { newSnowflake } from '../snowflake.ts';
import { checkCommand, checkCommandChange, checkCommands } from '../validation/bodies.ts';
import { accountOf, botOf, type Context, type Routes } from './context.ts';

/** How many commands of each kind a bot may have in one place. */
const MOST = [
  { type: ApplicationCommandType.ChatInput, most: 100 },
  { type: ApplicationCommandType.User, most: 15 },
  { type: ApplicationCommandType.Message, most: 15 },
];

interface Place {
  app: string;
  guild?: string;
  command?: string;
}

/** A command as Discord keeps it: what was left out is filled in. */
function store(
  context: Context,
  body: Json,
  guild: string | undefined,
  before?: APIApplicationCommand,
): APIApplicationCommand {
  const permissions = body.default_member_permissions;
  return {
    name_localizations: null,
    description: '',
    description_localizations: null,
    type: 1,
    nsfw: false,
    ...(guild === undefined
      ? { dm_permission: true, contexts: null, integration_types: [0, 1] }
      : { guild_id: guild }),
    ...Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)),
    default_member_permissions:
      typeof permissions === 'string' || typeof permissions === 'number'
        ? String(permissions)
        : null,
    id: before?.id ?? newSnowflake(),
    application_id: context.world.applicationId,
    version: newSnowflake(),
  } as unknown as APIApplicationCommand;
}

/** Leaves translations out, as Discord does unless they are asked for. */
function plain(command: APIApplicationCommand): APIApplicationCommand {
  return JSON.parse(
    JSON.stringify(command, (key, value: unknown) =>
      key.endsWith('_localizations') ? undefined : value,
    ),
  ) as APIApplicationCommand;
}

/** A bot's commands, everywhere and by server, and the index of them that clients read. */
export const commandRoutes: Routes = (app, context) => {
  const { world } = context;
  const listOf = (guild: string | undefined) => world.commands.get(guild ?? 'global') ?? [];

  function enter(request: FastifyRequest): Place {
    botOf(context, request);
    const place = request.params as Place;
    if (place.app !== world.applicationId) throw refusals.missingAccess();
    if (place.guild !== undefined && world.guildOf(place.guild) === undefined)
      throw refusals.missingAccess();
    return place;
  }

  function keep(guild: string | undefined, commands: APIApplicationCommand[]): void {
    for (const { type, most } of MOST) {
      const there = commands.filter((each) => each.type === type).length;
      if (there > most) throw refusals.tooManyCommands(most);
    }
    world.commands.set(guild ?? 'global', commands);
    for (const { id } of world.guilds) {
      if (guild !== undefined && id !== guild) continue;
      const event = { guild_id: id, application_command_index_version: newSnowflake() };
      for (const { user } of world.readers) {
        context.hub.toReader(user.id, 'GUILD_APPLICATION_COMMAND_INDEX_UPDATE', event);
      }
    }
  }

  function find({ guild, command }: Place): APIApplicationCommand {
    const found = listOf(guild).find(({ id }) => id === command);
    if (found === undefined) throw refusals.unknownCommand();
    return found;
  }

  const same = (a: APIApplicationCommand, b: Json) => a.name === b.name && a.type === (b.type ?? 1);

  for (const base of ['/applications/:app/commands', '/applications/:app/guilds/:guild/commands']) {
    app.get<{ Querystring: { with_localizations?: string } }>(base, (request) => {
      const { guild } = enter(request);
      const localised = request.query.with_localizations === 'true';
      return localised ? listOf(guild) : listOf(guild).map(plain);
    });

    app.put(base, (request) => {
      const { guild } = enter(request);
      const bodies = checkCommands(request.body);
      const before = listOf(guild);
      const commands = bodies.map((body) =>
        store(
          context,
          body,
          guild,
          before.find((each) => same(each, body)),
        ),
      );
      keep(guild, commands);
      return commands;
    });

    app.post(base, (request, reply) => {
      const { guild } = enter(request);
      const body = checkCommand(request.body);
      const before = listOf(guild).find((each) => same(each, body));
      const command = store(context, body, guild, before);
      keep(guild, [...listOf(guild).filter((each) => each !== before), command]);
      return reply.status(before === undefined ? 201 : 200).send(command);
    });

    app.get(`${base}/:command`, (request) => find(enter(request)));

    app.patch(`${base}/:command`, (request) => {
      const place = enter(request);
      const before = find(place);
      const change = checkCommandChange(request.body, before as unknown as Json);
      const changed = { ...before, ...change } as Json;
      const command = store(context, changed, place.guild, before);
      keep(
        place.guild,
        listOf(place.guild).map((each) => (each === before ? command : each)),
      );
      return command;
    });

    app.delete(`${base}/:command`, (request, reply) => {
      const place = enter(request);
      const gone = find(place);
      keep(
        place.guild,
        listOf(place.guild).filter((each) => each !== gone),
      );
      return reply.status(204).send();
    });
  }

  /** What a client offers after a slash, in a server or in direct messages. */
  function index(commands: readonly APIApplicationCommand[]) {
    const { id, username, avatar } = world.bot.user;
    const applications = [
      { id, name: username, description: '', icon: avatar, bot: world.bot.user },
    ];
    return { applications, application_commands: commands, version: newSnowflake() };
  }

  app.get<{ Params: { guild: string } }>('/guilds/:guild/application-command-index', (request) => {
    accountOf(context, request);
    const { guild } = request.params;
    if (world.guildOf(guild) === undefined) throw refusals.unknownGuild();
    return index(world.commandsIn(guild));
  });
  app.get<{ Params: { channel: string } }>(
    '/channels/:channel/application-command-index',
    (request) => {
      accountOf(context, request);
      const channel = world.channels.get(request.params.channel);
      if (channel === undefined) throw refusals.unknownChannel();
      return index(world.commandsIn(channel.guildId));
    },
  );
  app.get('/users/@me/application-command-index', (request) => {
    accountOf(context, request);
    return index(world.commandsIn(null));
  });
};
