import {
  type AutocompleteInteraction,
  type Client,
  type Interaction,
  type Message,
  MessageFlags,
} from 'discord.js';
import { LRUCache } from 'lru-cache';
import { asError } from '../errors.ts';
import type { Language } from '../knowledge/article.ts';
import { asks } from '../search/analysis/asking.ts';
import { detectLanguage } from '../search/analysis/language.ts';
import type { Call } from './call.ts';
import { hasWords } from './escape.ts';
import { newReference } from './failures.ts';
import { FairUse } from './fair-use.ts';
import { askedInFull, repeatedBy } from './follow-up.ts';
import { answerWords } from './hearing.ts';
import { type Asked, readMessage } from './mention.ts';
import type { Allowance, BotOptions, Shelf } from './options.ts';
import { followPress, isQuestion, isShare } from './presses.ts';
import { commandNamed } from './registry.ts';
import { drawHelp } from './replies/help.ts';
import { forReader, type Reply } from './replies/message.ts';
import { notice } from './replies/notice.ts';
import {
  type Answerable,
  CODES,
  deliver,
  EPHEMERAL,
  hasCode,
  replyTo,
  respond,
  type Response,
} from './respond.ts';
import { languageOf, texts } from './texts/texts.ts';
import { explain } from './unanswered.ts';

/** Events that are remembered, so that one delivered twice is answered once. */
const REMEMBERED = 10_000;

/** Pages that may be turned, or commands run that only show something, for each question. */
const TURNS = 5;

/** What a message asks that is for the bot. */
type ToBot = Exclude<Asked, { kind: 'nothing' }>;

/** Takes questions in and sees that each is answered once, whatever goes wrong. */
export class Desk {
  private readonly client: Client;
  private readonly options: BotOptions;
  private readonly questions: FairUse;
  private readonly turns: FairUse;
  private readonly seen = new LRUCache<string, true>({ max: REMEMBERED });
  private readonly underWay = new Set<Promise<void>>();
  closed = false;

  constructor(client: Client, options: BotOptions) {
    this.client = client;
    this.options = options;
    const { readerAllowance, serverAllowance } = options;
    this.questions = new FairUse(readerAllowance, serverAllowance);
    this.turns = new FairUse(timesTurns(readerAllowance), timesTurns(serverAllowance));
  }

