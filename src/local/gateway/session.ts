import { GatewayOpcodes } from 'discord-api-types/v10';
import { randomBytes } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Account } from '../world.ts';
import type { GatewayEvent } from './event.ts';

/** Events kept for a resume; a client that missed more has to identify anew. */
const KEPT = 5_000;

/** How long a session without a connection can be resumed, in milliseconds. */
const RESUMABLE = 120_000;

/** Frames hold JSON. */
const AS_TEXT = { binary: false } as const;

interface Sent {
  readonly sequence: number;
  /** A text in UTF-8: kept outside of the heap, where thousands of them are no burden. */
  readonly frame: Buffer;
}

/** What a client told of itself when it identified. */
export interface Identity {
  readonly account: Account;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  /** Whether it is the bot, which sees what its shard and intents let it. */
  readonly bot: boolean;
}

/** A session of the gateway: it outlives its connection, and remembers what the client missed. */
export class Session implements Identity {
  readonly id = randomBytes(16).toString('hex');
  readonly account: Account;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  readonly bot: boolean;
  private sequence = 0;
  private sent: Sent[] = [];
  private socket: WebSocket | null = null;
  private lostAt = 0;

  constructor({ account, intents, shard, bot }: Identity) {
    this.account = account;
    this.intents = intents;
    this.shard = shard;
    this.bot = bot;
  }

  get connected(): boolean {
    return this.socket !== null;
  }

  /** Whether the time for a resume is over. */
  get expired(): boolean {
    return this.socket === null && Date.now() - this.lostAt > RESUMABLE;
  }

  attach(socket: WebSocket): void {
    this.socket = socket;
  }

  /** Whether it runs over this connection. */
  isOn(socket: WebSocket): boolean {
    return this.socket === socket;
  }

  /** Tells the client that the session is invalid (opcode 9); it begins again on the connection. */
  invalidate(resumable: boolean): void {
    this.send(GatewayOpcodes.InvalidSession, resumable);
    if (this.socket !== null) this.detach(this.socket);
  }

  /** The connection is gone; whatever comes is kept for a resume. False where it was not this one. */
  detach(socket: WebSocket): boolean {
    if (this.socket !== socket) return false;
    this.socket = null;
    this.lostAt = Date.now();
    return true;
  }

  /** Sends an event, now or on resuming. */
  dispatch(event: GatewayEvent): void {
    const sequence = ++this.sequence;
    const frame = event.frame(sequence);
    this.sent.push({ sequence, frame });
    if (this.sent.length > 2 * KEPT) this.sent = this.sent.slice(-KEPT);
    this.socket?.send(frame, AS_TEXT);
  }

  /** The client has everything up to here. */
  acknowledge(sequence: number): void {
    const missing = this.sent.findIndex((each) => each.sequence > sequence);
    this.sent = missing === -1 ? [] : this.sent.slice(missing);
  }

  /** Whether everything after this sequence is still known. */
  canReplayFrom(sequence: number): boolean {
    const first = this.sent[0]?.sequence ?? this.sequence + 1;
    return sequence <= this.sequence && sequence >= first - 1;
  }

  /** Sends what came after this sequence once more. */
  replayFrom(sequence: number): void {
    for (const each of this.sent) {
      if (each.sequence > sequence) this.socket?.send(each.frame, AS_TEXT);
    }
  }

  /** Sends anything but an event. */
  send(op: GatewayOpcodes, data: unknown): void {
    this.socket?.send(JSON.stringify({ op, d: data, s: null, t: null }));
  }

  close(code: number, reason: string): void {
    const { socket } = this;
    if (socket === null) return;
    socket.close(code, reason); // throws where there is no such code, and all is as it was
    this.detach(socket);
  }

  /** Cuts the connection as a lost network does: without a word. */
  cut(): void {
    this.socket?.terminate();
  }
}
