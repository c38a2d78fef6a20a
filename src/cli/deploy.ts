import { DiscordAPIError, HTTPError, REST } from 'discord.js';
import { fatalLogin } from '../discord/fatal.ts';
import { carryOut, readPlan, takeAway } from '../discord/registration.ts';
import { commands } from '../discord/registry.ts';
import { asError } from '../errors.ts';
import { end, STATUS } from '../lifecycle.ts';
import { beginCommand, settings } from './command.ts';

const USAGE = `npm run deploy -- [--remove] [--prune] [--dry-run]

Registers the commands with Discord, without starting the bot, and tells what it changes.

  --remove   take the commands away instead
  --prune    take away what is registered beside them
  --dry-run  only tell what would change; without DISCORD_TOKEN, which commands there are`;

const flag = { type: 'boolean', default: false } as const;
const { values } = beginCommand(USAGE, {
  options: { 'dry-run': flag, remove: flag, prune: flag },
});
const { token, api, commandGuilds } = settings();
const wanted = commands.map(({ data }) => data);
if (token === null) {
  const absent = 'DISCORD_TOKEN is not set';
  if (!values['dry-run']) end(STATUS.misconfigured, `${absent}: there is no Discord to tell.`);
  console.log(`${absent}, so what is registered is not known. The commands are:`);
  for (const { name } of wanted) console.log(`    ${name}`);
  process.exit(STATUS.stopped);
}

/** Something else answers where Discord should. */
class NoDiscord extends Error {}

const rest = new REST(api === null ? {} : { api }).setToken(token);
try {
  const id = applicationOf(await rest.get('/applications/@me'));
  for (const guild of commandGuilds.length > 0 ? commandGuilds : [null]) {
    console.log(guild === null ? 'Everywhere:' : `In server ${guild}:`);
    const plan = await readPlan(rest, id, guild, wanted);
    const { add, change, keep, ours, others } = plan;
    const gone = [...(values.remove ? ours : []), ...(values.prune ? others : [])];
    if (!values.remove) {
      for (const { name } of add) console.log(`  + ${name}`);
      for (const { name } of change) console.log(`  ~ ${name}`);
      for (const name of keep) console.log(`  = ${name}`);
    }
    for (const { name } of gone) console.log(`  - ${name}`);
    if (values.remove && gone.length === 0) console.log('  nothing to change');
    if (!values.prune) {
      for (const { name } of others) console.log(`    ${name} (not ours; --prune takes it away)`);
    }
    if (values['dry-run']) continue;
    if (!values.remove) await carryOut(rest, id, guild, plan);
    await takeAway(rest, id, guild, gone);
  }
} catch (error) {
  end(STATUS.misconfigured, reasonOf(error));
}

/**
 * The id of the bot's application.
 *
 * @throws NoDiscord where the answer has none: a proxy's page, say, or another server's
 */
function applicationOf(answer: unknown): string {
  const id = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : null;
  if (typeof id !== 'string') throw new NoDiscord();
  return id;
}

/**
 * Why Discord was not told, and what to do about it.
 *
 * @throws what is no fault of Discord, nor of the way to it
 */
function reasonOf(error: unknown): string {
  const fatal = fatalLogin(error);
  if (fatal !== null) return fatal.message;
  if (isForeign(error)) {
    return api === null
      ? 'What answers is no Discord: check the connection of this machine, and try again.'
      : 'What answers at DISCORD_API_URL is no Discord: give the base of its REST API, such as https://discord.com/api.';
  }
  const { message } = asError(error);
  if (error instanceof DiscordAPIError) return `Discord refused: ${message}`;
  if (error instanceof HTTPError) return `Discord failed: ${message}. Try again later.`;
  if (!isUnreached(error)) throw error;
  const remedy = api === null ? 'the connection of this machine' : 'DISCORD_API_URL';
  return `Discord cannot be reached (${message}): check ${remedy}, and try again.`;
}

/** Whether an answer was none of Discord's: whatever it refuses, it refuses with a number. */
function isForeign(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return typeof error.code !== 'number';
  return error instanceof NoDiscord || error instanceof SyntaxError;
}

/** Whether there was no answer: no connection, which has a code of its own, or not in time. */
function isUnreached(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || ('code' in error && typeof error.code === 'string');
}
