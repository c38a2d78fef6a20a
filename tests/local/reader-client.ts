import { WebSocket } from 'ws';
import type { LocalDiscord } from '../../src/local/server.ts';

type Json = Record<string, unknown>;

/** What a reader's client heard over the gateway. */
export interface Heard {
  readonly type: string;
  readonly data: Json;
}

/** A reader's client without a page: a gateway client that posts what a person would do. */
export class ReaderClient {
  readonly heard: Heard[] = [];
  private readonly discord: LocalDiscord;
  private readonly token: string;
  private readonly socket: WebSocket;
  private readonly waiting = new Set<() => void>();
  private nonces = 0;
  private session = '';

  private constructor(discord: LocalDiscord, token: string) {
    this.discord = discord;
    this.token = token;
    this.socket = new WebSocket(`${discord.gatewayUrl}?v=10&encoding=json`);
    this.socket.on('message', (data: Buffer) => {
      const { op, t, d } = JSON.parse(data.toString()) as { op: number; t: string; d: Json };
      if (op === 10) {
        this.socket.send(JSON.stringify({ op: 2, d: { token, properties: {} } }));
        const beat = () => this.socket.send('{"op":1,"d":null}');
        const beats = setInterval(beat, d.heartbeat_interval as number);
        this.socket.once('close', () => clearInterval(beats));
      }
      if (op !== 0) return;
      if (t === 'READY') this.session = d.session_id as string;
      this.heard.push({ type: t, data: d });
      for (const look of this.waiting) look();
    });
  }

  /** Connects, and is ready to act. */
  static async connect(discord: LocalDiscord, token = discord.readerToken): Promise<ReaderClient> {
    const client = new ReaderClient(discord, token);
    await client.hears('READY');
    return client;
  }

  /** The first event of a type that fits, heard already or yet to come. */
  async hears(type: string, fits: (data: Json) => boolean = () => true): Promise<Json> {
    const find = () => this.heard.find((each) => each.type === type && fits(each.data))?.data;
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        const look = () => {
          this.waiting.delete(look);
          resolve();
        };
        this.waiting.add(look);
      });
    }
  }

  /** Asks the REST API as this reader. */
  async ask(method: string, path: string, body?: object, headers: Record<string, string> = {}) {
    const answer = await fetch(`${this.discord.api}/v10${path}`, {
      method,
      headers: {
        authorization: this.token,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as Json };
  }

  /** Posts an interaction; gives its nonce. */
  async act(
    type: 2 | 3 | 4 | 5,
    data: object,
    more: { channelId?: string; messageId?: string; locale?: string } = {},
  ): Promise<string> {
    const nonce = String(++this.nonces);
    const { discord } = this;
    const channel = more.channelId ?? discord.channelId;
    const posted = await this.ask(
      'POST',
      '/interactions',
      {
        type,
        application_id: discord.applicationId,
        ...(more.channelId === undefined ? { guild_id: discord.guildId } : {}),
        channel_id: channel,
        session_id: this.session,
        nonce,
        data,
        ...(more.messageId === undefined ? {} : { message_id: more.messageId }),
      },
      more.locale === undefined ? {} : { 'x-discord-locale': more.locale },
    );
    if (posted.status !== 204) throw new Error(JSON.stringify(posted.body));
    return nonce;
  }

  /** Finds a command by name, as a client does that offers it. */
  async command(name: string): Promise<Json> {
    const path = `/guilds/${this.discord.guildId}/application-command-index`;
    const { body } = await this.ask('GET', path);
    const found = (body.application_commands as Json[]).find((each) => each.name === name);
    if (found === undefined) throw new Error(`There is no command ${name}.`);
    return found;
  }

  close(): void {
    this.socket.terminate();
  }
}
