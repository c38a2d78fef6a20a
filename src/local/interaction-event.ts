import {
  type APIApplicationCommand,
  type APIUser,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Interaction, Posted } from './interactions.ts';
import { refusals } from './refusal.ts';
import {
  ALL_PERMISSIONS,
  type Channel,
  describeChannel,
  describeMember,
  type World,
} from './world.ts';

/** The interaction as the bot gets it. */
export function describeInteraction(
  world: World,
  interaction: Interaction,
  posted: Posted,
  command: APIApplicationCommand | undefined,
): object {
  const { person, channel, source } = interaction;
  const inGuild = channel.guildId !== null;
  return {
    id: interaction.id,
    application_id: world.applicationId,
    type: interaction.type,
    version: 1,
    token: interaction.token,
    data: describeData(world, posted, command),
    channel_id: channel.id,
    channel: {
      ...describeChannel(channel, world.bot.user),
      ...(inGuild ? { permissions: ALL_PERMISSIONS } : {}),
    },
    app_permissions: ALL_PERMISSIONS,
    locale: posted.locale,
    context: inGuild ? 0 : 1,
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: 10_485_760,
    authorizing_integration_owners: inGuild ? { '0': channel.guildId } : { '1': person.user.id },
    ...(inGuild
      ? {
          guild_id: channel.guildId,
          guild_locale: 'en-US',
          guild: { id: channel.guildId, locale: 'en-US', features: [] },
          member: { ...describeMember(person.user), permissions: ALL_PERMISSIONS },
        }
      : { user: person.user }),
    ...(source === undefined ? {} : { message: source }),
  };
}

function describeData(
  world: World,
  { data, type, channel }: Posted,
  command: APIApplicationCommand | undefined,
): object {
  if (type === InteractionType.MessageComponent) {
    const values = data.values;
    return {
      id: 1,
      custom_id: data.custom_id,
      component_type: data.component_type ?? ComponentType.Button,
      ...(Array.isArray(values) ? { values: values as unknown[] } : {}),
    };
  }
  if (type === InteractionType.ModalSubmit) {
    return { custom_id: data.custom_id, components: data.components ?? [] };
  }
  const described = {
    id: command?.id,
    name: command?.name,
    type: command?.type ?? ApplicationCommandType.ChatInput,
    ...(command?.guild_id === undefined ? {} : { guild_id: command.guild_id }),
  };
  const target = data.target_id;
  if (typeof target !== 'string') {
    const options = data.options;
    return Array.isArray(options) && options.length > 0
      ? { ...described, options: options as unknown[] }
      : described;
  }
  return {
    ...described,
    target_id: target,
    resolved: resolve(world, target, channel, command?.type),
  };
}

function resolve(
  world: World,
  target: string,
  channel: Channel,
  type: ApplicationCommandType | undefined,
): object {
  if (type === ApplicationCommandType.User) {
    const user: APIUser | undefined = world.userOf(target);
    if (user === undefined) throw refusals.unknownUser();
    return { users: { [target]: user } };
  }
  const message = channel.messages.get(target);
  if (message === undefined) throw refusals.unknownMessage();
  return { messages: { [target]: message } };
}
