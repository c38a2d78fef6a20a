import { WebSocket } from 'ws';
import type { Json } from './json.ts';
import type { LocalDiscord } from './server.ts';

/** How a frame that tells of an event begins; where one begins otherwise, all of it is read. */
const EVENT = /^\{"op":0,"t":"(\w+)",/;

/** Bytes of a frame in which its beginning is looked for. */
const BEGINNING = 80;

/**
 * What a reader's client heard over the gateway. Its data are read when they are asked for: whoever
 * counts thousands of answers does not look into each.
 */
export class Heard {
  readonly type: string;
  private readonly frame: Buffer;
  private read: Json | null = null;

  constructor(type: string, frame: Buffer) {
    this.type = type;
    this.frame = frame;
  }

  get data(): Json {
    return (this.read ??= (JSON.parse(this.frame.toString()) as { d: Json }).d);
  }
}

/** Where, on which message and in which language somebody acts; usually in the first channel. */
export interface Whereabouts {
  readonly channelId?: string;
  readonly messageId?: string;
  readonly locale?: string;
}

/** A reader's client without a page: a gateway client that posts what a person would do. */
export class ReaderClient {
  readonly heard: Heard[] = [];
  /** Called with every event; they may add to and take from it as they like. */
  readonly listeners = new Set<(heard: Heard) => void>();
  private readonly discord: LocalDiscord;
  private readonly token: string;
  private readonly socket: WebSocket;
  private nonces = 0;
  private session = '';

  private constructor(discord: LocalDiscord, token: string) {
    this.discord = discord;
    this.token = token;
    this.socket = new WebSocket(`${discord.gatewayUrl}?v=10&encoding=json`);
    this.socket.on('message', (frame: Buffer) => this.receive(frame));
  }

  /** Connects, and is ready to act. */
  static async connect(discord: LocalDiscord, token = discord.readerToken): Promise<ReaderClient> {
    const client = new ReaderClient(discord, token);
    await client.hears('READY');
    return client;
  }

  /** The first event of a type that fits, heard already or yet to come. */
  hears(type: string, fits: (data: Json) => boolean = () => true): Promise<Json> {
    const isIt = (each: Heard) => each.type === type && fits(each.data);
    const known = this.heard.find(isIt);
    if (known !== undefined) return Promise.resolve(known.data);
    return new Promise((resolve) => {
      const listener = (each: Heard) => {
        if (!isIt(each)) return;
        this.listeners.delete(listener);
        resolve(each.data);
      };
      this.listeners.add(listener);
    });
  }

  private receive(frame: Buffer): void {
    const type = EVENT.exec(frame.toString('latin1', 0, BEGINNING))?.[1];
    if (type !== undefined) return this.hear(new Heard(type, frame));
    const { op, t, d } = JSON.parse(frame.toString()) as { op: number; t: string; d: Json };
    if (op === 0) this.hear(new Heard(t, frame));
    if (op !== 10) return;
    this.socket.send(JSON.stringify({ op: 2, d: { token: this.token, properties: {} } }));
    const beat = () => this.socket.send('{"op":1,"d":null}');
    const beats = setInterval(beat, d.heartbeat_interval as number);
    this.socket.once('close', () => clearInterval(beats));
  }

  private hear(heard: Heard): void {
    if (heard.type === 'READY') this.session = heard.data.session_id as string;
    this.heard.push(heard);
    for (const listener of [...this.listeners]) listener(heard);
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

  /** Posts an interaction; gives its nonce once it is taken. */
  async act(type: 2 | 3 | 4 | 5, data: object, more: Whereabouts = {}): Promise<string> {
    const { nonce, posted } = this.post(type, data, more);
    await posted;
    return nonce;
  }

  /** Posts an interaction; gives its nonce at once, by which whoever measures knows the answer. */
  post(
    type: 2 | 3 | 4 | 5,
    data: object,
    more: Whereabouts = {},
  ): { readonly nonce: string; readonly posted: Promise<void> } {
    const nonce = String(++this.nonces);
    const body = {
      type,
      application_id: this.discord.applicationId,
      ...(more.channelId === undefined ? { guild_id: this.discord.guildId } : {}),
      channel_id: more.channelId ?? this.discord.channelId,
      session_id: this.session,
      nonce,
      data,
      ...(more.messageId === undefined ? {} : { message_id: more.messageId }),
    };
    const headers = more.locale === undefined ? {} : { 'x-discord-locale': more.locale };
    const posted = this.ask('POST', '/interactions', body, headers).then((answer) => {
      if (answer.status !== 204) throw new Error(JSON.stringify(answer.body));
    });
    return { nonce, posted };
  }

  /** Finds a command by name, as a client does that offers it. */
  async command(name: string): Promise<Json> {
    const path = `/guilds/${this.discord.guildId}/application-command-index`;
    const { body } = await this.ask('GET', path);
    const found = (body.application_commands as Json[]).find((each) => each.name === name);
    if (found === undefined) throw new Error(`There is no command ${name}.`);
    return found;
  }

  /** The command of this name, waited for where the bot is only just registering it. */
  async commandSoon(name: string): Promise<Json> {
    for (;;) {
      const command = await this.command(name).catch(() => null);
      if (command !== null) return command;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  close(): void {
    this.socket.terminate();
  }
}
