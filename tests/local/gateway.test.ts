import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { startLocalDiscord, type LocalDiscord } from '../../src/local/server.ts';

interface Frame {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Record<string, unknown>;
}

/** A bare gateway client: reads frames one after another. */
class Wire {
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  private readonly frames: Frame[] = [];
  private wake: () => void = () => undefined;

  constructor(url: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(url, { headers });
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
    this.socket.on('message', (data: Buffer) => {
      this.frames.push(JSON.parse(data.toString()) as Frame);
      this.wake();
    });
  }

  async next(fits: (frame: Frame) => boolean): Promise<Frame> {
    for (;;) {
      const frame = this.frames.shift();
      if (frame === undefined) await new Promise<void>((resolve) => (this.wake = resolve));
      else if (fits(frame)) return frame;
    }
  }

  send(op: number, d: unknown): void {
    this.socket.send(JSON.stringify({ op, d }));
  }
}

let discord: LocalDiscord;
beforeEach(async () => {
  discord = await startLocalDiscord({
    page: false,
    guilds: 4,
    heartbeatInterval: 200,
    identifyWindow: 0,
  });
});
afterEach(() => discord.close());

const open = async (query = '?v=10&encoding=json') => {
  const wire = new Wire(`${discord.gatewayUrl}${query}`);
  if (query === '?v=10&encoding=json') await wire.next(({ op }) => op === 10);
  return wire;
};
const identity = (more: object = {}) => ({
  token: discord.botToken,
  intents: 1,
  properties: {},
  ...more,
});
async function identified(more: object = {}) {
  const wire = await open();
  wire.send(2, identity(more));
  const ready = await wire.next(({ t }) => t === 'READY');
  return { wire, ready };
}

/** Says something in the first server, which the bot hears on its shard. */
async function speak(content: string): Promise<void> {
  await fetch(`${discord.api}/v10/channels/${discord.channelId}/messages`, {
    method: 'POST',
    headers: { authorization: discord.readerToken, 'content-type': 'application/json' },
    body: JSON.stringify({ content }),
  });
}

describe('the bot is connected', () => {
  it('once each of its shards is, whatever session it has left behind', async () => {
    expect(discord.gateway.connected).toBe(false);
    const first = await identified({ shard: [0, 2] });
    const { wire } = await identified({ shard: [1, 2] });
    expect(discord.gateway.connected).toBe(true);
    wire.socket.terminate();
    await vi.waitFor(() => expect(discord.gateway.connected).toBe(false));
    // It begins anew, though the session that was cut could still be resumed.
    await identified({ shard: [1, 2] });
    expect(discord.gateway.sessions).toBe(3);
    expect(discord.gateway.connected).toBe(true);
    first.wire.socket.terminate();
    await vi.waitFor(() => expect(discord.gateway.connected).toBe(false));
  });
});

describe('close codes', () => {
  it.each([
    [4001, 'an unknown opcode', (wire: Wire) => wire.send(99, null)],
    [4002, 'no JSON', (wire: Wire) => wire.socket.send('{')],
    [4002, 'a frame over 4,096 bytes', (wire: Wire) => wire.send(1, 'x'.repeat(4_096))],
    [4003, 'an order before IDENTIFY', (wire: Wire) => wire.send(3, {})],
    [4004, 'a wrong token', (wire: Wire) => wire.send(2, identity({ token: 'wrong' }))],
    [4010, 'a shard beyond their count', (wire: Wire) => wire.send(2, identity({ shard: [2, 2] }))],
    [
      4013,
      'intents that there are not',
      (wire: Wire) => wire.send(2, identity({ intents: 1 << 30 })),
    ],
    [
      4014,
      'intents that were not granted',
      (wire: Wire) => wire.send(2, identity({ intents: 1 << 15 })),
    ],
  ])('%i for %s', async (code, _name, act) => {
    const wire = await open();
    act(wire);
    expect(await wire.closed).toBe(code);
  });

  it('4012 for another version', async () => {
    expect(await (await open('?v=6')).closed).toBe(4012);
  });

  it.each(['?v=10&encoding=etf', '?v=10&encoding=json&compress=zlib-stream'])(
    '4002 for what is not spoken here: %s',
    async (query) => {
      expect(await (await open(query)).closed).toBe(4002);
    },
  );

  it('1009 for a frame that is not even read', async () => {
    const wire = await open();
    wire.send(1, 'x'.repeat(65_536));
    expect(await wire.closed).toBe(1009);
  });

  it('4005 for a second IDENTIFY, and 4008 for too many frames', async () => {
    const first = await identified();
    first.wire.send(2, identity());
    expect(await first.wire.closed).toBe(4005);
    const second = await identified();
    for (let sent = 0; sent < 121; sent += 1) second.wire.send(1, null);
    expect(await second.wire.closed).toBe(4008);
  });

  it('4009 where heartbeats stay out', async () => {
    const { wire } = await identified();
    expect(await wire.closed).toBe(4009);
  });

  it('4007 for a sequence that was never sent', async () => {
    const { wire, ready } = await identified();
    wire.socket.terminate();
    const again = await open();
    again.send(6, { token: discord.botToken, session_id: ready.d.session_id, seq: 99 });
    expect(await again.closed).toBe(4007);
  });
});

