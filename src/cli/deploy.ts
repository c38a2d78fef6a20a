import { REST } from 'discord.js';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { carryOut, readPlan, takeAway } from '../discord/registration.ts';
import { commands } from '../discord/registry.ts';
import { takeEnvironment } from '../environment.ts';
import { end, STATUS } from '../lifecycle.ts';

/*
 * Registers the commands without starting the bot. With --remove, takes them away instead; with
 * --prune, takes away what is registered beside them; with --dry-run, tells what would change.
 */

const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({ options: { 'dry-run': flag, remove: flag, prune: flag } });
const config = readConfig(takeEnvironment().variables);
if (!('token' in config)) {
  end(STATUS.misconfigured, ...config.map(({ variable, message }) => `${variable} ${message}`));
}
if (config.token === null)
  end(STATUS.misconfigured, 'DISCORD_TOKEN is not set: there is no Discord to tell.');

const rest = new REST(config.api === null ? {} : { api: config.api }).setToken(config.token);
const wanted = commands.map(({ data }) => data);
try {
  const { id } = (await rest.get('/applications/@me')) as { id: string };
  for (const guild of config.commandGuilds.length > 0 ? config.commandGuilds : [null]) {
    const plan = await readPlan(rest, id, guild, wanted);
    console.log(guild === null ? 'Everywhere:' : `In server ${guild}:`);
    const { add, change, keep, ours, others } = plan;
    const gone = [...(values.remove ? ours : []), ...(values.prune ? others : [])];
    if (!values.remove) {
      for (const { name } of add) console.log(`  + ${name}`);
      for (const { name } of change) console.log(`  ~ ${name}`);
      for (const name of keep) console.log(`  = ${name}`);
    }
    for (const { name } of gone) console.log(`  - ${name}`);
    if (!values.prune) {
      for (const { name } of others) console.log(`    ${name} (not ours; --prune takes it away)`);
    }
    if (values['dry-run']) continue;
    if (!values.remove) await carryOut(rest, id, guild, plan);
    await takeAway(rest, id, guild, gone);
  }
} catch (error) {
  end(
    STATUS.misconfigured,
    `Discord refused: ${error instanceof Error ? error.message : String(error)}`,
  );
}
