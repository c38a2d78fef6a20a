import type { Message } from 'discord.js';
import type { Language } from '../../knowledge/article.ts';
import { detectLanguage } from '../../search/analysis/language.ts';
import { hasWords } from '../escape.ts';
import { answerWords } from '../hearing.ts';
import { type BotOptions, type Shelf, withShelf } from '../options.ts';
import { drawHelp } from '../replies/help.ts';
import { forReader } from '../replies/message.ts';
import { languageOf } from '../texts/texts.ts';
import { askedInFull } from './follow-up.ts';
import type { Asked } from './mention.ts';
import { isRemark } from './remark.ts';
import { report } from './report.ts';
import { replyTo } from './respond.ts';
import type { Turns } from './turns.ts';
import { explain } from './unanswered.ts';

/** What a message asks that is for the bot. */
export type ToBot = Exclude<Asked, { kind: 'nothing' }>;

/** What a message puts to the bot; no question where it only names it. */
interface Put {
  readonly question: string | null;
  readonly reader: Language | null;
  /** Whether the question is not the message's own words, and the reply has to tell it. */
  readonly echo: boolean;
  /** Whether it is put to the bot for sure; what is a remark is not answered otherwise. */
  readonly addressed: boolean;
}

/** Answers messages that ask the bot; never throws. */
export class Messages {
  private readonly options: BotOptions;
  private readonly turns: Turns;

  constructor(options: BotOptions, turns: Turns) {
    this.options = options;
    this.turns = turns;
  }

  async answer(message: Message, asked: ToBot, botId: string): Promise<void> {
    const began = performance.now();
    const { question, addressed } =
      asked.kind === 'question' ? asked : { question: null, addressed: true };
    const { author, guild, guildId: server } = message;
    const command = server === null ? 'message' : 'mention';
    const reader = writerOf(message, question);
    try {
      // What is posted for everyone counts as a question, though it be the help: Discord bounds how
      // much a channel takes, and the help would keep answers waiting.
      const asking = { command, searches: true, reader, user: author.id, server };
      const refusal = this.turns.refusal(asking);
      if (refusal === 'silent') return;
      const full =
        refusal || question === null ? null : await askedInFull(message, question, botId);
      const put = { question: full ?? question, reader, echo: full !== null, addressed };
      const answer =
        refusal ?? withShelf(this.options, (shelf) => this.draw(put, author.id, shelf));
      if (answer instanceof Promise && addressed && message.channel.isSendable()) {
        // Typing is a courtesy: the answer does not wait for it, nor fail with it. Beside an answer that
        // is there already it would only outlast it.
        message.channel.sendTyping().catch(() => undefined);
      }
      const reply = await answer;
      if (reply === null) return;
      await replyTo(message, reply);
      report(this.options.observer, reply, { command, user: author, guild, began });
    } catch (error) {
      await explain(message, { command, reader, error }, this.options);
    }
  }

  /** What is replied; null to a remark, for nobody waits for an answer to it. */
  private draw({ question, reader, echo, addressed }: Put, asker: string, shelf: Shelf) {
    const { logsQuestions: logged } = this.options;
    if (question !== null) {
      if (!addressed && isRemark(question, shelf)) return null;
      return answerWords(question, { shelf, asker, reader, logged, private: false, echo });
    }
    return forReader(reader, (each) => ({
      message: drawHelp(shelf.articles, each, asker, logged),
    }));
  }
}

/** The language of whoever wrote a message: its words', or else its server's; null without either. */
function writerOf({ guild }: Message, question: string | null): Language | null {
  if (question !== null && hasWords(question)) return detectLanguage(question);
  return guild === null ? null : languageOf(guild.preferredLocale);
}
