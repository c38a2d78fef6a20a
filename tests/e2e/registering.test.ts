import { REST } from 'discord.js';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { commandsRoute } from '../../src/discord/registration.ts';
import { type House, openHouse } from './house.ts';

const ignore = () => undefined;

let house: House;
const errors: string[] = [];
beforeAll(async () => {
  const error = (_: object, told: string) => errors.push(told);
  house = await openHouse({ log: { debug: ignore, info: ignore, warn: ignore, error } });
});
afterAll(() => house.close());
beforeEach(async () => {
  const { api, applicationId, botToken, faults } = house.discord;
  faults.clear();
  faults.befallen.length = 0;
  errors.length = 0;
  await new REST({ api }).setToken(botToken).put(commandsRoute(applicationId, null), { body: [] });
});

// The bot came up, and had no commands until somebody started it anew.
test.each([{ kind: 'status', status: 503 }, { kind: 'cut' }] as const)(
  'commands are registered once Discord is there again: %j',
  async (fault) => {
    house.discord.faults.arm(fault, { path: '/commands', times: 2 });
    await house.restart();
    await vi.waitFor(() => house.reader.command('Answer this'), { timeout: 8_000 });
    expect(house.discord.faults.befallen).toHaveLength(2);
    expect(errors).toEqual([]);
  },
);

test('what Discord refuses is not sent again, and told', async () => {
  house.discord.faults.arm({ kind: 'forbidden', code: 50001 }, { path: '/commands', times: 50 });
  await house.restart();
  await expect.poll(() => errors).toEqual(['Commands could not be registered']);
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(house.discord.faults.befallen).toHaveLength(1);
});

test('a bot that is stopped gives up', async () => {
  house.discord.faults.arm({ kind: 'status', status: 503 }, { path: '/commands', times: 50 });
  await house.restart();
  await expect.poll(() => house.discord.faults.befallen.length).toBe(1);
  await house.bot().stop();
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(house.discord.faults.befallen).toHaveLength(1);
  expect(errors).toEqual([]);
});
