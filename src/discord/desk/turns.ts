import type { Language } from '../../knowledge/article.ts';
import type { Allowance, BotOptions } from '../options.ts';
import { forReader, type Reply } from '../replies/message.ts';
import { notice } from '../replies/notice.ts';
import { texts } from '../texts/texts.ts';
import { FairUse } from './fair-use.ts';

/** Pages that may be turned, or commands run that only show something, for each question. */
const TURNS = 5;

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

  constructor({ observer, readerAllowance, serverAllowance }: BotOptions) {
    this.observer = observer;
    this.questions = new FairUse(readerAllowance, serverAllowance);
    this.shown = new FairUse(timesTurns(readerAllowance), timesTurns(serverAllowance));
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

function timesTurns({ burst, perMinute }: Allowance): Allowance {
  return { burst: burst * TURNS, perMinute: perMinute * TURNS };
}
