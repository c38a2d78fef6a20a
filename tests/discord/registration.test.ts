import type { APIApplicationCommand } from 'discord-api-types/v10';
import { REST } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { carryOut, readPlan, type RegisteredData } from '../../src/discord/registration.ts';
import { commands } from '../../src/discord/registry.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';

const wanted = commands.map(({ data }) => data);
const names = wanted.map(({ name }) => name);
let discord: LocalDiscord;
let rest: REST;
beforeAll(async () => {
  discord = await startLocalDiscord({ page: false, rateLimits: false });
  rest = new REST({ api: discord.api }).setToken(discord.botToken);
});
afterAll(() => discord.close());

const plan = (guild: string | null, some: readonly RegisteredData[] = wanted) =>
  readPlan(rest, discord.applicationId, guild, some);

test.each(['everywhere', 'in a server'])(
  'commands are registered once %s, and not again',
  async (where) => {
    const guild = where === 'everywhere' ? null : discord.guildId;
    const first = await plan(guild);
    expect(first.add.map(({ name }) => name)).toEqual(names);
    await carryOut(rest, discord.applicationId, guild, first);
    expect(await plan(guild)).toEqual({ add: [], change: [], keep: names, others: [] });
  },
);

test('what differs is sent, and what is not ours stays', async () => {
  const route = `/applications/${discord.applicationId}/commands` as const;
  await rest.post(route, { body: { name: 'others', description: 'Not ours' } });
  const [ask, ...rest_] = wanted;
  const changed = { ...ask, description: 'Something new' } as RegisteredData;
  const difference = await plan(null, [changed, ...rest_]);
  expect(difference.change).toEqual([changed]);
  expect(difference.others).toEqual(['others']);
  await carryOut(rest, discord.applicationId, null, difference);
  const registered = (await rest.get(route)) as APIApplicationCommand[];
  expect(registered.map(({ name }) => name).sort()).toEqual([...names, 'others'].sort());
});
