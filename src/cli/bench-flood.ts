import { parseArgs } from 'node:util';
import { percentile } from '../evaluation/metrics.ts';
import { seededRandom } from '../evaluation/random.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { Asker } from '../load/asker.ts';
import { BotProcess } from '../load/bot-process.ts';
import { readersQuestions } from '../load/questions.ts';
import { ReaderClient } from '../local/reader-client.ts';
import { startLocalDiscord } from '../local/server.ts';

const USAGE = `npm run bench:flood -- [--seconds S] [--rate N]

One reader asks N questions a second (default 100) for S seconds (default 10), another one question
a second, of Naba as it is usually set up. Prints how many of the first reader's questions were
turned away, and how long the other waited.`;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '10' },
    rate: { type: 'string', default: '100' },
    help: { type: 'boolean', default: false },
  },
});
const [seconds, rate] = [Number(values.seconds), Number(values.rate)];
if (values.help || !(seconds > 0 && rate > 0)) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}

const { articles } = await loadKnowledge('knowledge');
const questions = readersQuestions(articles, seededRandom(7));
const discord = await startLocalDiscord({ page: false, readers: 2 });
const { bot } = await BotProcess.start('Naba', discord, {});
const readers = await Promise.all(
  discord.readers.map(({ token }) => ReaderClient.connect(discord, token)),
);
const askers = await Promise.all(readers.map((reader) => Asker.for(reader, questions)));
const [noisy, quiet] = askers;
const flooding = noisy!.steadily(rate, seconds * 1_000);
const calm = await quiet!.steadily(1, seconds * 1_000);
const flood = await flooding;
await bot.stop();
for (const reader of readers) reader.close();
await discord.close();

const turnedAway = bot.output.match(/"msg":"Asked to wait"/g)?.length ?? 0;
console.table([
  { reader: 'who floods', asked: flood.answered, 'turned away': turnedAway },
  {
    reader: 'who asks calmly',
    asked: calm.answered,
    'turned away': 0,
    'median ms': percentile(calm.latencies, 0.5).toFixed(1),
    'p99 ms': percentile(calm.latencies, 0.99).toFixed(1),
  },
]);
