import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from 'prom-client';
import type { Observer } from '../discord/options.ts';

/** What is measured besides what the bot reports. */
export interface Sources {
  /** Mean heartbeat round trip in milliseconds; null before the first. */
  readonly latency: () => number | null;
  /** Articles that can be asked, and faults in those that were changed since. */
  readonly knowledge: () => { articles: number; passages: number; faults: number };
}

/** Upper bounds of durations in seconds: an answer takes milliseconds. */
const DURATIONS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** A metric with all its values, as one process tells another of it. */
export type Figure = MetricObjectWithValues<MetricValue<string>>;

/** Metrics as Prometheus reads them. */
export interface Exposition {
  /** Their content type. */
  readonly type: string;
  readonly text: string;
}

/** Figures for Prometheus, and the observer that keeps them. */
export interface Metrics extends Observer {
  expose(): Promise<Exposition>;
  figures(): Promise<Figure[]>;
}

/**
 * Begins to measure.
 *
 * @param labels - what every figure bears; the shard, where each has a process of its own
 */
export function startMetrics(sources: Sources, labels: Readonly<Record<string, string>>): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels(labels);
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const answers = new Counter({
    name: 'naba_answers_total',
    help: 'Questions answered, by command and verdict.',
    labelNames: ['command', 'verdict'] as const,
    registers,
  });
  const durations = new Histogram({
    name: 'naba_answer_duration_seconds',
    help: 'From the arrival of a question to the acknowledged reply.',
    labelNames: ['command'] as const,
    buckets: DURATIONS,
    registers,
  });
  const failures = new Counter({
    name: 'naba_failures_total',
    help: 'Questions that could not be answered for an error.',
    labelNames: ['command'] as const,
    registers,
  });
  const limited = new Counter({
    name: 'naba_limited_total',
    help: 'Questions turned away because their reader or server asked too many.',
    labelNames: ['scope'] as const,
    registers,
  });
  const gateway = new Counter({
    name: 'naba_gateway_events_total',
    help: 'Changes of the connection to Discord, by shard.',
    labelNames: ['type', 'shard'] as const,
    registers,
  });
  new Gauge({
    name: 'naba_gateway_latency_seconds',
    help: 'Mean heartbeat round trip.',
    registers,
    collect() {
      const latency = sources.latency();
      // A gauge begins at 0, which is no latency.
      if (latency === null) this.remove();
      else this.set(latency / 1_000);
    },
  });
  for (const [key, help] of [
    ['articles', 'Articles that can be asked.'],
    ['passages', 'Passages that can be found.'],
    ['faults', 'Faults in articles since they were last read without one.'],
  ] as const) {
    new Gauge({
      name: `naba_knowledge_${key}`,
      help,
      registers,
      collect() {
        this.set(sources.knowledge()[key]);
      },
    });
  }
  return {
    answered({ command, verdict, duration }) {
      answers.inc({ command, verdict });
      durations.observe({ command }, duration / 1_000);
    },
    failed: ({ command }) => failures.inc({ command }),
    limited: ({ scope }) => limited.inc({ scope }),
    gateway: ({ type, shard }) => gateway.inc({ type, shard: String(shard) }),
    expose: async () => ({ type: registry.contentType, text: await registry.metrics() }),
    figures: () => registry.getMetricsAsJSON(),
  };
}
