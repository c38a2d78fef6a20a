import type { Message } from 'discord.js';
import type { Language } from '../../knowledge/article.ts';
import { detectLanguage } from '../../search/analysis/language.ts';
import { hasWords } from '../../knowledge/plain-text.ts';
import { answerWords } from '../hearing.ts';
import { type BotOptions, type Shelf, withShelf } from '../options.ts';
import { drawHelp } from '../replies/help.ts';
import { forReader, type Reply } from '../replies/message.ts';
import { notice } from '../replies/notice.ts';
import { languageOf, texts } from '../texts/texts.ts';
import { askedInFull } from './follow-up.ts';
import type { Asked } from './mention.ts';
import { isRemark } from './remark.ts';
import { report } from './report.ts';
import { replyTo } from './respond.ts';
import type { Turns } from './turns.ts';
import { explain } from './unanswered.ts';

/** What a message asks that is for the bot. */
export type ToBot = Exclude<Asked, { kind: 'nothing' }>;

/** What a message puts to the bot. */
interface Put {
  /** What it asks, its question in full. */
  readonly asked: ToBot;
  readonly reader: Language | null;
  /** Whether the question is not the message's own words, and the reply has to tell it. */
  readonly echo: boolean;
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
    const question = asked.kind === 'question' ? asked.question : null;
    const addressed = asked.kind !== 'question' || asked.addressed;
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
      const put: Put =
        full === null
          ? { asked, reader, echo: false }
          : { asked: { kind: 'question', question: full, addressed }, reader, echo: true };
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
  private draw({ asked, reader, echo }: Put, asker: string, shelf: Shelf): Reply | null {
    const { logsQuestions: logged } = this.options;
    switch (asked.kind) {
      case 'greeting':
        return forReader(reader, (each) => ({
          message: drawHelp(shelf.articles, each, asker, logged),
        }));
      case 'pointing':
        return forReader(reader, (each) => notice(each, texts[each].notices.unreadableMessage));
      case 'question': {
        const { question, addressed } = asked;
        if (!addressed && isRemark(question, shelf)) return null;
        return answerWords(question, { shelf, asker, reader, logged, private: false, echo });
      }
    }
  }
}

/** The language of whoever wrote a message: its words', or else its server's; null without either. */
function writerOf({ guild }: Message, question: string | null): Language | null {
  if (question !== null && hasWords(question)) return detectLanguage(question);
  return guild === null ? null : languageOf(guild.preferredLocale);
}
