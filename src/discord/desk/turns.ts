import type { Language } from '../../knowledge/article.ts';
import type { Allowance, BotOptions } from '../options.ts';
import { forReader, type Reply } from '../replies/message.ts';
import { notice } from '../replies/notice.ts';
import { texts } from '../texts/texts.ts';
import { FairUse } from './fair-use.ts';

/** Pages that may be turned, or commands run that only show something, for each question. */
const TURNS = 5;

/** Suggestions that may be asked for, for each question: a question is typed letter by letter. */
const LETTERS = 20;

/** What somebody is about to ask of the bot. */
export interface Asking {
  /** The command's name; `button`, `mention` or `message` for what is none. */
  readonly command: string;
  /** Whether the articles are searched for it. */
  readonly searches: boolean;
  /** The language of whoever asks; null where nothing tells it. */
  readonly reader: Language | null;
  /** Ids of whoever asks, and of the server: null in direct messages. */
  readonly user: string;
  readonly server: string | null;
}

/** Sees that nobody asks more than their share. */
export class Turns {
  private readonly observer: BotOptions['observer'];
  private readonly questions: FairUse;
  private readonly shown: FairUse;
  private readonly suggested: FairUse;

  constructor({ observer, readerAllowance, serverAllowance }: BotOptions) {
    this.observer = observer;
    const often = (times: number) =>
      new FairUse(multiply(readerAllowance, times), multiply(serverAllowance, times));
    this.questions = often(1);
    this.shown = often(TURNS);
    this.suggested = often(LETTERS);
  }

  /** Takes suggestions into account that are asked for; whether they may be made. */
  mayBeSuggested(user: string, server: string | null): boolean {
    return this.suggested.take(user, server).allowed;
  }

  /**
   * Takes what is asked into account: null where it may be answered, and otherwise what the reader
   * is told, once; `silent` after that.
   */
  refusal({ command, searches, reader, user, server }: Asking): Reply | 'silent' | null {
    const turn = (searches ? this.questions : this.shown).take(user, server);
    if (turn.allowed) return null;
    const { scope, seconds } = turn;
    this.observer.limited({ command, scope });
    if (!turn.first) return 'silent';
    return forReader(reader, (each) => {
      const { tooManyReader, tooManyServer } = texts[each].notices;
      return notice(each, (scope === 'reader' ? tooManyReader : tooManyServer)(seconds));
    });
  }
}

function multiply({ burst, perMinute }: Allowance, times: number): Allowance {
  return { burst: burst * times, perMinute: perMinute * times };
}
