import { GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import type { TrafficListener } from './traffic.ts';

/** Whether events arrive, are about to, or never will. */
export type ConnectionState = 'connecting' | 'ready' | 'refused';

interface GatewayOptions {
  readonly url: string;
  readonly token: string;
  readonly onEvent: (name: GatewayDispatchEvents, data: unknown) => void;
  readonly onState: (state: ConnectionState) => void;
  readonly onTraffic: TrafficListener;
}

interface Payload {
  readonly op: GatewayOpcodes;
  readonly d: unknown;
  readonly s?: number | null;
  readonly t?: GatewayDispatchEvents | null;
}

/** A connection to the gateway that mends itself. */
export interface Gateway {
  /** The session's id; null before READY. */
  sessionId(): string | null;
}

/** Close codes after which connecting again would be refused again. */
const finalCloseCodes = new Set([4004, 4010, 4011, 4012, 4013, 4014]);
/** The longest wait between two attempts to connect, in milliseconds. */
const longestWait = 8_000;

/**
 * Connects as Discord's own clients do: HELLO, IDENTIFY or RESUME, heartbeats, and a new
 * connection whenever the old one falls silent or closes.
 */
export function connectGateway(options: GatewayOptions): Gateway {
  let socket: WebSocket;
  let sessionId: string | null = null;
  let resumeUrl: string | null = null;
  let sequence: number | null = null;
  let heartbeat: ReturnType<typeof setTimeout> | undefined;
  let acknowledged = true;
  let attempts = 0;

  function send(op: GatewayOpcodes, d: unknown): void {
    socket.send(JSON.stringify({ op, d }));
    if (op !== GatewayOpcodes.Heartbeat) {
      options.onTraffic({
        direction: 'sent',
        what: GatewayOpcodes[op],
        detail: '',
        at: new Date(),
      });
    }
  }

  function beat(interval: number): void {
    // A heartbeat that was never acknowledged means that the connection is dead though open.
    if (!acknowledged) {
      socket.close(4000, 'No heartbeat acknowledgement');
      return;
    }
    acknowledged = false;
    send(GatewayOpcodes.Heartbeat, sequence);
    heartbeat = setTimeout(() => beat(interval), interval);
  }

  function introduce(): void {
    if (sessionId !== null && sequence !== null) {
      send(GatewayOpcodes.Resume, { token: options.token, session_id: sessionId, seq: sequence });
      return;
    }
    const properties = { os: 'browser', browser: 'local page', device: '' };
    send(GatewayOpcodes.Identify, { token: options.token, intents: 0x3ffffff, properties });
  }

  function receive({ op, d, s, t }: Payload): void {
    if (typeof s === 'number') sequence = s;
    switch (op) {
      case GatewayOpcodes.Hello: {
        const interval = (d as { heartbeat_interval: number }).heartbeat_interval;
        acknowledged = true;
        heartbeat = setTimeout(() => beat(interval), interval * Math.random());
        introduce();
        break;
      }
      case GatewayOpcodes.Heartbeat:
        send(GatewayOpcodes.Heartbeat, sequence);
        break;
      case GatewayOpcodes.HeartbeatAck:
        acknowledged = true;
        break;
      case GatewayOpcodes.Reconnect:
        socket.close(4000, 'Asked to reconnect');
        break;
      case GatewayOpcodes.InvalidSession:
        if (d !== true) sessionId = sequence = null;
        setTimeout(introduce, 1_000 + Math.random() * 1_000);
        break;
      case GatewayOpcodes.Dispatch:
        if (t) dispatch(t, d);
        break;
      default:
        break;
    }
  }

  function dispatch(name: GatewayDispatchEvents, data: unknown): void {
    if (name === GatewayDispatchEvents.Ready) {
      const ready = data as { session_id: string; resume_gateway_url?: string };
      sessionId = ready.session_id;
      resumeUrl = ready.resume_gateway_url ?? null;
    }
    if (name === GatewayDispatchEvents.Ready || name === GatewayDispatchEvents.Resumed) {
      attempts = 0;
      options.onState('ready');
    }
    const { nonce, id } = (data ?? {}) as { nonce?: unknown; id?: unknown };
    const detail = [nonce, id].find((value) => typeof value === 'string') ?? '';
    options.onTraffic({ direction: 'heard', what: name, detail, at: new Date() });
    options.onEvent(name, data);
  }

  function open(): void {
    options.onState('connecting');
    const base = sessionId === null ? options.url : (resumeUrl ?? options.url);
    socket = new WebSocket(`${base}?v=10&encoding=json`);
    socket.addEventListener('message', ({ data }) => {
      receive(JSON.parse(String(data)) as Payload);
    });
    socket.addEventListener('close', ({ code }) => {
      clearTimeout(heartbeat);
      if (finalCloseCodes.has(code)) {
        options.onState('refused');
        return;
      }
      // 4007 and 4009: Discord forgot the session, so that only a new one can be opened.
      if (code === 4007 || code === 4009) sessionId = sequence = null;
      options.onState('connecting');
      const wait = Math.min(longestWait, 250 * 2 ** attempts++);
      setTimeout(open, wait * (0.75 + Math.random() / 2));
    });
  }

  open();
  return { sessionId: () => sessionId };
}
