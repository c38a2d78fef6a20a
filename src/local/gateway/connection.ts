import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import type { Json } from '../json.ts';
import { GatewayEvent } from './event.ts';
import type { Hub } from './hub.ts';
import type { SessionStarts } from './session-starts.ts';
import { Session } from './session.ts';

/** Frames that a client may send in a minute, and their greatest length in bytes. */
const FRAMES_A_MINUTE = 120;
const LONGEST_FRAME = 4_096;

/** All intents that there are, and those that an application must be granted. */
const INTENTS = (1 << 26) - 1;
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

/** How long a client may take to identify, in milliseconds. */
const TIME_TO_IDENTIFY = 30_000;

/** What a gateway is set to. */
export interface GatewaySettings {
  /** Between two heartbeats, in milliseconds. */
  readonly heartbeatInterval: number;
  /** Privileged intents that the application was granted. */
  readonly grantedIntents: number;
  /** Where a lost session is resumed. */
  readonly url: string;
  /** Servers beyond which a bot has to use shards. */
  readonly guildsPerShard: number;
  /** Sessions that the bot has begun. */
  readonly starts: SessionStarts;
}

/** One connection to the gateway, from HELLO to its close. */
export class Connection {
  private readonly socket: WebSocket;
  private readonly hub: Hub;
  private readonly settings: GatewaySettings;
  private session: Session | null = null;
  private frames = 0;
  private minute = Date.now();
  private timer: NodeJS.Timeout;

  constructor(socket: WebSocket, hub: Hub, settings: GatewaySettings) {
    this.socket = socket;
    this.hub = hub;
    this.settings = settings;
    socket.on('message', (data, isBinary) => this.receive(data, isBinary));
    socket.on('close', (code) => {
      clearTimeout(this.timer);
      const lost = this.session?.detach(socket) === true;
      // Whoever closes with these codes is not coming back.
      const left = code === 1000 || code === 1001;
      if (lost && left && this.session !== null) hub.forget(this.session);
    });
    socket.on('error', () => socket.terminate());
    this.timer = setTimeout(
      () => this.close(GatewayCloseCodes.SessionTimedOut, 'Session timed out.'),
      TIME_TO_IDENTIFY,
    );
    this.send(GatewayOpcodes.Hello, {
      heartbeat_interval: settings.heartbeatInterval,
      _trace: ['local'],
    });
  }

  private send(op: GatewayOpcodes, data: unknown): void {
    this.socket.send(JSON.stringify({ op, d: data, s: null, t: null }));
  }

  private close(code: number, reason: string): void {
    this.socket.close(code, reason);
  }

  private receive(data: RawData, isBinary: boolean): void {
    const frame = data as Buffer; // frames come as one buffer each
    if (frame.length > LONGEST_FRAME)
      return this.close(GatewayCloseCodes.DecodeError, 'Payload is too long.');
    if (isBinary) return this.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    if (this.isTooFast())
      return this.close(GatewayCloseCodes.RateLimited, 'You are being rate limited.');
    let payload: unknown;
    try {
      payload = JSON.parse(frame.toString('utf8'));
    } catch {
      return this.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    }
    if (typeof payload !== 'object' || payload === null) {
      return this.close(GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
    }
    const { op, d } = payload as Json;
    this.obey(op, d);
  }

  private isAuthenticated(): boolean {
    return this.session?.isOn(this.socket) === true;
  }

  private isTooFast(): boolean {
    if (Date.now() - this.minute > 60_000) {
      this.minute = Date.now();
      this.frames = 0;
    }
    return ++this.frames > FRAMES_A_MINUTE;
  }

  private obey(op: unknown, data: unknown): void {
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        return this.heartbeat(data);
      case GatewayOpcodes.Identify:
        return this.identify(data as Json | null);
      case GatewayOpcodes.Resume:
        return this.resume(data as Json | null);
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
      case GatewayOpcodes.RequestSoundboardSounds: {
        if (this.isAuthenticated()) return;
        return this.close(GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
      }
      default:
        return this.close(GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
    }
  }

  private heartbeat(sequence: unknown): void {
    this.expectHeartbeat();
    if (typeof sequence === 'number') this.session?.acknowledge(sequence);
    // As every fault, this one befalls the bot: the page of the reader goes on.
    const muted = this.hub.faults.muteHeartbeats && this.session?.bot === true;
    if (!muted) this.send(GatewayOpcodes.HeartbeatAck, null);
  }

  /** A client that has fallen silent is let go. */
  private expectHeartbeat(): void {
    clearTimeout(this.timer);
    const patience = this.settings.heartbeatInterval * 2;
    this.timer = setTimeout(
      () => this.close(GatewayCloseCodes.SessionTimedOut, 'Session timed out.'),
      patience,
    );
  }

  private identify(data: Json | null): void {
    if (this.isAuthenticated()) {
      return this.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
    }
    const { token, intents, shard } = data ?? {};
    const account =
      typeof token === 'string' ? this.hub.world.accountOf(token.replace(/^Bot /, '')) : undefined;
    if (account === undefined) {
      return this.close(GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.');
    }
    const bot = account === this.hub.world.bot;
    const place = readShard(shard);
    if (place === null) return this.close(GatewayCloseCodes.InvalidShard, 'Invalid shard.');
    if (bot) {
      if (typeof intents !== 'number' || intents < 0 || (intents & ~INTENTS) !== 0) {
        return this.close(GatewayCloseCodes.InvalidIntents, 'Invalid intent(s).');
      }
      if ((intents & PRIVILEGED & ~this.settings.grantedIntents) !== 0) {
        return this.close(GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).');
      }
      if (this.hub.world.guilds.length / place[1] > this.settings.guildsPerShard) {
        return this.close(GatewayCloseCodes.ShardingRequired, 'Sharding required.');
      }
      if (!this.settings.starts.begin(place[0])) {
        return this.send(GatewayOpcodes.InvalidSession, false);
      }
    }
    const known = typeof intents === 'number' ? intents : INTENTS;
    const session = new Session({ account, intents: known, shard: place, bot });
    this.session = session;
    session.attach(this.socket);
    this.expectHeartbeat();
    this.hub.welcome(session, this.settings.url);
  }

  private resume(data: Json | null): void {
    if (this.isAuthenticated()) {
      return this.close(GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
    }
    const { token, session_id: id, seq } = data ?? {};
    const session = typeof id === 'string' ? this.hub.sessionOf(id) : undefined;
    const own = typeof token === 'string' && session?.account.token === token.replace(/^Bot /, '');
    if (!own || session.expired || this.hub.faults.refusesResume()) {
      if (own) this.hub.forget(session);
      return this.send(GatewayOpcodes.InvalidSession, false);
    }
    if (typeof seq !== 'number' || !session.canReplayFrom(seq)) {
      return this.close(GatewayCloseCodes.InvalidSeq, 'Invalid seq.');
    }
    session.cut(); // an older connection of the same session ends
    this.session = session;
    session.attach(this.socket);
    this.expectHeartbeat();
    session.replayFrom(seq);
    session.dispatch(new GatewayEvent('RESUMED', { _trace: ['local'] }));
  }
}

/** The shard of an IDENTIFY; the only one where it names none; null where it makes no sense. */
function readShard(shard: unknown): readonly [number, number] | null {
  if (shard === undefined || shard === null) return [0, 1];
  if (!Array.isArray(shard) || shard.length !== 2) return null;
  const [id, count] = shard as unknown[];
  if (!Number.isInteger(id) || !Number.isInteger(count)) return null;
  const [at, of] = [id as number, count as number];
  return at >= 0 && of >= 1 && at < of ? [at, of] : null;
}
