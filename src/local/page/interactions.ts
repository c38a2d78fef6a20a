import {
  GatewayDispatchEvents,
  InteractionType,
  type APIMessage,
  type ComponentType,
} from 'discord-api-types/v10';
import type { Chat } from './chat.ts';
import { commandData, type Command, type FilledOption } from './commands.ts';
import type { Rest } from './rest.ts';
import type { Session } from './session.ts';
import { newSnowflake } from './snowflake.ts';

/** What a bot suggests for an option. */
export interface Suggestion {
  readonly name: string;
  readonly value: string | number;
  readonly name_localizations?: Readonly<Partial<Record<string, string>>> | null;
}

/** A component that a reader can use. */
export interface Usable {
  readonly type: ComponentType;
  readonly customId: string;
}

/** What a reader does to a bot, and what becomes of it. */
export interface Interactions {
  run(command: Command, values: readonly FilledOption[]): void;
  runOnMessage(command: Command, message: APIMessage): void;
  use(message: APIMessage, component: Usable, values?: readonly string[]): void;
  /** Asks for suggestions; null where a later request has overtaken this one, or none came. */
  suggest(command: Command, values: readonly FilledOption[]): Promise<readonly Suggestion[] | null>;
  /** Takes note of the gateway's events about interactions. */
  hear(event: string, data: unknown): void;
}

interface InteractionsOptions {
  readonly chat: Chat;
  readonly rest: Rest;
  readonly session: Session;
  readonly gatewaySession: () => string | null;
}

/** How long suggestions are waited for, in milliseconds; Discord gives a bot three seconds. */
const suggestionTime = 3_500;

export function createInteractions(options: InteractionsOptions): Interactions {
  const { chat, rest, session } = options;
  /** Components under way: nonce → message. */
  const components = new Map<string, string>();
  let awaited: { nonce: string; settle: (found: readonly Suggestion[] | null) => void } | null =
    null;

  async function post(type: InteractionType, nonce: string, details: object): Promise<void> {
    const channel = chat.channels.find(({ id }) => id === chat.open);
    await rest.post('/interactions', {
      type,
      application_id: session.applicationId,
      ...(channel?.kind === 'server' ? { guild_id: session.guildId } : {}),
      channel_id: chat.open,
      session_id: options.gatewaySession() ?? '',
      nonce,
      ...details,
    });
  }

  function send(label: string, data: object): void {
    const nonce = newSnowflake();
    chat.pending.set(nonce, { nonce, channelId: chat.open, command: label, failed: false });
    chat.changed({ type: 'pending', nonce });
    post(InteractionType.ApplicationCommand, nonce, { data }).catch(() => fail(nonce));
  }

  function succeed(nonce: string): void {
    finishComponent(nonce, false);
    if (chat.pending.delete(nonce)) chat.changed({ type: 'pending', nonce });
  }

  function fail(nonce: string): void {
    finishComponent(nonce, true);
    const pending = chat.pending.get(nonce);
    if (pending === undefined) return;
    chat.pending.set(nonce, { ...pending, failed: true });
    chat.changed({ type: 'pending', nonce });
  }

  function finishComponent(nonce: string, failed: boolean): void {
    const messageId = components.get(nonce);
    if (messageId === undefined) return;
    components.delete(nonce);
    chat.busy.delete(messageId);
    if (failed) chat.failed.add(messageId);
    chat.changed({ type: failed ? 'update' : 'busy', id: messageId });
  }

  return {
    run: (command, values) => send(`/${command.label}`, commandData(command, values)),

    runOnMessage: (command, message) =>
      send(command.label, { ...commandData(command, []), target_id: message.id }),

    use(message, component, values) {
      if (chat.busy.has(message.id)) return;
      const nonce = newSnowflake();
      components.set(nonce, message.id);
      chat.busy.set(message.id, component.customId);
      if (chat.failed.delete(message.id)) chat.changed({ type: 'update', id: message.id });
      chat.changed({ type: 'busy', id: message.id });
      post(InteractionType.MessageComponent, nonce, {
        message_id: message.id,
        message_flags: message.flags ?? 0,
        data: {
          component_type: component.type,
          custom_id: component.customId,
          ...(values === undefined ? {} : { type: component.type, values }),
        },
      }).catch(() => fail(nonce));
    },

    suggest(command, values) {
      awaited?.settle(null);
      const nonce = newSnowflake();
      return new Promise((resolve) => {
        const settle = (found: readonly Suggestion[] | null): void => {
          clearTimeout(timer);
          if (awaited?.nonce === nonce) awaited = null;
          resolve(found);
        };
        const timer = setTimeout(() => settle(null), suggestionTime);
        awaited = { nonce, settle };
        post(InteractionType.ApplicationCommandAutocomplete, nonce, {
          data: commandData(command, values),
        }).catch(() => settle(null));
      });
    },

    hear(event, data) {
      const { nonce, choices } = (data ?? {}) as { nonce?: string; choices?: Suggestion[] };
      if (nonce === undefined) return;
      if (event === 'INTERACTION_SUCCESS') succeed(nonce);
      else if (event === 'INTERACTION_FAILURE') fail(nonce);
      else if (event === 'APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE') {
        if (awaited?.nonce === nonce) awaited.settle(choices ?? []);
      } else if (event === (GatewayDispatchEvents.MessageCreate as string)) {
        // A reply carries the nonce of its command: it takes the place of what was waiting.
        succeed(nonce);
      }
    },
  };
}
