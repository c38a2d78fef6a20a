import { positiveNumber, wholeNumber } from '../arguments.ts';
import { percentile } from '../evaluation/metrics.ts';
import { seededRandom } from '../evaluation/random.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { Asker } from '../load/asker.ts';
import { type BotName, BotProcess } from '../load/bot-process.ts';
import { readersQuestions } from '../load/questions.ts';
import { ReaderClient } from '../local/reader-client.ts';
import { type LocalDiscord, startLocalDiscord } from '../local/server.ts';
import { beginCommand } from './command.ts';

const USAGE = `npm run bench:bot -- [--rounds N] [--seconds S]

Runs Naba and a bare discord.js bot that answers "pong", each on a local Discord, one after the
other under the same load, in N rounds (default 15) of S seconds each (default 2), and prints what
each can do at most, how long an answer takes at half of the lesser of both in the same round, what
each holds in memory and how long it takes to start. Every figure is the median of the rounds, and
every ratio the median of the rounds' ratios.`;

const SEED = 7;

/** Questions under way at the same time, at saturation. */
const UNDER_WAY = 32;

/** How long a bot is left alone before its memory at rest is read, in milliseconds. */
const REST = 3_000;

const { values } = beginCommand(USAGE, {
  options: {
    rounds: { type: 'string', default: '15' },
    seconds: { type: 'string', default: '2' },
  },
});
const rounds = wholeNumber(USAGE, '--rounds', values.rounds);
const seconds = positiveNumber(USAGE, '--seconds', values.seconds);

/** What was measured of a bot, a figure for each round. */
type Figures = Record<
  | 'ready after ms'
  | 'MiB at rest'
  | 'answers a second'
  | 'processor ms an answer'
  | 'median ms at half'
  | 'p99 ms at half'
  | 'MiB under load',
  number[]
>;

const none = (): Figures => ({
  'ready after ms': [],
  'MiB at rest': [],
  'answers a second': [],
  'processor ms an answer': [],
  'median ms at half': [],
  'p99 ms at half': [],
  'MiB under load': [],
});

/** A local Discord of its own for a bot, and somebody who asks it. */
class House {
  readonly figures = none();
  private readonly name: BotName;
  private readonly discord: LocalDiscord;
  private readonly reader: ReaderClient;
  private bot: BotProcess | null = null;
  private asker: Asker | null = null;

  constructor(name: BotName, discord: LocalDiscord, reader: ReaderClient) {
    this.name = name;
    this.discord = discord;
    this.reader = reader;
  }

  static async open(name: BotName): Promise<House> {
    const discord = await startLocalDiscord({ page: false, rateLimits: false, identifyWindow: 0 });
    return new House(name, discord, await ReaderClient.connect(discord));
  }

  /** Starts the bot, in the place of the one that ran; the last is the one that is asked. */
  async start(): Promise<void> {
    await this.bot?.stop();
    const { bot, startedIn } = await BotProcess.start(this.name, this.discord);
    this.bot = bot;
    this.figures['ready after ms'].push(startedIn);
    await new Promise((resolve) => setTimeout(resolve, REST));
    this.figures['MiB at rest'].push(bot.use().memory);
  }

  async warmUp(questions: readonly string[]): Promise<void> {
    this.asker = await Asker.for(this.reader, questions);
    await this.asker.saturate(UNDER_WAY, seconds * 1_000);
  }

  /** Gives the answers a second. */
  async saturate(): Promise<number> {
    const before = this.bot!.use().processor;
    const { answered, lasted } = await this.asker!.saturate(UNDER_WAY, seconds * 1_000);
    const { processor, memory } = this.bot!.use();
    const perSecond = (answered / lasted) * 1_000;
    this.figures['answers a second'].push(perSecond);
    this.figures['processor ms an answer'].push((processor - before) / answered);
    this.figures['MiB under load'].push(memory);
    return perSecond;
  }

  async askSteadily(perSecond: number): Promise<void> {
    const { latencies } = await this.asker!.steadily(perSecond, seconds * 1_000);
    this.figures['median ms at half'].push(percentile(latencies, 0.5));
    this.figures['p99 ms at half'].push(percentile(latencies, 0.99));
  }

  async close(): Promise<void> {
    await this.bot?.stop();
    this.reader.close();
    await this.discord.close();
  }
}

const { articles } = await loadKnowledge('knowledge');
const questions = readersQuestions(articles, seededRandom(SEED));
const houses = [await House.open('Naba'), await House.open('pong')] as const;

// Both take turns in everything: a machine that others use is not as fast in the next minute.
for (let round = 0; round < rounds; round++) for (const each of houses) await each.start();
for (const each of houses) await each.warmUp(questions);
const halves: number[] = [];
for (let round = 0; round < rounds; round++) {
  const most: number[] = [];
  for (const each of houses) most.push(await each.saturate());
  const half = Math.min(...most) / 2;
  for (const each of houses) await each.askSteadily(half);
  halves.push(half);
}
for (const each of houses) await each.close();

const rows = (Object.keys(houses[0].figures) as (keyof Figures)[]).map((figure) => {
  const [naba, pong] = [houses[0].figures[figure], houses[1].figures[figure]];
  const ratio = percentile(
    naba.map((value, round) => value / pong[round]!),
    0.5,
  );
  return {
    figure,
    Naba: percentile(naba, 0.5).toFixed(2),
    pong: percentile(pong, 0.5).toFixed(2),
    'Naba ÷ pong': ratio.toFixed(2),
  };
});
const half = percentile(halves, 0.5).toFixed(0);
console.log(`${rounds} rounds of ${seconds} s; half is ${half} answers a second.`);
console.table(rows);
