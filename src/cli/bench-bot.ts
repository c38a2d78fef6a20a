import { parseArgs } from 'node:util';
import { percentile } from '../evaluation/metrics.ts';
import { seededRandom } from '../evaluation/random.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { Asker } from '../load/asker.ts';
import { type BotName, BotProcess } from '../load/bot-process.ts';
import { readersQuestions } from '../load/questions.ts';
import { ReaderClient } from '../local/reader-client.ts';
import { startLocalDiscord } from '../local/server.ts';

const USAGE = `npm run bench:bot -- [--rounds N] [--seconds S]

Runs Naba and a bare discord.js bot that answers "pong", each on a local Discord, one after the
other under the same load, in N rounds (default 7) of S seconds each (default 3), and prints what
each can do at most, how long an answer takes at half of the lesser of both, what each holds in
memory and how long it takes to start. Every figure is the median of the rounds, and every ratio
the median of the rounds' ratios.`;

const NAMES: readonly BotName[] = ['Naba', 'pong'];
const SEED = 7;

/** Questions under way at the same time, at saturation. */
const UNDER_WAY = 32;

/** How long a bot is left alone before its memory at rest is read, in milliseconds. */
const REST = 3_000;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '3' },
    help: { type: 'boolean', default: false },
  },
});
const [rounds, seconds] = [Number(values.rounds), Number(values.seconds)];
if (values.help || !(Number.isInteger(rounds) && rounds > 0 && seconds > 0)) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}

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

/** A bot on a local Discord of its own, which somebody asks. */
async function house(name: BotName, figures: Figures, questions: readonly string[]) {
  const discord = await startLocalDiscord({ page: false, rateLimits: false });
  const reader = await ReaderClient.connect(discord);
  // The last start is the one that goes on; the file cache is warm from the second on.
  let started = await BotProcess.start(name, discord);
  for (let round = 0; round < rounds; round++) {
    await started.bot.stop();
    started = await BotProcess.start(name, discord);
    figures['ready after ms'].push(started.startedIn);
  }
  const { bot } = started;
  const asker = await Asker.for(reader, questions);
  await new Promise((resolve) => setTimeout(resolve, REST));
  figures['MiB at rest'].push(bot.use().memory);
  await asker.saturate(UNDER_WAY, seconds * 1_000); // warmed up alike
  return {
    figures,
    async saturate() {
      const before = bot.use().processor;
      const { answered, lasted } = await asker.saturate(UNDER_WAY, seconds * 1_000);
      const { processor, memory } = bot.use();
      figures['answers a second'].push((answered / lasted) * 1_000);
      figures['processor ms an answer'].push((processor - before) / answered);
      figures['MiB under load'].push(memory);
    },
    async askSteadily(perSecond: number) {
      const { latencies } = await asker.steadily(perSecond, seconds * 1_000);
      figures['median ms at half'].push(percentile(latencies, 0.5));
      figures['p99 ms at half'].push(percentile(latencies, 0.99));
    },
    async close() {
      await bot.stop();
      reader.close();
      await discord.close();
    },
  };
}

const { articles } = await loadKnowledge('knowledge');
const questions = readersQuestions(articles, seededRandom(SEED));
const all = { Naba: none(), pong: none() };
const houses = [];
for (const name of NAMES) houses.push(await house(name, all[name], questions));
for (let round = 0; round < rounds; round++) for (const each of houses) await each.saturate();
const most = houses.map(({ figures }) => percentile(figures['answers a second'], 0.5));
const half = Math.min(...most) / 2;
for (let round = 0; round < rounds; round++) {
  for (const each of houses) await each.askSteadily(half);
}
for (const each of houses) await each.close();

const rows = (Object.keys(all.Naba) as (keyof Figures)[]).map((figure) => {
  const [naba, pong] = [all.Naba[figure], all.pong[figure]];
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
console.log(`${rounds} rounds of ${seconds} s; half is ${half.toFixed(0)} answers a second.`);
console.table(rows);
