import { REST } from 'discord.js';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { carryOut, readPlan } from '../discord/registration.ts';
import { commands } from '../discord/registry.ts';
import { takeEnvironment } from '../environment.ts';
import { end, STATUS } from '../lifecycle.ts';

/*
 * Registers the commands without starting the bot; with --dry-run, tells what would change.
 */

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
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
    for (const { name } of plan.add) console.log(`  + ${name}`);
    for (const { name } of plan.change) console.log(`  ~ ${name}`);
    for (const name of plan.keep) console.log(`  = ${name}`);
    for (const name of plan.others) console.log(`    ${name} (not ours; left alone)`);
    if (!values['dry-run']) await carryOut(rest, id, guild, plan);
  }
} catch (error) {
  end(
    STATUS.misconfigured,
    `Discord refused: ${error instanceof Error ? error.message : String(error)}`,
  );
}
