import {
  type AutocompleteInteraction,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Language } from '../../knowledge/article.ts';
import type { Call } from '../call.ts';
import { type BotOptions, type Shelf, withShelf } from '../options.ts';
import { followPress, isQuestion, isShare } from '../presses.ts';
import { commandNamed } from '../registry.ts';
import type { Reply, Response } from '../replies/message.ts';
import { notice } from '../replies/notice.ts';
import { languageOf, texts } from '../texts/texts.ts';
import { CODES, deliver, hasCode, insist } from './delivery.ts';
import { repeatedBy } from './follow-up.ts';
import { newReference } from './reference.ts';
import { report } from './report.ts';
import { type Answerable, EPHEMERAL, respond, retract, Unsure } from './respond.ts';
import { wordsIn } from './target.ts';
import type { Turns } from './turns.ts';

/** Answers posted for everyone that are remembered, so that each is posted once. */
const SHARED = 1_000;

/** What is done for an interaction. */
interface Work {
  /** The command's name, or `button`. */
  readonly command: string;
  /** Whether the articles are searched for it. */
  readonly searches: boolean;
  /** Acknowledges it without a word, for a reader who has been told already to wait. */
  readonly hush: () => Promise<void>;
  readonly make: (reader: Language) => Response | Promise<Response>;
}

/** Answers commands, presses of buttons and menus, and what is typed into options; never throws. */
export class Interactions {
  private readonly options: BotOptions;
  private readonly turns: Turns;
  private readonly shared = new LRUCache<string, true>({ max: SHARED });

  constructor(options: BotOptions, turns: Turns) {
    this.options = options;
    this.turns = turns;
  }

  async answer(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete()) await this.suggest(interaction);
    else if (interaction.isMessageComponent()) await this.press(interaction);
    else if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
      await this.command(interaction);
    }
  }

  private async command(interaction: Answerable & { commandName: string }): Promise<void> {
    const command = commandNamed(interaction.commandName);
    await this.attempt(interaction, {
      command: interaction.commandName,
      searches: command?.searches ?? false,
      hush: () => this.hush(interaction),
      make: (reader) =>
        withShelf(this.options, (shelf) => {
          const call = callOf(interaction, shelf, reader, this.options.logsQuestions);
          return open(command?.run(call) ?? notice(reader, texts[reader].notices.unknownCommand));
        }),
    });
  }

  private async press(interaction: MessageComponentInteraction): Promise<void> {
    const { customId, message } = interaction;
    // The button is there until Discord has heard that it was pressed: some press it twice.
    const share = `${message.id} ${customId}`;
    const isShared = this.shared.has(share);
    const shares = isShare(customId) && !isShared;
    if (shares) this.shared.set(share, true);
    const sent = await this.attempt(interaction, {
      command: 'button',
      searches: isQuestion(customId),
      hush: () => deliver(() => interaction.deferUpdate()),
      make: (reader) => {
        if (isShared) return open(notice(reader, texts[reader].notices.shared));
        return withShelf(this.options, (shelf) =>
          followPress({
            customId,
            value: interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : null,
            presser: interaction.user.id,
            reader,
            private: message.flags.has(MessageFlags.Ephemeral),
            asked: repeatedBy(message),
            shelf,
          }),
        );
      },
    });
    // Told that it cannot be shared as it stands, the reader may try again.
    if (shares && sent?.how !== 'share') this.shared.delete(share);
  }

  private async suggest(interaction: AutocompleteInteraction): Promise<void> {
    try {
      // Among many articles each letter is work, for which everybody else's answers wait.
      if (!this.turns.mayBeSuggested(interaction.user.id, interaction.guildId)) {
        await deliver(() => interaction.respond([]));
        return;
      }
      const { name, value } = interaction.options.getFocused(true);
      const command = commandNamed(interaction.commandName);
      const choices = await withShelf(this.options, (shelf) =>
        command?.suggest?.({
          shelf,
          reader: languageOf(interaction.locale),
          option: name,
          typed: value,
          article: name === 'article' ? null : interaction.options.getString('article'),
        }),
      );
      await deliver(() => interaction.respond([...(choices ?? [])]));
    } catch (error) {
      // Suggestions are overtaken by the next letter: one that comes late is no loss.
      if (hasCode(error, CODES.unknownInteraction)) return;
      const { commandName: command } = interaction;
      this.options.observer.failed({ command, reference: newReference(), error });
    }
  }

  /**
   * Does something for an interaction, if it is the reader's turn; gives what was sent, or may have
   * been. An error is logged, and told to the reader in general words: null then, and where nothing
   * was said.
   */
  private async attempt(
    interaction: Answerable,
    { command, searches, hush, make }: Work,
  ): Promise<Response | null> {
    const began = performance.now();
    const { user, guild, guildId: server } = interaction;
    const reader = languageOf(interaction.locale);
    try {
      const refusal = this.turns.refusal({ command, searches, reader, user: user.id, server });
      if (refusal === 'silent') {
        await hush();
        return null;
      }
      const made = refusal === null ? make(reader) : open(refusal);
      const reply = await respond(interaction, made, texts[reader].notices.waited);
      report(this.options.observer, reply, { command, user, guild, began });
      return await made;
    } catch (error) {
      await this.apologise(interaction, { command, reader, error });
      return error instanceof Unsure ? error.response : null;
    }
  }

  /** Acknowledges a command without a word: Discord wants an answer to each. */
  private async hush(interaction: Answerable): Promise<void> {
    await deliver(() => interaction.deferReply(EPHEMERAL));
    interaction.deferred = true;
    await retract(interaction).catch((error: unknown) => {
      this.options.log.debug({ error: String(error) }, 'A silent answer stayed');
    });
  }

  /** Tells the operator what failed, and the reader that something has. */
  private async apologise(
    interaction: Answerable,
    { command, reader, error }: { command: string; reader: Language; error: unknown },
  ): Promise<void> {
    const reference = newReference();
    const { log, observer } = this.options;
    observer.failed({ command, reference, error });
    // Nobody hears an answer to an interaction whose time is over.
    if (hasCode(error, CODES.unknownInteraction)) return;
    const { failed, unsure } = texts[reader].notices;
    const told = error instanceof Unsure ? unsure : failed(reference);
    const { embeds = [] } = notice(reader, told).message;
    try {
      // A message whose button was pressed stays as it is: it may be somebody else's answer.
      if (interaction.deferred && interaction.isMessageComponent()) {
        await insist(() => interaction.followUp({ embeds, ...EPHEMERAL }));
      } else if (interaction.deferred) {
        await insist(() => interaction.editReply({ embeds, content: '', components: [] }));
      } else if (!interaction.replied) {
        await deliver(() => interaction.reply({ embeds, ...EPHEMERAL }));
      }
    } catch (again) {
      log.warn({ reference, error: String(again) }, 'The reader could not be told');
    }
  }
}

/** A response that leaves the message that was acted on, if any, as it is. */
function open(reply: Reply): Response {
  return { how: 'open', reply };
}

/** A command's call, without a trace of discord.js. */
function callOf(interaction: Answerable, shelf: Shelf, reader: Language, logged: boolean): Call {
  const options = interaction.isChatInputCommand() ? interaction.options : null;
  return {
    shelf,
    logged,
    asker: interaction.user.id,
    reader,
    options: {
      string: (name) => options?.getString(name) ?? null,
      number: (name) => options?.getInteger(name) ?? null,
      flag: (name) => options?.getBoolean(name) ?? false,
    },
    target: interaction.isMessageContextMenuCommand() ? wordsIn(interaction.targetMessage) : '',
  };
}
