import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';
import { COMMANDS, runCommand, startCommand } from './command.ts';
import { startNaba } from './process.ts';

vi.setConfig({ testTimeout: 60_000 });

const KNOWLEDGE = join(import.meta.dirname, '../../knowledge');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'naba-commands-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a command line that is wrong', () => {
  test.each([...COMMANDS.keys()])(
    'is told what is wrong and how to call it: npm run %s',
    async (name) => {
      const { errors, output, status } = await runCommand(name, ['--nonsense'], { folder });
      expect(errors).toMatch(/^Unknown option '--nonsense'/);
      expect(errors).toContain(`\n\nnpm run ${name}`);
      expect(errors).not.toMatch(/^ {4}at /m);
      expect([output, status]).toEqual(['', 2]);
    },
  );

  test.each([
    ['bench', ['any.json', '--questions', 'x'], '--questions is "x"'],
    ['bench', [], 'Name one file.'],
    ['bench:bot', ['--rounds', '0'], '--rounds is "0"'],
    ['bench:scale', ['--sizes', '1000,many'], '--sizes is "many"'],
    ['eval', ['any.json', '--typos', '1.5'], '--typos is "1.5"'],
    ['ask', ['--limit', 'none', 'x'], '--limit is "none"'],
    ['soak', ['--seed', '1.5'], '--seed is "1.5": give a whole number.'],
    ['soak', ['--interactions', '99999999999999999999'], '--interactions is "9'],
    ['bench:flood', ['--seconds', '0'], '--seconds is "0": give a number above 0.'],
    ['bench:bot', ['--seconds', 'Infinity'], '--seconds is "Infinity"'],
    // What was right is not told of, but what follows it.
    ['soak', ['--seed', '1234567890', '--interactions', '0'], '--interactions is "0"'],
    ['soak', ['--seed=-7', '--interactions', '0'], '--interactions is "0"'],
    ['bench:flood', ['--seconds', '0.5', '--rate', '0'], '--rate is "0"'],
  ])('is refused for a value too: %s %j', async (name, args, told) => {
    const { errors, status } = await runCommand(name, args, { folder });
    expect(errors.startsWith(told)).toBe(true);
    expect(status).toBe(2);
  });

  test('does not start the bot', async () => {
    const naba = startNaba({ LOCAL_PORT: '0' }, { folder, args: ['--chek'] });
    expect(await naba.ended).toBe(2);
    expect(naba.output()).toMatch(/^Unknown option '--chek'[^]*npm start -- \[--check\]/);
  });
});

describe('asked how to call it, a command tells that and does nothing else', () => {
  test.each([...COMMANDS.keys()])('npm run %s', async (name) => {
    const { errors, output, status } = await runCommand(name, ['--help'], { folder });
    expect(output).toMatch(new RegExp(`^npm run ${name}(?: -- .+)?\\n\\n`));
    expect([errors, status]).toEqual(['', 0]);
    expect(await readdir(folder)).toEqual([]);
  });

  test('npm start', async () => {
    const naba = startNaba({ LOCAL_PORT: '0' }, { folder, args: ['--help'] });
    expect(await naba.ended).toBe(0);
    expect(naba.output()).toMatch(/^npm start -- \[--check\]/);
  });
});

describe('every command reads the settings as the bot does', () => {
  beforeAll(async () => {
    await mkdir(join(folder, 'shelf'));
    await writeFile(join(folder, 'shelf/story.md'), '# News\n\nThe boats returned in May.\n');
    await writeFile(join(folder, '.env'), 'KNOWLEDGE_DIR=shelf\nLOCAL_PORT=\n', { mode: 0o600 });
  });

  test('knowledge', async () => {
    const { output, status } = await runCommand('knowledge', [], { folder });
    expect(output).toMatch(/^story /);
    expect(status).toBe(0);
  });

  test('ask', async () => {
    const { output, status } = await runCommand('ask', ['When did the boats return?'], { folder });
    expect(output).toContain('story ¶1');
    expect(status).toBe(0);
  });

  test('what is empty is not set', async () => {
    const environment = { KNOWLEDGE_DIR: '' };
    const { errors } = await runCommand('knowledge', [], { folder, environment });
    expect(errors).toMatch(/^knowledge:1 The folder of the articles cannot be read/);

    const local = startCommand('local', [], { folder });
    const errorsOfLocal = text(local.stderr!);
    local.stdout!.once('data', () => local.kill());
    await once(local, 'close');
    // Another program may have the port.
    expect(await errorsOfLocal).toMatch(/^$|LOCAL_PORT 3000 is taken/);
  });

  test('and tells what is wrong with them', async () => {
    const environment = { LOCAL_PORT: 'x' };
    for (const name of ['knowledge', 'ask', 'local', 'deploy']) {
      const { errors, status } = await runCommand(name, [], { folder, environment });
      expect(errors).toMatch(/^LOCAL_PORT is "x": give a port/);
      expect(status).toBe(1);
    }
  });
});

