import type { ChildProcess } from 'node:child_process';
import { AggregatorRegistry, Gauge } from 'prom-client';
import type { Health, State } from './health.ts';
import type { Exposition, Figure, Metrics } from './metrics.ts';

/*
 * Where each shard has a process of its own, the parent serves health and metrics for all: it asks
 * every process, over the channel that it was started with, and puts the answers together.
 *
 *   parent ──{ naba: 'report?', id }──▶ process
 *   parent ◀──{ naba: 'report', id, state, figures }── process
 */

/** How long a process may take to report before it counts as away, in milliseconds. */
const PATIENCE = 1_000;

interface Question {
  readonly naba: 'report?';
  readonly id: number;
}

interface Report {
  readonly naba: 'report';
  readonly id: number;
  readonly state: State;
  readonly figures: Figure[];
}

function isNaba(message: unknown): message is Question | Report {
  return typeof message === 'object' && message !== null && 'naba' in message;
}

/** Answers the parent's questions about this process. */
export function reportToParent(state: () => State, metrics: Metrics): void {
  process.on('message', (message) => {
    if (!isNaba(message) || message.naba !== 'report?') return;
    void metrics.figures().then((figures) => {
      const report: Report = { naba: 'report', id: message.id, state: state(), figures };
      // The parent may have gone meanwhile.
      if (process.connected) process.send?.(report);
    });
  });
}

let questions = 0;

/** Asks one process for its report; null where it is away. */
async function ask(child: ChildProcess | null): Promise<Report | null> {
  if (!child?.connected) return null;
  const id = ++questions;
  return new Promise((resolve) => {
    const settle = (report: Report | null) => {
      clearTimeout(timer);
      child.off('message', listen);
      resolve(report);
    };
    const listen = (message: unknown) => {
      if (isNaba(message) && message.naba === 'report' && message.id === id) settle(message);
    };
    const timer = setTimeout(settle, PATIENCE, null);
    child.on('message', listen);
    child.send({ naba: 'report?', id } satisfies Question, (error) => {
      if (error !== null) settle(null);
    });
  });
}

/** All processes' state as one: ready where all are, with the faults that any of them knows. */
function together(states: readonly (State | null)[]): State {
  const there = states.filter((state) => state !== null);
  return {
    gateway: there.length === states.length && there.every(({ gateway }) => gateway),
    articles: Math.min(...there.map(({ articles }) => articles), there.length === 0 ? 0 : Infinity),
    faults: Math.max(0, ...there.map(({ faults }) => faults)),
  };
}

/**
 * Health and metrics of several processes. Every figure bears its shard as a label, so that none is
 * summed: a process that is started again begins at 0, and Prometheus knows what to make of that.
 *
 * @param count - how many shards there are to be
 * @param children - the process of each shard, as they are now; null for one that is away
 */
export function healthOfProcesses(
  count: number,
  children: () => ReadonlyMap<number, ChildProcess | null>,
): Health {
  const shards = Array.from({ length: count }, (_, shard) => shard);
  const reports = () => {
    const now = children();
    return Promise.all(
      shards.map(async (shard) => ({ shard, report: await ask(now.get(shard) ?? null) })),
    );
  };
  return {
    async state() {
      const all = await reports();
      const each = Object.fromEntries(
        all.map(({ shard, report }) => [shard, report?.state ?? null]),
      );
      return { ...together(all.map(({ report }) => report?.state ?? null)), shards: each };
    },
    async expose(): Promise<Exposition> {
      const all = await reports();
      const figures = all.flatMap(({ report }) => (report === null ? [] : [report.figures]));
      // Labels differ by shard, so there is but one value of each to take.
      const registry = AggregatorRegistry.aggregate(
        figures.map((each) => each.map((figure) => ({ ...figure, aggregator: 'first' as const }))),
      );
      const up = new Gauge({
        name: 'naba_shard_up',
        help: 'Whether the process of a shard lives.',
        labelNames: ['shard'] as const,
        registers: [registry],
      });
      for (const { shard, report } of all) up.set({ shard: String(shard) }, report ? 1 : 0);
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}