describe('sessions', () => {
  it('acknowledge heartbeats', async () => {
    const { wire } = await identified();
    wire.send(1, 1);
    expect((await wire.next(({ op }) => op === 11)).op).toBe(11);
    wire.socket.terminate();
  });

  it('spread the servers over shards', async () => {
    const [even, odd] = await Promise.all([
      identified({ shard: [0, 2] }),
      identified({ shard: [1, 2] }),
    ]);
    const ids = ({ ready }: typeof even) =>
      (ready.d.guilds as { id: string }[]).map(({ id }) => id);
    expect([...ids(even), ...ids(odd)].toSorted()).toEqual(discord.guilds.map(({ id }) => id));
    expect(ids(even)).toHaveLength(2);
    even.wire.socket.terminate();
    odd.wire.socket.terminate();
  });

  it('replay what was missed, without a text that the bot may not read', async () => {
    const { wire, ready } = await identified({ intents: 1 | (1 << 9) });
    await wire.next(({ s }) => s === 5); // READY and four servers
    wire.socket.terminate();
    await wire.closed;
    await speak('not for bots');
    await speak(`<@${discord.applicationId}> for you`);
    const again = await open();
    again.send(6, { token: discord.botToken, session_id: ready.d.session_id, seq: 5 });
    const first = await again.next(({ op }) => op === 0);
    const second = await again.next(({ op }) => op === 0);
    const last = await again.next(({ op }) => op === 0);
    expect([first.d.content, second.d.content]).toEqual([
      '',
      `<@${discord.applicationId}> for you`,
    ]);
    expect([first.s, second.s, last.t]).toEqual([6, 7, 'RESUMED']);
    again.socket.terminate();
  });

  it('end with a close of 1000: nothing to resume', async () => {
    const { wire, ready } = await identified();
    wire.socket.close(1000);
    await wire.closed;
    const again = await open();
    again.send(6, { token: discord.botToken, session_id: ready.d.session_id, seq: 5 });
    expect((await again.next(({ op }) => op === 9)).d).toBe(false);
    again.socket.terminate();
  });
});

describe('sessions that begin', () => {
  const WINDOW = 300;
  beforeEach(async () => {
    await discord.close();
    discord = await startLocalDiscord({ page: false, identifyWindow: WINDOW });
  });
  const limit = async () => {
    const authorization = `Bot ${discord.botToken}`;
    const answer = await fetch(`${discord.api}/v10/gateway/bot`, { headers: { authorization } });
    return ((await answer.json()) as { session_start_limit: object }).session_start_limit;
  };

  it('at once are told to begin again, and may a moment later', async () => {
    const wires = await Promise.all([open(), open()]);
    for (const [shard, wire] of wires.entries()) wire.send(2, identity({ shard: [shard, 2] }));
    const heard = await Promise.all(
      wires.map((wire) => wire.next(({ op }) => op === 0 || op === 9)),
    );
    expect(heard.map(({ t, d }) => t ?? d).toSorted()).toEqual([false, 'READY'].toSorted());
    const late = heard.findIndex(({ op }) => op === 9);
    await new Promise((resolve) => setTimeout(resolve, WINDOW));
    wires[late]!.send(2, identity({ shard: [late, 2] }));
    expect((await wires[late]!.next(({ op }) => op === 0)).t).toBe('READY');
    for (const { socket } of wires) socket.terminate();
  });

  it('are counted, those of readers left out', async () => {
    expect(await limit()).toMatchObject({ total: 1_000, remaining: 1_000, max_concurrency: 1 });
    await identified();
    await identified({ token: discord.readerToken });
    await identified({ token: discord.readerToken });
    expect(await limit()).toMatchObject({ total: 1_000, remaining: 999 });
  });
});

describe('the door', () => {
  const status = async (headers: Record<string, string>) => {
    const { socket } = new Wire(discord.gatewayUrl, headers);
    socket.on('error', () => undefined);
    const [, response] = (await once(socket, 'unexpected-response')) as [
      unknown,
      { statusCode: number },
    ];
    socket.terminate();
    return response.statusCode;
  };

  it.each([
    ['another page', { origin: 'http://evil.example' }],
    ['another page of this machine', { origin: 'http://127.0.0.1:1' }],
    ['a name that was made to point here', { host: 'evil.example' }],
  ])('is shut to %s', async (_name, headers) => {
    expect(await status(headers)).toBe(403);
    expect(
      (await fetch(`${discord.url}/faults`, { headers: { origin: 'http://evil.example' } })).status,
    ).toBe(403);
  });

  it('is shut to more connections than 256 at a time', async () => {
    const wires = await Promise.all(Array.from({ length: 256 }, () => open()));
    expect(await status({})).toBe(503);
    for (const { socket } of wires) socket.terminate();
  });

  it('refuses a body over a mebibyte', async () => {
    const answer = await fetch(`${discord.api}/v10/channels/${discord.channelId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.botToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'x'.repeat(1_100_000) }),
    });
    expect([answer.status, await answer.json()]).toMatchObject([413, { code: 40005 }]);
  });
});
