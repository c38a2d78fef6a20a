import {
  type APIApplicationCommand,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { randomBytes } from 'node:crypto';
import type { Attached } from './files.ts';
import type { Hub } from './gateway/hub.ts';
import { describeInteraction } from './interaction-event.ts';
import type { Json } from './json.ts';
import { editMessage, makeMessage, publish, retract } from './messages.ts';
import { refusals } from './refusal.ts';
import { newSnowflake } from './snowflake.ts';
import type { Callback } from './validation/bodies.ts';
import { formFaults, pressFaults } from './validation/fields.ts';
import { useFaults } from './validation/option-values.ts';
import type { Posted } from './validation/posted.ts';
import { refuseFaults } from './validation/schema.ts';
import type { Account, Channel } from './world.ts';

/** How long a bot may take to answer first, and its token lasts after that, in milliseconds. */
const FIRST_ANSWER = 3_000;
const TOKEN_LIFE = 15 * 60_000;

/**
 * Interactions that are remembered; beyond it the oldest that were answered end early, so that
 * memory stays small.
 */
const REMEMBERED = 2_000;

/** What somebody did, and what became of it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly person: Account;
  readonly channel: Channel;
  readonly nonce: string | undefined;
  /** The command that was used. */
  readonly command: APIApplicationCommand | undefined;
  /** The message that a command of a message's menu was used on. */
  readonly target: string | undefined;
  /** The message whose component was used, or led to the form that was filled in. */
  readonly source: APIMessage | undefined;
  readonly createdAt: number;
  /** Ends the wait for the first answer. */
  readonly stopWaiting: () => void;
  acknowledged: boolean;
  failed: boolean;
  /** The first answer, once there is one. */
  original: APIMessage | undefined;
  /** The form that the first answer showed. */
  form: APIModalInteractionResponseCallbackData | undefined;
  /** Answers by id, private ones too. */
  readonly answers: Map<string, APIMessage>;
}

/** What a reader did: what the client posted, where, and in which language. */
export interface Act {
  readonly posted: Posted;
  readonly channel: Channel;
  readonly locale: string;
}

/** What an interaction is about. */
type Subject = Pick<Interaction, 'command' | 'target' | 'source'>;

/** Callbacks, as Discord numbers them; there is no ping to be answered with 1. */
const MESSAGE = 4;
const DEFERRED_MESSAGE = 5;
const DEFERRED_UPDATE = 6;
const UPDATE = 7;
const SUGGESTIONS = 8;
const MODAL = 9;

/** Carries interactions from readers to the bot, and the bot's answers back. */
export class Interactions {
  private readonly hub: Hub;
  private readonly byToken = new Map<string, Interaction>();
  /** Private messages: the interaction whose answer each is, for the buttons on it. */
  private readonly privately = new Map<string, Interaction>();

  constructor(hub: Hub) {
    this.hub = hub;
  }

  /**
   * Takes what a reader did, tells the bot, and waits for its answer no longer than Discord does.
   * Throws Discord's refusal where it could not have been done so; nobody hears of it then.
   */
  open(person: Account, act: Act): Interaction {
    const { posted, channel } = act;
    const interaction: Interaction = {
      id: newSnowflake(),
      token: randomBytes(48).toString('base64url'),
      type: posted.type,
      person,
      channel,
      nonce: posted.nonce === undefined ? undefined : String(posted.nonce),
      ...this.subjectOf(person, act),
      createdAt: Date.now(),
      // Whatever still waits is held with all its messages: thousands of them, at a thousand a second.
      stopWaiting: () => clearTimeout(waiting),
      acknowledged: false,
      failed: false,
      original: undefined,
      form: undefined,
      answers: new Map(),
    };
    const told = describeInteraction(this.hub.world, interaction, act);
    this.remember(interaction);
    const heard = { id: interaction.id, nonce: interaction.nonce };
    this.hub.toReader(person.user.id, 'INTERACTION_CREATE', heard);
    const waiting = setTimeout(() => this.expire(interaction), FIRST_ANSWER).unref();
    this.hub.toBot(channel.guildId, 'INTERACTION_CREATE', told);
    return interaction;
  }