describe('deploy', () => {
  const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.canary-canary-canary';

  let discord: LocalDiscord;
  beforeAll(async () => {
    discord = await startLocalDiscord({ page: false });
  });
  afterAll(() => discord.close());

  const deploy = (token: string, api: string, ...args: string[]) =>
    runCommand('deploy', args, {
      folder,
      environment: { DISCORD_TOKEN: token, DISCORD_API_URL: api },
    });

  test('tells what is new, and registers it unless it is run dry', async () => {
    for (const args of [['--dry-run'], []]) {
      const { output, status } = await deploy(discord.botToken, discord.api, ...args);
      expect(output).toMatch(/^Everywhere:\n {2}\+ ask\n/);
      expect(status).toBe(0);
    }
    const { output } = await deploy(discord.botToken, discord.api);
    expect(output).toMatch(/^Everywhere:\n {2}= ask\n/);
  });

  test('names the commands without a token, if it is run dry', async () => {
    const { output, status } = await deploy('', '', '--dry-run');
    expect(output).toMatch(/DISCORD_TOKEN is not set.*\n {4}ask\n/);
    expect(status).toBe(0);
    expect((await deploy('', '')).status).toBe(1);
  });

  test('says where to get another token', async () => {
    const { errors, status } = await deploy(TOKEN, discord.api);
    expect(errors).toMatch(/^Discord does not know this DISCORD_TOKEN\. Get the right one at/);
    expect(status).toBe(1);
  });

  test('does not say that Discord refused where nobody answered', async () => {
    const { errors, status } = await deploy(TOKEN, 'http://127.0.0.1:9');
    expect(errors).toMatch(/^Discord cannot be reached \(.*ECONNREFUSED.*check DISCORD_API_URL/);
    expect(status).toBe(1);
  });

  test.each([
    [200, 'text/html', '<h1>Welcome</h1>'],
    [200, 'application/json', 'null'],
    [200, 'application/json', '{'],
    [404, 'text/html', '<h1>Not found</h1>'],
  ])('says that something else answers: %i, %s, %s', async (status, type, body) => {
    const server = createServer((_request, response) => {
      response.writeHead(status, { 'content-type': type }).end(body);
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const told = await deploy(TOKEN, api);
    server.close();
    expect(told).toMatchObject({ output: '', status: 1 });
    expect(told.errors).toMatch(/^What answers at DISCORD_API_URL is no Discord: give /);
  });

  test('does not take a fault of its own for a lost connection', async () => {
    const odd = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"1"}');
    });
    await once(odd.listen(0, '127.0.0.1'), 'listening');
    const { port } = odd.address() as AddressInfo;
    const { errors, status } = await deploy(TOKEN, `http://127.0.0.1:${port}/api`);
    odd.close();
    expect(errors).not.toContain('cannot be reached');
    expect(errors).toMatch(/registered\.map is not a function[^]* {4}at /);
    expect(status).not.toBe(0);
  });

  test('names the server that refuses, and says where there is nothing to change', async () => {
    const environment = {
      DISCORD_TOKEN: discord.botToken,
      DISCORD_API_URL: discord.api,
      COMMAND_GUILD_IDS: `${discord.guildId},99999999999999999`,
    };
    const { errors, output, status } = await runCommand('deploy', ['--remove'], {
      folder,
      environment,
    });
    expect(output).toBe(
      `In server ${discord.guildId}:\n  nothing to change\nIn server 99999999999999999:\n`,
    );
    expect(errors).toMatch(/^Discord refused: /);
    expect(status).toBe(1);
  });
});

test('a command ends without a word once nobody reads what it prints', async () => {
  const child = startCommand('ask', [], { folder, environment: { KNOWLEDGE_DIR: KNOWLEDGE } });
  const errors = text(child.stderr!);
  const closed = once(child, 'close');
  child.stdin!.on('error', () => undefined); // it may have ended while it is still asked
  child.stdin!.write('من هو السفير الياباني؟\n');
  await once(createInterface({ input: child.stdout! }), 'line');
  child.stdout!.destroy();
  const asking = setInterval(() => child.stdin!.write('من هو السفير الياباني؟\n'), 20);
  await closed;
  clearInterval(asking);
  expect(await errors).toBe('');
  expect(child.exitCode).toBe(0);
});
