import { expect } from 'vitest';
import { UNLIMITED } from '../../src/load/bot-process.ts';
import type { LocalDiscord } from '../../src/local/server.ts';
import { run } from '../e2e/conversation.ts';
import type { ReaderClient } from '../../src/local/reader-client.ts';

/** What lets Naba run on a local Discord, and answer as much as a test may ask. */
export function settingsFor({ botToken, api }: LocalDiscord): Record<string, string> {
  return { DISCORD_TOKEN: botToken, DISCORD_API_URL: api, ...UNLIMITED };
}

/** Somebody who goes on asking. */
export interface Asking {
  /** How many questions were asked so far. */
  readonly asked: () => number;
  /** Stops, and gives how often each question was answered, once every question was. */
  stop(): Promise<readonly number[]>;
}

/** How often each nonce's question was answered, in their order. */
export function answersTo(reader: ReaderClient, nonces: readonly string[]): number[] {
  const counts = new Map(nonces.map((nonce) => [nonce, 0]));
  for (const { type, data } of reader.heard) {
    const before = counts.get(String(data.nonce));
    if (type === 'MESSAGE_CREATE' && before !== undefined)
      counts.set(String(data.nonce), before + 1);
  }
  return [...counts.values()];
}

/** Asks about 50 questions a second, in one channel after another, until stopped. */
export function keepAsking(
  reader: ReaderClient,
  question: string,
  channels: readonly string[],
): Asking {
  const posted: Promise<string>[] = [];
  const timer = setInterval(() => {
    const channelId = channels[posted.length % channels.length]!;
    const post = run(reader, 'ask', { question }, { channelId });
    post.catch(() => undefined); // told when it stops
    posted.push(post);
  }, 20);
  return {
    asked: () => posted.length,
    async stop() {
      clearInterval(timer);
      const nonces = await Promise.all(posted);
      await expect.poll(() => answersTo(reader, nonces), { timeout: 10_000 }).not.toContain(0);
      return answersTo(reader, nonces);
    },
  };
}

/** One of a metric's values. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** The values of a metric, as Prometheus would read them at this address. */
export async function samplesOf(health: string, metric: string): Promise<Sample[]> {
  const text = await (await fetch(`${health}/metrics`)).text();
  return [...text.matchAll(new RegExp(`^${metric}(?:\\{(.*)\\})? (\\S+)$`, 'gm'))].map(
    ([, labels = '', value]) => ({
      labels: Object.fromEntries(
        [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', is = '']) => [name, is]),
      ),
      value: Number(value),
    }),
  );
}

/** The sum of a metric's values; 0 where it has none. */
export async function sumOf(health: string, metric: string): Promise<number> {
  return (await samplesOf(health, metric)).reduce((sum, { value }) => sum + value, 0);
}