  /** Answers an interaction first; gives the message that the answer made or changed. */
  answer(
    id: string,
    token: string,
    { type, data, files }: Callback & { readonly files: readonly Attached[] },
  ): { interaction: Interaction; message: APIMessage | undefined } {
    const interaction = this.byToken.get(token);
    if (interaction?.id !== id || interaction.failed) throw refusals.unknownInteraction();
    if (interaction.acknowledged) throw refusals.alreadyAcknowledged();
    if (Date.now() - interaction.createdAt > FIRST_ANSWER) throw refusals.unknownInteraction();
    this.refuseMisfit(interaction, type);
    const message = this.apply(interaction, type, data, files);
    interaction.acknowledged = true;
    interaction.stopWaiting();
    this.hub.toReader(interaction.person.user.id, 'INTERACTION_SUCCESS', {
      id,
      nonce: interaction.nonce,
    });
    return { interaction, message };
  }

  /** The interaction of a token; refused where it is none, or its time is over. */
  byWebhook(token: string): Interaction {
    const interaction = this.byToken.get(token);
    if (interaction === undefined || Date.now() - interaction.createdAt > TOKEN_LIFE) {
      throw refusals.invalidWebhookToken();
    }
    if (!interaction.acknowledged) throw refusals.unknownWebhook();
    return interaction;
  }

  /** A further answer; the first after a deferral takes its place. */
  followUp(interaction: Interaction, body: Json, files: readonly Attached[]): APIMessage {
    const { original } = interaction;
    if (original !== undefined && ((original.flags ?? 0) & MessageFlags.Loading) !== 0) {
      return this.edit(interaction, original.id, body, files);
    }
    return this.post(interaction, body, ephemeral(body), undefined, files);
  }

  find(interaction: Interaction, id: string): APIMessage {
    const message =
      id === '@original'
        ? interaction.original
        : (interaction.answers.get(id) ??
          (interaction.source?.id === id ? interaction.source : undefined));
    if (message === undefined) throw refusals.unknownMessage();
    return message;
  }

  edit(interaction: Interaction, id: string, body: Json, files: readonly Attached[]): APIMessage {
    const message = editMessage(this.hub.world, this.find(interaction, id), body, files);
    this.announce(interaction, 'MESSAGE_UPDATE', message);
    return message;
  }

  delete(interaction: Interaction, id: string): void {
    const message = this.find(interaction, id);
    interaction.answers.delete(message.id);
    if (interaction.original === message) interaction.original = undefined;
    this.privately.delete(message.id);
    if (isPrivate(message)) {
      const gone = { id: message.id, channel_id: message.channel_id };
      this.hub.toReader(interaction.person.user.id, 'MESSAGE_DELETE', gone);
    } else {
      retract(this.hub, interaction.channel, message.id);
    }
  }

  private remember(interaction: Interaction): void {
    this.byToken.set(interaction.token, interaction);
    for (const [token, oldest] of this.byToken) {
      // One that still waits for its first answer keeps its three seconds.
      const waits = !oldest.acknowledged && !oldest.failed;
      if (this.byToken.size <= REMEMBERED || waits) return;
      this.byToken.delete(token);
      for (const id of oldest.answers.keys()) this.privately.delete(id);
    }
  }

  private expire(interaction: Interaction): void {
    interaction.failed = true;
    const heard = { id: interaction.id, nonce: interaction.nonce };
    this.hub.toReader(interaction.person.user.id, 'INTERACTION_FAILURE', heard);
  }

  /** A callback that does not go with the kind of interaction. */
  private refuseMisfit({ type: kind, source }: Interaction, type: number): void {
    const suggesting = kind === InteractionType.ApplicationCommandAutocomplete;
    const updating = type === DEFERRED_UPDATE || type === UPDATE;
    // A form updates the message that led to it, where one did, and leads to no other form.
    const fits = suggesting
      ? type === SUGGESTIONS
      : type !== SUGGESTIONS &&
        (!updating || source !== undefined) &&
        (type !== MODAL || kind !== InteractionType.ModalSubmit);
    if (fits) return;
    const message = `This interaction cannot be answered with type ${type}.`;
    throw refusals.invalidForm({
      type: {
        _errors: [{ code: 'INTERACTION_APPLICATION_COMMAND_INVALID_RESPONSE_TYPE', message }],
      },
    });
  }

