import {
  type APIApplicationCommand,
  type APIUser,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Act, Interaction } from './interactions.ts';
import { refusals } from './refusal.ts';
import {
  ALL_PERMISSIONS,
  type Channel,
  describeChannel,
  describeMember,
  type World,
} from './world.ts';

/** The interaction as the bot gets it. Throws Discord's refusal where its target is nowhere. */
export function describeInteraction(world: World, interaction: Interaction, act: Act): object {
  const { person, channel, source } = interaction;
  const inGuild = channel.guildId !== null;
  return {
    id: interaction.id,
    application_id: world.applicationId,
    type: interaction.type,
    version: 1,
    token: interaction.token,
    data: describeData(world, act, interaction.command),
    channel_id: channel.id,
    channel: {
      ...describeChannel(channel, world.bot.user),
      ...(inGuild ? { permissions: ALL_PERMISSIONS } : {}),
    },
    app_permissions: ALL_PERMISSIONS,
    locale: act.locale,
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
  { posted, channel }: Act,
  command: APIApplicationCommand | undefined,
): object {
  if (posted.type === InteractionType.MessageComponent) {
    const { custom_id, component_type, values } = posted.data;
    const button: number = ComponentType.Button;
    const chosen = component_type !== button && values !== undefined;
    return { id: 1, custom_id, component_type, ...(chosen ? { values } : {}) };
  }
  if (posted.type === InteractionType.ModalSubmit) {
    const { custom_id, components } = posted.data;
    return { custom_id, components };
  }
  const { options = [], target_id: target } = posted.data;
  const described = {
    id: command?.id,
    name: command?.name,
    type: command?.type ?? ApplicationCommandType.ChatInput,
    ...(command?.guild_id === undefined ? {} : { guild_id: command.guild_id }),
  };
  if (command?.type === ApplicationCommandType.ChatInput || target === undefined) {
    return options.length > 0 ? { ...described, options } : described;
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
