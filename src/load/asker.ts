import type { Heard, ReaderClient } from '../local/reader-client.ts';

/** What asking for a while came to. */
export interface Asked {
  /** Interactions that were answered. */
  readonly answered: number;
  /** How long it took, in milliseconds. */
  readonly lasted: number;
  /** From the post of each question until its answer was shown, in milliseconds. */
  readonly latencies: readonly number[];
}

/** Asks `/ask` one question after another, as one reader's client does, and measures. */
export class Asker {
  private readonly reader: ReaderClient;
  private readonly command: Readonly<Record<string, unknown>>;
  private readonly questions: readonly string[];
  private readonly waiting = new Map<string, () => void>();
  private asked = 0;

  private constructor(
    reader: ReaderClient,
    command: Readonly<Record<string, unknown>>,
    questions: readonly string[],
  ) {
    this.reader = reader;
    this.command = command;
    this.questions = questions;
    reader.listeners.add((heard) => this.hear(heard));
  }

  /** Learns `/ask`, which the bot may only just be registering. */
  static async for(reader: ReaderClient, questions: readonly string[]): Promise<Asker> {
    return new Asker(reader, await reader.commandSoon('ask'), questions);
  }

  /** Keeps so many questions under way for a time: what the bot can do at most. */
  async saturate(underWay: number, milliseconds: number): Promise<Asked> {
    const began = performance.now();
    const latencies: number[] = [];
    const one = async () => {
      while (performance.now() - began < milliseconds) latencies.push(await this.ask());
    };
    await Promise.all(Array.from({ length: underWay }, one));
    return { answered: latencies.length, lasted: performance.now() - began, latencies };
  }

  /** Asks so many a second for a time, whether earlier ones were answered or not. */
  async steadily(perSecond: number, milliseconds: number): Promise<Asked> {
    const began = performance.now();
    const all: Promise<number>[] = [];
    const due = () => Math.min(milliseconds, performance.now() - began) * (perSecond / 1_000);
    while (performance.now() - began < milliseconds) {
      while (all.length < due()) all.push(this.ask());
      await sleep(1);
    }
    const latencies = await Promise.all(all);
    return { answered: latencies.length, lasted: performance.now() - began, latencies };
  }

  /** Asks, and gives the milliseconds until the answer was shown. */
  private async ask(): Promise<number> {
    const { id, name, type } = this.command;
    const value = this.questions[this.asked++ % this.questions.length];
    const data = { id, name, type, options: [{ type: 3, name: 'question', value }] };
    const began = performance.now();
    const { nonce, posted } = this.reader.post(2, data);
    const shown = new Promise<void>((resolve) => this.waiting.set(nonce, resolve));
    await Promise.all([posted, shown]);
    return performance.now() - began;
  }

  private hear(heard: Heard): void {
    const { type } = heard;
    this.reader.heard.length = 0;
    if (type === 'INTERACTION_FAILURE') throw new Error('A question was not answered in time.');
    // It follows the answer's message on the same connection, and is read in no time.
    if (type !== 'INTERACTION_SUCCESS') return;
    const nonce = String(heard.data.nonce);
    this.waiting.get(nonce)?.();
    this.waiting.delete(nonce);
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
