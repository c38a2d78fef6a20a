import fc from 'fast-check';
import { wholeNumber } from '../arguments.ts';
import { hostileQuestions, wordsOf } from '../evaluation/hostile-questions.ts';
import { percentile } from '../evaluation/metrics.ts';
import { seededRandom } from '../evaluation/random.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { BotProcess } from '../load/bot-process.ts';
import { Crowd } from '../load/crowd.ts';
import { Ledger } from '../load/ledger.ts';
import { AWAY, GREAT, SMALL } from '../load/mischief.ts';
import { readersQuestions } from '../load/questions.ts';
import { ReaderClient } from '../local/reader-client.ts';
import { startLocalDiscord } from '../local/server.ts';
import { beginCommand } from './command.ts';

const USAGE = `npm run soak -- [--interactions N] [--seed S] [--no-minute]

Lets a crowd ask, press, mention and wait for suggestions N times (default 5000) on a local Discord
that does everything wrong in turn, and prints what was lost, doubled or failed, and the bot's memory
over time. --no-minute leaves out the minute in which the gateway is away.
Status 1 where anything was lost or doubled, the bot fell over, or Discord refused more than one press
in a hundred interactions.`;

/** Interactions under way at the same time. */
const UNDER_WAY = 24;

/** Interactions between two faults of a request, and of the gateway. */
const SMALL_EVERY = 60;
const GREAT_EVERY = 1_500;

/** Interactions between two readings of the bot's memory. */
const READ_EVERY = 1_000;

/** Interactions until memory is taken to have settled. */
const SETTLED = 5_000;

/** The share of interactions that are refused because another press changed the message: at most so much. */
const MOST_WITHDRAWN = 0.01;

/** Short, so that a connection without answers is soon known for dead; in milliseconds. */
const HEARTBEAT = 2_000;

const { values } = beginCommand(USAGE, {
  allowNegative: true,
  options: {
    interactions: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    minute: { type: 'boolean', default: true },
  },
});
const seed = wholeNumber(USAGE, '--seed', values.seed, -Infinity);
const count = wholeNumber(USAGE, '--interactions', values.interactions);

const random = seededRandom(seed);
const { articles } = await loadKnowledge('knowledge');
const words = wordsOf(
  articles.flatMap(({ passages }) => passages.flatMap(({ text }) => Object.values(text))),
);
const questions = [
  ...readersQuestions(articles, random),
  ...fc.sample(hostileQuestions(words), { numRuns: 300, seed }),
];
const discord = await startLocalDiscord({
  page: false,
  rateLimits: false,
  heartbeatInterval: HEARTBEAT,
});
const reader = await ReaderClient.connect(discord);
const { bot } = await BotProcess.start('Naba', discord);
const ledger = new Ledger();
const crowd = await Crowd.gather(discord, reader, ledger, questions, random);
const watching = setInterval(() => ledger.watch(discord.gateway.connected), 10);

const memory: { readonly after: number; readonly MiB: number }[] = [];
const befell = { small: 0, great: 0 };
let begun = 0;

/** What is due before the interaction of this number. */
function befall(number: number): void {
  if (number % READ_EVERY === 0) memory.push({ after: number, MiB: bot.use().memory });
  if (number % SMALL_EVERY === 0) SMALL[befell.small++ % SMALL.length]!.befall(discord, random);
  if (number % GREAT_EVERY === 0 && number > 0) {
    GREAT[befell.great++ % GREAT.length]!.befall(discord, random);
  }
  if (values.minute && number === Math.floor(count / 2)) AWAY.befall(discord, random);
}

async function reading(): Promise<void> {
  while (begun < count && bot.runs) {
    befall(begun++);
    await crowd.act();
  }
}

const began = performance.now();
await Promise.race([Promise.all(Array.from({ length: UNDER_WAY }, reading)), bot.ended]);
// What comes twice comes late.
await new Promise((resolve) => setTimeout(resolve, 2_000));
clearInterval(watching);
const lasted = (performance.now() - began) / 1_000;
memory.push({ after: count, MiB: bot.runs ? bot.use().memory : 0 });
const { runs } = bot;
const status = await bot.stop();
reader.close();
await discord.close();

const account = ledger.sum(discord.faults.befallen);
const failures = bot.output.split('\n').flatMap((line) => {
  if (!line.includes('"msg":"Failed to answer"')) return [];
  const { command, error } = JSON.parse(line) as { command: string; error: { message: string } };
  return [`${command}: ${error.message}`];
});
const later = memory.filter(({ after }) => after >= SETTLED).map(({ MiB }) => MiB);
const [settled = 0] = later;
const last = percentile(later.slice(-5), 0.5);

console.log(
  `${account.asked} interactions in ${lasted.toFixed(0)} s, ${befell.small} faults of requests, ${befell.great} of the gateway${values.minute ? ', a minute away' : ''}; seed ${seed}.`,
);
console.table([{ ...account, lost: account.lost.length }]);
if (account.lost.length > 0) console.table(account.lost);
console.log('Failures that the bot reported:');
console.table(
  [...new Set(failures)].map((failure) => {
    return { failure, times: failures.filter((each) => each === failure).length };
  }),
);
console.log(`The bot ${runs ? 'lived to the end' : 'FELL OVER'}, and stopped with ${status}.`);
console.table(memory.map(({ after, MiB }) => ({ after, MiB: MiB.toFixed(1) })));
if (later.length > 1) {
  const growth = (last / settled - 1) * 100;
  console.log(
    `Memory after ${SETTLED}: ${settled.toFixed(1)} MiB; at the end ${last.toFixed(1)} MiB (${growth.toFixed(1)} %).`,
  );
}
if (!runs) console.log(bot.output.split('\n').slice(-20).join('\n'));
const pressable = account.withdrawn <= Math.ceil(count * MOST_WITHDRAWN);
if (!pressable)
  console.log(`${account.withdrawn} presses were refused: the buttons are not right.`);
const sound = account.lost.length === 0 && account.doubled === 0 && pressable;
process.exit(runs && status === 0 && sound ? 0 : 1);
