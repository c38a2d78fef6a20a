import { positiveNumber, wholeNumber } from '../arguments.ts';
import { percentile } from '../evaluation/metrics.ts';
import { seededRandom } from '../evaluation/random.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { Asker } from '../load/asker.ts';
import { BotProcess } from '../load/bot-process.ts';
import { readersQuestions } from '../load/questions.ts';
import { ReaderClient } from '../local/reader-client.ts';
import { startLocalDiscord } from '../local/server.ts';
import { beginCommand } from './command.ts';

const USAGE = `npm run bench:flood -- [--seconds S] [--rate N]

One reader asks N questions a second (default 100) for S seconds (default 10), another one question
a second, of Naba as it is usually set up. Prints how many of the first reader's questions were
turned away, and how long the other waited.`;

/** How long the calm reader asks before the flood, in milliseconds; not measured. */
const FIRST_QUESTIONS = 2_000;

const { values } = beginCommand(USAGE, {
  options: {
    seconds: { type: 'string', default: '10' },
    rate: { type: 'string', default: '100' },
  },
});
const seconds = positiveNumber(USAGE, '--seconds', values.seconds);
const rate = wholeNumber(USAGE, '--rate', values.rate);

const { articles } = await loadKnowledge('knowledge');
const questions = readersQuestions(articles, seededRandom(7));
const discord = await startLocalDiscord({ page: false, readers: 2 });
const { bot } = await BotProcess.start('Naba', discord, {});
const readers = await Promise.all(
  discord.readers.map(({ token }) => ReaderClient.connect(discord, token)),
);
const askers = await Promise.all(readers.map((reader) => Asker.for(reader, questions)));
const [noisy, quiet] = askers;
// What anybody's first question waits for is compiled, here as well as there: no flood has to do with it.
await quiet!.steadily(2, FIRST_QUESTIONS);
const flooding = noisy!.steadily(rate, seconds * 1_000);
const calm = await quiet!.steadily(1, seconds * 1_000);
const flood = await flooding;
await bot.stop();
for (const reader of readers) reader.close();
await discord.close();

/** Questions that were turned away for what a reader, or the server as a whole, may ask. */
function turnedAwayFor(scope: 'reader' | 'server'): number {
  const lines = bot.output.split('\n').filter((line) => line.includes('"Asked to wait"'));
  return lines.filter((line) => line.includes(`"scope":"${scope}"`)).length;
}

console.table([
  { reader: 'who floods', asked: flood.answered },
  {
    reader: 'who asks calmly',
    asked: calm.answered,
    'median ms': percentile(calm.latencies, 0.5).toFixed(1),
    'p99 ms': percentile(calm.latencies, 0.99).toFixed(1),
  },
]);
console.log(
  `Turned away: ${turnedAwayFor('reader')} as one reader's, ${turnedAwayFor('server')} as the server's.`,
);
