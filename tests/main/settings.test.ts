import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ConfigFault, readConfig, SETTINGS } from '../../src/config.ts';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');

describe('the settings', () => {
  test.each(Object.values(SETTINGS))(
    '$variable stands in .env.example and in the README as it is',
    ({ variable, usual, description }) => {
      expect(read('.env.example')).toContain(`# ${description}\n${variable}=${usual}\n`);
      const row = read('README.md')
        .split('\n')
        .find((line) => line.startsWith(`| \`${variable}\``));
      expect(row).toContain(description);
      if (usual !== '') expect(row).toContain(`\`${usual}\``);
    },
  );

  test('are frozen, and usual where nothing is set', () => {
    const config = readConfig({});
    expect(Object.isFrozen(config)).toBe(true);
    expect(config).toMatchObject({
      token: null,
      localPort: 3000,
      knowledge: 'knowledge',
      health: null,
    });
  });

  test('take an address with or without version and slash', () => {
    for (const given of [
      'http://localhost:1/api',
      'http://localhost:1/api/',
      'http://localhost:1/api/v10/',
    ]) {
      expect(readConfig({ DISCORD_API_URL: given })).toMatchObject({
        api: 'http://localhost:1/api',
      });
    }
  });

  test('are refused all at once, a secret without a word of it', () => {
    const faults = readConfig({
      DISCORD_TOKEN: 'canary',
      LOCAL_PORT: '99999',
      COMMAND_GUILD_IDS: 'x',
      SHARDS: '2',
      SHARD_IDS: '3',
      SHARD_COUNT: '2',
    });
    expect(JSON.stringify(faults)).not.toContain('canary');
    expect((faults as readonly ConfigFault[]).map(({ variable }) => variable)).toEqual([
      'DISCORD_TOKEN',
      'LOCAL_PORT',
      'COMMAND_GUILD_IDS',
      'SHARD_IDS',
      'SHARDS',
    ]);
  });

  test.each([
    'http://user:hunter2@proxy.example/api',
    'http://user:hun/ter2@proxy.example/api', // which is no address
    'http:user:hunter2@proxy.example',
    'user:hunter2@proxy.example',
    'http://user:hunter2/api',
    'http://user:hunter2%40proxy.example/api',
  ])('never show a password in an address, and say that it is what is wrong: %s', (address) => {
    expect(readConfig({ DISCORD_API_URL: address })).toEqual([
      {
        variable: 'DISCORD_API_URL',
        message: expect.stringMatching(
          /^is set \(\d+ characters\) but does not look like one:(?!.*hunter2).*without a user name and password/,
        ) as string,
      },
    ]);
  });

  test.each([
    [{ SHARD_IDS: 'a', SHARD_COUNT: '2' }, 'SHARD_IDS'],
    [{ SHARD_IDS: '0', SHARD_COUNT: 'x' }, 'SHARD_COUNT'],
  ])('that cannot be read are not said to be missing too: %j', (given, variable) => {
    expect(readConfig(given)).toEqual([
      { variable, message: expect.stringMatching(/^is "[ax]": give /) as string },
    ]);
  });
});
