import { Client, Events, GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RequestFault } from '../../src/local/faults.ts';
import { startLocalDiscord, type LocalDiscord } from '../../src/local/server.ts';
import { ReaderClient } from '../../src/local/reader-client.ts';

let discord: LocalDiscord;
let bot: Client;
let reader: ReaderClient;
let heard: string[];

beforeEach(async () => {
  discord = await startLocalDiscord({ page: false, rateLimits: false });
  bot = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.api } });
  heard = [];
  bot.on(Events.InteractionCreate, (interaction) => {
    heard.push(interaction.isCommand() ? interaction.commandName : '');
  });
  const ready = new Promise<void>((resolve) => bot.once(Events.ClientReady, () => resolve()));
  await bot.login(discord.botToken);
  await ready;
  await bot.application?.commands.set(
    ['first', 'second'].map((name) => ({ name, description: 'd' })),
  );
  reader = await ReaderClient.connect(discord);
});
afterEach(async () => {
  reader.close();
  await bot.destroy();
  await discord.close();
});

async function call(name: string): Promise<void> {
  const { id, type } = await reader.command(name);
  await reader.act(2, { id, name, type });
}

const post = () =>
  fetch(`${discord.api}/v10/channels/${discord.channelId}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ content: 'once' }),
  });
const said = () => discord.world.channels.get(discord.channelId)!.messages.size;

describe('requests', () => {
  it.each<[RequestFault, number, number, number]>([
    [{ kind: 'status', status: 500 }, 500, 0, 0],
    [{ kind: 'status', status: 502 }, 502, 0, 0],
    [{ kind: 'status', status: 503 }, 503, 0, 0],
    [{ kind: 'status-after', status: 500 }, 500, 0, 1],
    [{ kind: 'rate-limit', global: true, seconds: 2 }, 429, 0, 0],
    [{ kind: 'rate-limit', global: false, seconds: 2 }, 429, 0, 0],
    [{ kind: 'expired' }, 404, 10062, 0],
    [{ kind: 'gone', what: 'channel' }, 404, 10003, 0],
    [{ kind: 'gone', what: 'message' }, 404, 10008, 0],
    [{ kind: 'forbidden', code: 50001 }, 403, 50001, 0],
    [{ kind: 'forbidden', code: 50013 }, 403, 50013, 0],
  ])('%j', async (fault, status, code, delivered) => {
    discord.faults.arm(fault);
    const answer = await post();
    const body = (await answer.json()) as { code?: number; retry_after?: number; global?: boolean };
    expect([answer.status, body.code ?? 0, said()]).toEqual([status, code, delivered]);
    if (fault.kind === 'rate-limit') {
      expect(body).toMatchObject({ retry_after: 2, global: fault.global });
      expect(answer.headers.get('retry-after')).toBe('2');
      expect(answer.headers.get('x-ratelimit-scope')).toBe(fault.global ? 'global' : 'user');
    }
    expect((await post()).status).toBe(200);
  });

  it('are cut before anything was done, or in the middle of the answer', async () => {
    discord.faults.arm({ kind: 'cut' });
    await expect(post()).rejects.toThrow('fetch failed');
    expect(said()).toBe(0);
    discord.faults.arm({ kind: 'cut-after' });
    await expect(post().then((answer) => answer.text())).rejects.toThrow('terminated');
    expect(said()).toBe(1);
  });
});

describe('the gateway', () => {
  const again = (event: Events.ShardResume | Events.ShardReady) =>
    new Promise<void>((resolve) => bot.once(event, () => resolve()));

  it.each<[string, () => void, Events.ShardResume | Events.ShardReady]>([
    ['RECONNECT', () => discord.gateway.reconnect(), Events.ShardResume],
    ['INVALID_SESSION, resumable', () => discord.gateway.invalidate(true), Events.ShardResume],
    ['INVALID_SESSION, for good', () => discord.gateway.invalidate(false), Events.ShardReady],
    ['close 4000', () => discord.gateway.close(4000), Events.ShardResume],
    ['close 4009', () => discord.gateway.close(4009), Events.ShardResume],
    ['a cut', () => discord.gateway.cut(), Events.ShardResume],
  ])('%s: the client comes back and hears', async (_name, befall, event) => {
    const back = again(event);
    befall();
    await back;
    await call('first');
    await expect.poll(() => heard).toEqual(['first']);
  });

  it('delivers what came while it was away', async () => {
    const back = again(Events.ShardResume);
    discord.gateway.leave(300);
    await call('first');
    await back;
    await expect.poll(() => heard).toEqual(['first']);
  });

  // One that waited for the next was once forgotten where the next was to wait as well.
  it('delivers every one of several that are to be out of order', async () => {
    discord.faults.swapEvents(2);
    for (const name of ['first', 'second', 'second', 'first']) await call(name);
    await expect.poll(() => heard).toEqual(['second', 'first', 'first', 'second']);
  });

  it('delivers an interaction twice, and two in the wrong order', async () => {
    discord.faults.deliverTwice();
    await call('first');
    await expect.poll(() => heard).toEqual(['first', 'first']);
    discord.faults.swapEvents();
    heard.length = 0;
    await call('first');
    await call('second');
    await expect.poll(() => heard).toEqual(['second', 'first']);
  });
});

describe('the switches of the developer drawer', () => {
  const order = async (body: unknown) => {
    const answer = await fetch(`${discord.url}/faults`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    const refusal = JSON.parse(text || '{}') as { code?: number; errors?: object };
    return { status: answer.status, at: Object.keys(refusal.errors ?? {}) };
  };

  it.each<[unknown, string]>([
    [[], '_errors'],
    [{}, 'control'],
    [{ control: 'constructor' }, 'control'],
    [{ control: 'toString' }, 'control'],
    [JSON.parse('{"control":"__proto__"}'), 'control'],
    [{ control: 'close', code: 99 }, 'code'],
    [{ control: 'close', code: 1_006 }, 'code'],
    [{ control: 'close', code: '4000' }, 'code'],
    [{ control: 'away', milliseconds: -1 }, 'milliseconds'],
    [{ control: 'away', milliseconds: 1e12 }, 'milliseconds'],
    [{ control: 'twice', times: 0 }, 'times'],
    [{ control: 'mute', on: 'yes' }, 'on'],
    [{ control: 'cut', code: 1 }, '_errors'],
    [{ control: 'request' }, 'fault'],
    [{ control: 'request', fault: { kind: 'nonsense' } }, 'fault'],
    [{ control: 'request', fault: { kind: 'status', status: 200 } }, 'fault'],
    [{ control: 'request', fault: { kind: 'cut' }, aim: { times: 'x' } }, 'aim'],
  ])('refuse %j', async (body, at) => {
    expect(await order(body)).toEqual({ status: 400, at: [at] });
    // Nothing befell the bot: it hears as before.
    await call('first');
    await expect.poll(() => heard).toEqual(['first']);
  });

  it('take what makes sense', async () => {
    expect(await order({ control: 'twice', times: 2 })).toEqual({ status: 204, at: [] });
    await call('first');
    await expect.poll(() => heard).toEqual(['first', 'first']);
    const aim = { path: '/messages', times: 1 };
    const fault = { kind: 'forbidden', code: 50001 };
    expect((await order({ control: 'request', fault, aim })).status).toBe(204);
    expect((await post()).status).toBe(403);
  });

  it('leave a connection as it was that cannot be closed with a code', async () => {
    expect(() => discord.gateway.close(99)).toThrow('must be a valid error code');
    await call('first');
    await expect.poll(() => heard).toEqual(['first']);
  });
});
