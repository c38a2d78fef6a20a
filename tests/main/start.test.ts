import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';
import { startNaba } from './process.ts';

let discord: LocalDiscord;
let folder: string;
beforeAll(async () => {
  discord = await startLocalDiscord({ page: false, identifyWindow: 0 });
  folder = await mkdtemp(join(tmpdir(), 'naba-'));
});
afterAll(async () => {
  await discord.close();
  await rm(folder, { recursive: true });
});

describe('without a token', () => {
  test('Naba runs on a Discord of its own, tells its address, and stops at a signal with 0', async () => {
    const naba = startNaba({ LOCAL_PORT: '0' }, { folder });
    const [, url] = await naba.says(/Open (http:\/\/127\.0\.0\.1:\d+)/);
    await naba.says(/"Ready"/);
    expect((await fetch(`${url}/session.json`)).status).toBe(200);
    naba.child.kill('SIGINT');
    expect(await naba.ended).toBe(0);
  });

  test('a port that is taken is told by its variable', async () => {
    const port = new URL(discord.url).port;
    const naba = startNaba({ LOCAL_PORT: port }, { folder });
    expect(await naba.ended).toBe(1);
    expect(naba.output()).toContain(`LOCAL_PORT ${port} is taken`);
  });
});

describe('with a token', () => {
  test('Naba runs on the Discord that it is pointed at, and keeps the token to itself', async () => {
    const environment = {
      DISCORD_TOKEN: discord.botToken,
      DISCORD_API_URL: `${discord.api}/v10/`,
      LOG_LEVEL: 'debug',
    };
    const naba = startNaba(environment, { folder });
    await naba.says(/"Commands registered"/);
    naba.child.kill('SIGTERM');
    expect(await naba.ended).toBe(0);
    expect(naba.output()).not.toContain(discord.botToken);
  });

  test('a wrong one ends it with one line that says where to get a right one', async () => {
    const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.canary-canary-canary';
    const naba = startNaba({ DISCORD_TOKEN: token, DISCORD_API_URL: discord.api }, { folder });
    expect(await naba.ended).toBe(1);
    expect(naba.output().trim().split('\n')).toHaveLength(1);
    expect(naba.output()).toMatch(/DISCORD_TOKEN.*discord\.com\/developers/);
    expect(naba.output()).not.toContain('canary');
  });

  test('one that is no token is refused without a word of it', async () => {
    const naba = startNaba({ DISCORD_TOKEN: 'canary' }, { folder });
    expect(await naba.ended).toBe(1);
    expect(naba.output()).toContain(
      'DISCORD_TOKEN is set (6 characters) but does not look like one',
    );
    expect(naba.output()).not.toContain('canary');
  });

  test('intents that are not granted end it with a status that is no crash’s', async () => {
    const naba = startNaba(
      { DISCORD_TOKEN: discord.botToken, DISCORD_API_URL: discord.api },
      { folder },
    );
    await naba.says(/"Ready"/);
    discord.gateway.close(4014);
    expect(await naba.ended).toBe(1);
    expect(naba.output()).toContain('4014');
  });
});

describe('with faults', () => {
  test('every fault of every article is told with file and line', async () => {
    await writeFile(join(folder, 'one.ar.md'), '---\ntitel: x\n---\n\n');
    await writeFile(join(folder, 'Two.md'), '# Title\n\ntext\n');
    const naba = startNaba({ KNOWLEDGE_DIR: folder }, { folder });
    expect(await naba.ended).toBe(1);
    expect(naba.output()).toMatch(/one\.ar\.md:\d+ /);
    expect(naba.output()).toMatch(/Two\.md:\d+ /);
  });

  test('every fault of the settings is told at once', async () => {
    const naba = startNaba({ LOCAL_PORT: 'x', LOG_LEVEL: 'loud', SHARD_IDS: '0' }, { folder });
    expect(await naba.ended).toBe(1);
    for (const variable of ['LOCAL_PORT', 'LOG_LEVEL', 'SHARD_COUNT']) {
      expect(naba.output()).toContain(variable);
    }
  });

  test('--check looks and goes', async () => {
    const naba = startNaba({}, { folder, args: ['--check'] });
    expect(await naba.ended).toBe(0);
    expect(naba.output()).toContain('All is well');
  });

  test('--check tells whether a token was found, for whoever has just put one into .env', async () => {
    const without = startNaba({}, { folder, args: ['--check'] });
    expect(await without.ended).toBe(0);
    expect(without.output()).toMatch(
      /^All is well: .*\nDISCORD_TOKEN is not set: Naba would run on a Discord of its own/,
    );
    const found = startNaba({ DISCORD_TOKEN: discord.botToken }, { folder, args: ['--check'] });
    expect(await found.ended).toBe(0);
    expect(found.output()).toMatch(/^All is well: .*\n$/);
  });
});