  private apply(
    interaction: Interaction,
    type: number,
    data: Json,
    files: readonly Attached[],
  ): APIMessage | undefined {
    switch (type) {
      case MESSAGE:
        interaction.original = this.post(
          interaction,
          data,
          ephemeral(data),
          interaction.nonce,
          files,
        );
        return interaction.original;
      case DEFERRED_MESSAGE: {
        const flags = MessageFlags.Loading | ephemeral(data);
        interaction.original = this.post(interaction, {}, flags, interaction.nonce);
        return interaction.original;
      }
      case DEFERRED_UPDATE:
        interaction.original = interaction.source;
        return interaction.source;
      case UPDATE: {
        const message = editMessage(this.hub.world, interaction.source!, data, files);
        interaction.original = message;
        this.announce(interaction, 'MESSAGE_UPDATE', message);
        return message;
      }
      case SUGGESTIONS: {
        const heard = { choices: data.choices ?? [], nonce: interaction.nonce };
        this.hub.toReader(
          interaction.person.user.id,
          'APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE',
          heard,
        );
        return undefined;
      }
      case MODAL: {
        interaction.form = data as unknown as APIModalInteractionResponseCallbackData;
        const heard = { id: interaction.id, nonce: interaction.nonce, ...data };
        this.hub.toReader(interaction.person.user.id, 'INTERACTION_MODAL_CREATE', heard);
        return undefined;
      }
      default:
        return undefined;
    }
  }

  /** Makes an answer's message, keeps it, and shows it to those who may see it. */
  private post(
    interaction: Interaction,
    body: Json,
    flags: number,
    nonce: string | undefined,
    files: readonly Attached[] = [],
  ): APIMessage {
    const { channel } = interaction;
    const origin = { author: this.hub.world.bot.user, flags, interaction, nonce, files };
    const message = makeMessage(this.hub.world, channel, body, origin);
    interaction.answers.set(message.id, message);
    if (isPrivate(message)) {
      this.privately.set(message.id, interaction);
      this.announce(interaction, 'MESSAGE_CREATE', message);
    } else {
      publish(this.hub, channel, message);
    }
    return message;
  }

  /** Tells of a message: the whole channel, or the one reader of a private one. */
  private announce({ person, channel }: Interaction, type: string, message: APIMessage): void {
    if (!isPrivate(message)) return this.hub.message(channel, type, message);
    const place = channel.guildId === null ? {} : { guild_id: channel.guildId };
    this.hub.toReader(person.user.id, type, { ...message, ...place });
  }

  /** What was acted on; refused where there is no such thing, or it cannot be used so. */
  private subjectOf(person: Account, { posted, channel }: Act): Subject {
    const subject: Subject = { command: undefined, target: undefined, source: undefined };
    switch (posted.type) {
      case InteractionType.ApplicationCommand:
      case InteractionType.ApplicationCommandAutocomplete: {
        const command = this.commandOf(channel, posted.data.id);
        const completing = posted.type === InteractionType.ApplicationCommandAutocomplete;
        refuseFaults(useFaults(command, posted.data, completing));
        const onMessage = command.type === ApplicationCommandType.Message;
        return { ...subject, command, target: onMessage ? posted.data.target_id : undefined };
      }
      case InteractionType.MessageComponent: {
        const source = this.messageFor(person, channel, posted.message_id);
        refuseFaults(pressFaults(source, posted.data));
        return { ...subject, source };
      }
      case InteractionType.ModalSubmit: {
        const { form, source } = this.openerOf(person, channel, posted.data.id);
        refuseFaults(formFaults(form, posted.data));
        return { ...subject, source };
      }
    }
  }

  /** A message of the channel, or a private one of this reader's. */
  private messageFor(person: Account, channel: Channel, id: string): APIMessage {
    const open = channel.messages.get(id);
    if (open !== undefined) return open;
    const owner = this.privately.get(id);
    const own = owner?.person === person && owner.channel === channel;
    const message = own ? owner.answers.get(id) : undefined;
    if (message === undefined) throw refusals.unknownMessage();
    return message;
  }

  /** The interaction that showed this reader a form. */
  private openerOf(person: Account, channel: Channel, id: string) {
    for (const { form, source, ...opener } of this.byToken.values()) {
      if (opener.id !== id || opener.person !== person || opener.channel !== channel) continue;
      if (form !== undefined) return { form, source };
    }
    throw refusals.unknownInteraction();
  }

  private commandOf(channel: Channel, id: string): APIApplicationCommand {
    const command = this.hub.world.commandsIn(channel.guildId).find((each) => each.id === id);
    if (command === undefined) throw refusals.unknownCommand();
    return command;
  }
}

function ephemeral(data: Json): number {
  const flags = typeof data.flags === 'number' ? data.flags : 0;
  return flags & MessageFlags.Ephemeral;
}

function isPrivate(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
}
