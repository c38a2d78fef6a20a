import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { REST } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { carryOut, readPlan, type RegisteredData } from '../../src/discord/registration.ts';
import { commands } from '../../src/discord/registry.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';
import { runCommand } from '../main/command.ts';

const wanted = commands.map(({ data }) => data);
const names = wanted.map(({ name }) => name);
let discord: LocalDiscord;
let rest: REST;
/** A folder without settings of anybody's. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naba-registration-'));
  discord = await startLocalDiscord({ page: false, rateLimits: false });
  rest = new REST({ api: discord.api }).setToken(discord.botToken);
});
afterAll(async () => {
  await discord.close();
  await rm(folder, { recursive: true });
});

const plan = (guild: string | null, some: readonly RegisteredData[] = wanted) =>
  readPlan(rest, discord.applicationId, guild, some);

test.each(['everywhere', 'in a server'])(
  'commands are registered once %s, and not again',
  async (where) => {
    const guild = where === 'everywhere' ? null : discord.guildId;
    const first = await plan(guild);
    expect(first.add.map(({ name }) => name)).toEqual(names);
    await carryOut(rest, discord.applicationId, guild, first);
    expect(await plan(guild)).toMatchObject({ add: [], change: [], keep: names, others: [] });
  },
);

test('what differs is sent, and what is not ours stays', async () => {
  const route = `/applications/${discord.applicationId}/commands` as const;
  await rest.post(route, { body: { name: 'others', description: 'Not ours' } });
  const [ask, ...rest_] = wanted;
  const changed = { ...ask, description: 'Something new' } as RegisteredData;
  const difference = await plan(null, [changed, ...rest_]);
  expect(difference.change).toEqual([changed]);
  expect(difference.others).toMatchObject([{ name: 'others' }]);
  await carryOut(rest, discord.applicationId, null, difference);
  const registered = (await rest.get(route)) as APIApplicationCommand[];
  expect(registered.map(({ name }) => name).sort()).toEqual([...names, 'others'].sort());
});

/** Deploys the commands of one server; gives what it says. */
async function deploy(...args: string[]): Promise<string> {
  const environment = {
    DISCORD_TOKEN: discord.botToken,
    DISCORD_API_URL: discord.api,
    COMMAND_GUILD_IDS: discord.guildId,
  };
  const { output, ...end } = await runCommand('deploy', args, { folder, environment });
  expect(end).toEqual({ errors: '', status: 0 });
  return output;
}

test('commands are taken away where they are no longer to be, and what is not ours only on demand', async () => {
  const base = `/applications/${discord.applicationId}` as const;
  const inServer = `${base}/guilds/${discord.guildId}/commands` as const;
  const namesAt = async (route: `/${string}`) =>
    ((await rest.get(route)) as APIApplicationCommand[]).map(({ name }) => name).sort();
  await deploy();
  await rest.post(inServer, { body: { name: 'dropped', description: 'No more' } });
  const everywhere = await namesAt(`${base}/commands`);

  expect(await deploy('--remove', '--dry-run')).toContain('  - ask');
  expect(await namesAt(inServer)).toEqual([...names, 'dropped'].sort());
  await deploy('--prune');
  expect(await namesAt(inServer)).toEqual([...names].sort());
  await rest.post(inServer, { body: { name: 'dropped', description: 'No more' } });
  await deploy('--remove');
  expect(await namesAt(inServer)).toEqual(['dropped']);
  expect(await namesAt(`${base}/commands`)).toEqual(everywhere);
});