  /** Answers an interaction; never throws. */
  interaction(interaction: Interaction): void {
    if (!this.takes(interaction.id)) return;
    if (interaction.isAutocomplete()) this.track(this.suggest(interaction));
    else if (interaction.isMessageComponent()) this.track(this.press(interaction));
    else if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
      this.track(this.command(interaction));
    }
  }

  /** Answers a message that asks the bot; never throws. */
  message(message: Message): void {
    const { user } = this.client;
    if (user === null || this.closed) return;
    const asked = readMessage(message, user.id);
    if (asked.kind === 'nothing' || !this.takes(message.id)) return;
    this.track(this.answerMessage(message, asked, user.id));
  }

  /** Takes no new work, and waits for what is under way, no longer than `grace` milliseconds. */
  async close(grace: number): Promise<void> {
    this.closed = true;
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, grace);
    });
    await Promise.race([Promise.allSettled(this.underWay), over]);
    clearTimeout(timer);
  }

  /** Whether an event is new, and there is anybody to answer it. */
  private takes(id: string): boolean {
    if (this.closed || this.seen.has(id)) return false;
    this.seen.set(id, true);
    return true;
  }

  /** Sees work through. What even its own handling of failures missed is logged: it ends nothing else. */
  private track(work: Promise<void>): void {
    const tracked = work
      .catch((error: unknown) => {
        this.options.log.error({ error: asError(error).stack }, 'An event could not be handled');
      })
      .finally(() => this.underWay.delete(tracked));
    this.underWay.add(tracked);
  }

  private async command(interaction: Answerable & { commandName: string }): Promise<void> {
    const began = performance.now();
    const { commandName: name } = interaction;
    const language = languageOf(interaction.locale);
    await this.attempt(name, interaction, language, async () => {
      const command = commandNamed(name);
      const asking = { name, reader: language, searches: command?.searches ?? false };
      const refused = this.refuse(asking, interaction.user.id, interaction.guildId);
      if (refused === 'silent') return this.hush(interaction);
      const { unknownCommand, waited } = texts[language].notices;
      const run = (shelf: Shelf): Response => {
        const call = callOf(interaction, shelf, language, this.options.logsQuestions);
        return { how: 'open', reply: command?.run(call) ?? notice(language, unknownCommand) };
      };
      const response = refused ? { how: 'open' as const, reply: refused } : this.withShelf(run);
      const reply = await respond(interaction, response, waited);
      this.report(name, reply, interaction, began);
    });
  }

  private async press(interaction: Answerable & { customId: string }): Promise<void> {
    if (!interaction.isMessageComponent()) return;
    const began = performance.now();
    const { customId } = interaction;
    const language = languageOf(interaction.locale);
    await this.attempt('button', interaction, language, async () => {
      const asking = { name: 'button', reader: language, searches: isQuestion(customId) };
      const refused = this.refuse(asking, interaction.user.id, interaction.guildId);
      if (refused === 'silent') {
        await deliver(() => interaction.deferUpdate());
        return;
      }
      const follow = (shelf: Shelf): Response =>
        followPress({
          customId,
          value: interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : null,
          presser: interaction.user.id,
          reader: language,
          private: interaction.message.flags.has(MessageFlags.Ephemeral),
          asked: repeatedBy(interaction.message),
          shelf,
        });
      const { shared, waited } = texts[language].notices;
      const answer = async (response: Response | Promise<Response>) => {
        const reply = await respond(interaction, response, waited);
        this.report('button', reply, interaction, began);
      };
      if (refused) return answer({ how: 'open', reply: refused });
      if (!isShare(customId)) return answer(this.withShelf(follow));
      // The button is there until Discord has heard that it was pressed: some press it twice.
      const share = `${interaction.message.id} ${customId}`;
      if (!this.takes(share)) return answer({ how: 'open', reply: notice(language, shared) });
      try {
        const followed = this.withShelf(follow);
        await answer(followed);
        // Told that it cannot be shared as it stands, the reader may try again.
        if ((await followed).how !== 'share') this.seen.delete(share);
      } catch (error) {
        this.seen.delete(share);
        throw error;
      }
    });
  }

  private async suggest(interaction: AutocompleteInteraction): Promise<void> {
    try {
      const { name, value } = interaction.options.getFocused(true);
      const command = commandNamed(interaction.commandName);
      const choices = await this.withShelf((shelf) =>
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
      this.options.observer.failed({
        command: interaction.commandName,
        reference: newReference(),
        error,
      });
    }
  }

  /** What is made of the shelf: at once where it is there, and otherwise once it is. */
  private withShelf<Made>(make: (shelf: Shelf) => Made): Made | Promise<Made> {
    const shelf = this.options.shelf();
    return shelf instanceof Promise ? shelf.then(make) : make(shelf);
  }

  /** A reader over the limit is told once, and then no more. */
  private refuse(
    { name, reader, searches }: { name: string; reader: Language | null; searches: boolean },
    user: string,
    server: string | null,
  ): Reply | 'silent' | null {
    const turn = (searches ? this.questions : this.turns).take(user, server);
    if (turn.allowed) return null;
    this.options.observer.limited({ command: name, scope: turn.scope });
    if (!turn.first) return 'silent';
    const { scope, seconds } = turn;
    return forReader(reader, (each) => {
      const { tooManyReader, tooManyServer } = texts[each].notices;
      return notice(each, (scope === 'reader' ? tooManyReader : tooManyServer)(seconds));
    });
  }

  /** Acknowledges a command without a word: Discord wants an answer to each. */
  private async hush(interaction: Answerable): Promise<void> {
    await deliver(() => interaction.deferReply(EPHEMERAL));
    interaction.deferred = true;
    await interaction.deleteReply().catch((error: unknown) => {
      this.options.log.debug({ error: String(error) }, 'A silent answer stayed');
    });
  }

  /** Does something for an interaction; an error is logged, and told to the reader in general words. */
  private async attempt(
    command: string,
    interaction: Answerable,
    language: Language,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      const reference = newReference();
      this.options.observer.failed({ command, reference, error });
      // Nobody hears an answer to an interaction whose time is over.
      if (hasCode(error, CODES.unknownInteraction)) return;
      await this.apologise(interaction, language, reference).catch((again: unknown) => {
        this.options.log.warn({ reference, error: String(again) }, 'The reader could not be told');
      });
    }
  }

  private async apologise(
    interaction: Answerable,
    language: Language,
    reference: string,
  ): Promise<void> {
    const { message } = notice(language, texts[language].notices.failed(reference));
    const { embeds = [] } = message;
    // A message whose button was pressed stays as it is: it may be somebody else's answer.
    if (interaction.deferred && interaction.isMessageComponent()) {
      await interaction.followUp({ embeds, ...EPHEMERAL });
    } else if (interaction.deferred) {
      await interaction.editReply({ embeds, content: '', components: [] });
    } else if (!interaction.replied) await interaction.reply({ embeds, ...EPHEMERAL });
  }

  private async answerMessage(message: Message, asked: ToBot, botId: string): Promise<void> {
    const began = performance.now();
    const { question, addressed } =
      asked.kind === 'question' ? asked : { question: null, addressed: true };
    const command = message.guildId === null ? 'message' : 'mention';
    const reader = writerOf(message, question);
    try {
      // What is posted for everyone counts as a question, though it be the help: Discord bounds how
      // much a channel takes, and the help would keep answers waiting.
      const asking = { name: command, reader, searches: true };
      const refused = this.refuse(asking, message.author.id, message.guildId);
      if (refused === 'silent') return;
      const full =
        refused || question === null ? null : await askedInFull(message, question, botId);
      const put = { question: full ?? question, reader, echo: full !== null };
      const answer =
        refused ??
        this.withShelf((shelf) => answerTo(message, put, shelf, this.options.logsQuestions));
      if (addressed && message.channel.isSendable()) {
        // Typing is a courtesy: the answer does not wait for it, nor fail with it.
        message.channel.sendTyping().catch(() => undefined);
      }
      const reply = await answer;
      // Thanks, or a word to others: nobody waits for an answer to it.
      if (!addressed && reply.answered?.verdict === 'absent' && !asks(question ?? '')) return;
      await replyTo(message, reply);
      this.report(command, reply, { user: message.author, guild: message.guild }, began);
    } catch (error) {
      await explain(message, { command, reader, error }, this.options);
    }
  }

  private report(
    command: string,
    { answered, question = '' }: Reply,
    { user, guild }: Pick<Answerable, 'user' | 'guild'>,
    began: number,
  ): void {
    if (answered === undefined) return;
    const duration = performance.now() - began;
    const shard = guild?.shardId ?? 0;
    const asked = { question, reader: user.id };
    this.options.observer.answered({ command, ...answered, duration, shard }, asked);
  }
}

function timesTurns({ burst, perMinute }: Allowance): Allowance {
  return { burst: burst * TURNS, perMinute: perMinute * TURNS };
}

/** What a message puts to the bot; no question where it only names it. */
interface Put {
  readonly question: string | null;
  readonly reader: Language | null;
  /** Whether the question is not the message's own words, and the reply has to tell it. */
  readonly echo: boolean;
}

function answerTo(
  { author: { id: asker } }: Message,
  { question, reader, echo }: Put,
  shelf: Shelf,
  logged: boolean,
): Reply {
  if (question !== null) {
    return answerWords(question, { shelf, asker, reader, logged, private: false, echo });
  }
  return forReader(reader, (each) => ({ message: drawHelp(shelf.articles, each, asker, logged) }));
}

/** The language of whoever wrote a message: its words', or else its server's; null without either. */
function writerOf({ guild }: Message, question: string | null): Language | null {
  if (question !== null && hasWords(question)) return detectLanguage(question);
  return guild === null ? null : languageOf(guild.preferredLocale);
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
    target: interaction.isMessageContextMenuCommand() ? interaction.targetMessage.content : '',
  };
}
