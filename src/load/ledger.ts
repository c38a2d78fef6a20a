import type { Befallen } from '../local/faults.ts';
import type { Heard } from '../local/reader-client.ts';

/** What was asked of the bot, and what came of it. */
interface Entry {
  /** What it was, for people. */
  readonly what: string;
  readonly opened: number;
  /** Discord's id; an interaction's is known a moment later. */
  id: string;
  /** Answers shown: one is right. */
  answers: number;
  /** Whether Discord told that it was answered, or that its time was over; null while neither. */
  outcome: 'answered' | 'expired' | null;
  readonly settle: () => void;
}

/** What came of everything that was asked. */
export interface Account {
  readonly asked: number;
  readonly answered: number;
  /** Answered more than once. */
  readonly doubled: number;
  /** Not answered, though nothing stood in the way. */
  readonly lost: readonly Loss[];
  /** Not answered because the gateway was away, or Discord would not have it. */
  readonly excused: number;
  /** Posted, and not taken by Discord: never asked. */
  readonly withdrawn: number;
}

/** What was not answered, and what went wrong in the time in which it should have been. */
export interface Loss {
  readonly what: string;
  readonly meanwhile: string;
}

/** A time in which the bot had no connection to the gateway. */
interface Outage {
  readonly from: number;
  to: number;
}

/** Discord waits so long for a first answer, in milliseconds. */
const PATIENCE = 3_000;

/** How long before its end an outage already kept an event from the bot, in milliseconds. */
const SLACK = 250;

/** How long the answer to a message may take, in milliseconds, an outage not counted. */
const OVERDUE = 8_000;

/** Keeps account of what was asked, and of when it could not be answered. */
export class Ledger {
  /** Interactions by nonce, and messages by id. */
  private readonly interactions = new Map<string, Entry>();
  private readonly messages = new Map<string, Entry>();
  /** Replies to messages whose accounts were not open yet. */
  private readonly early = new Map<string, number>();
  private readonly outages: Outage[] = [];
  private withdrawn = 0;

  /** Tells whether the bot is connected now; called often. */
  watch(connected: boolean): void {
    const now = performance.now();
    const last = this.outages.at(-1);
    const running = last?.to === Infinity ? last : null;
    if (!connected && running === null) this.outages.push({ from: now - SLACK, to: Infinity });
    if (connected && running !== null) running.to = now + SLACK;
  }

  /** Opens an interaction's account; settles when Discord tells what came of it. */
  interaction(nonce: string, what: string): Promise<void> {
    return new Promise((settle) => this.interactions.set(nonce, newEntry(what, settle)));
  }

  /** Strikes out an interaction that Discord did not take: the bot never heard of it. */
  withdraw(nonce: string): void {
    this.interactions.get(nonce)?.settle();
    this.interactions.delete(nonce);
    this.withdrawn += 1;
  }

  /** Opens a message's account; settles with its first answer, or when that is long overdue. */
  message(id: string): Promise<void> {
    return new Promise((settle) => {
      const look = () => {
        if (this.outageSince(performance.now() - OVERDUE)) timer = setTimeout(look, OVERDUE);
        else settle();
      };
      let timer = setTimeout(look, OVERDUE);
      const done = () => {
        clearTimeout(timer);
        settle();
      };
      const entry = newEntry('message', done);
      entry.id = id;
      this.messages.set(id, entry);
      entry.answers = this.early.get(id) ?? 0;
      if (entry.answers > 0) close(entry, 'answered');
    });
  }

  hear({ type, data }: Heard): void {
    const own = this.interactions.get(String(data.nonce));
    if (type === 'INTERACTION_CREATE' && own !== undefined) own.id = String(data.id);
    if (type === 'INTERACTION_SUCCESS') close(own, 'answered');
    if (type === 'INTERACTION_FAILURE') close(own, 'expired');
    if (type !== 'MESSAGE_CREATE') return;
    if (own !== undefined) own.answers += 1;
    const to = data.message_reference as { message_id?: string } | undefined;
    if (to?.message_id === undefined) return;
    const asked = this.messages.get(to.message_id);
    if (asked === undefined) {
      this.early.set(to.message_id, (this.early.get(to.message_id) ?? 0) + 1);
      return;
    }
    asked.answers += 1;
    close(asked, 'answered');
  }

  /**
   * Sums up.
   *
   * @param befallen - what befell requests: what Discord would not have is no loss of the bot's
   */
  sum(befallen: readonly Befallen[]): Account {
    const all = [...this.interactions.values(), ...this.messages.values()];
    const answered = all.filter(({ outcome }) => outcome === 'answered').length;
    const lost = all.filter(
      (entry) =>
        entry.outcome !== 'answered' && !this.barred(entry) && !wasRefused(entry, befallen),
    );
    return {
      asked: all.length,
      answered,
      doubled: all.filter(({ answers }) => answers > 1).length,
      lost: lost.map((entry) => ({ what: entry.what, meanwhile: faultsOf(entry, befallen) })),
      excused: all.length - answered - lost.length,
      withdrawn: this.withdrawn,
    };
  }

  private outageSince(time: number): boolean {
    return (this.outages.at(-1)?.to ?? 0) > time;
  }

  /** Whether an outage fell into the time in which an answer would have had to come. */
  private barred({ opened }: Entry): boolean {
    return this.outages.some(({ from, to }) => from < opened + PATIENCE && to > opened);
  }
}

function newEntry(what: string, settle: () => void): Entry {
  return { what, opened: performance.now(), id: 'unknown', answers: 0, outcome: null, settle };
}

/** Discord's refusals that are final. */
const FINAL: ReadonlySet<Befallen['kind']> = new Set(['expired', 'forbidden', 'gone']);

/** What befell the answers to an interaction, or to a message. */
function own({ id }: Entry, befallen: readonly Befallen[]): Befallen[] {
  return befallen.filter(({ path, replyTo }) => replyTo === id || path.includes(`/${id}/`));
}

/** Whether Discord would not have an answer. */
function wasRefused(entry: Entry, befallen: readonly Befallen[]): boolean {
  return own(entry, befallen).some(({ kind }) => FINAL.has(kind));
}

/** What went wrong with the answers to an interaction, or to a message. */
function faultsOf(entry: Entry, befallen: readonly Befallen[]): string {
  return own(entry, befallen)
    .map(({ kind, at }) => `${kind} after ${Math.round(at - entry.opened)} ms`)
    .join(', ');
}

function close(entry: Entry | undefined, outcome: 'answered' | 'expired'): void {
  if (entry === undefined) return;
  entry.outcome ??= outcome;
  entry.settle();
}
