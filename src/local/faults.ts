import { Refusal, refusals } from './refusal.ts';

/** What can go wrong with a request. */
export type RequestFault =
  /** Answered with a server error before anything was done. */
  | { readonly kind: 'status'; readonly status: 500 | 502 | 503 }
  /** Done, but answered with a server error. */
  | { readonly kind: 'status-after'; readonly status: 500 | 502 | 503 }
  /** Over the rate, of this route or of all. */
  | { readonly kind: 'rate-limit'; readonly global: boolean; readonly seconds: number }
  /** The connection is cut before anything was done. */
  | { readonly kind: 'cut' }
  /** Done, and the connection cut in the middle of the answer. */
  | { readonly kind: 'cut-after' }
  /** Done, but late. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** The interaction's time is over. */
  | { readonly kind: 'expired' }
  /** The channel, or the message, is gone. */
  | { readonly kind: 'gone'; readonly what: 'channel' | 'message' }
  /** The bot may not do this here. */
  | { readonly kind: 'forbidden'; readonly code: 50001 | 50013 };

/** Which requests a fault befalls, and how often. */
export interface Aim {
  /** Requests of bots with this method; any where it is left out. */
  readonly method?: string;
  /** Part of the path, for example `/callback`; any where it is left out. */
  readonly path?: string;
  /** How many requests; 1 where it is left out. */
  readonly times?: number;
}

interface Armed extends Aim {
  readonly fault: RequestFault;
  left: number;
}

/** A request that a fault befell. */
export interface Befallen {
  readonly kind: RequestFault['kind'];
  readonly path: string;
  /** The message that it was to reply to; empty where it was none. */
  readonly replyTo: string;
  /** When, as `performance.now()` has it. */
  readonly at: number;
}

/** What can go wrong, switched on by tests and by whoever sits at the page. */
export class Faults {
  /** While true, heartbeats stay without acknowledgement. */
  muteHeartbeats = false;
  /** While true, the gateway takes no connections. */
  away = false;
  /** What befell which request so far, in order. */
  readonly befallen: Befallen[] = [];
  private armed: Armed[] = [];
  private resumesToRefuse = 0;
  private doubled = 0;
  private held: (() => void) | null = null;
  private toSwap = 0;

  /** Lets requests fail. */
  arm(fault: RequestFault, aim: Aim = {}): void {
    this.armed.push({ ...aim, fault, left: aim.times ?? 1 });
  }

  /** Delivers the next so many interactions twice. */
  deliverTwice(times = 1): void {
    this.doubled += times;
  }

  /** Lets the next event come after the one that follows it, so many times. */
  swapEvents(times = 1): void {
    this.toSwap += times;
  }

  /** Answers the next so many resumes with an invalid session. */
  refuseResumes(times = 1): void {
    this.resumesToRefuse += times;
  }

  /** All is well again. */
  clear(): void {
    this.armed = [];
    this.muteHeartbeats = false;
    this.away = false;
    this.resumesToRefuse = 0;
    this.doubled = 0;
    this.toSwap = 0;
    this.release();
  }

  /** The fault that befalls a request; null where it is spared. */
  befall(method: string, path: string, body?: unknown): RequestFault | null {
    const at = this.armed.findIndex(
      (each) =>
        (each.method === undefined || each.method === method) &&
        (each.path === undefined || path.includes(each.path)),
    );
    const armed = this.armed[at];
    if (armed === undefined) return null;
    if (--armed.left <= 0) this.armed.splice(at, 1);
    const { kind } = armed.fault;
    this.befallen.push({ kind, path, replyTo: repliedTo(body), at: performance.now() });
    return armed.fault;
  }

  refusesResume(): boolean {
    if (this.resumesToRefuse === 0) return false;
    this.resumesToRefuse -= 1;
    return true;
  }

  /** Delivers an event as the faults will have it: once, twice, or after the next. */
  deliver(type: string, send: () => void): void {
    const interaction = type === 'INTERACTION_CREATE';
    if (interaction && this.toSwap > 0 && this.held === null) {
      this.toSwap -= 1;
      this.held = send;
      // Where nothing follows, it comes late but comes.
      setTimeout(() => this.release(), 200).unref();
      return;
    }
    send();
    if (interaction && this.doubled > 0) {
      this.doubled -= 1;
      send();
    }
    this.release();
  }

  private release(): void {
    const { held } = this;
    this.held = null;
    held?.();
  }
}

/** The message that a message's body replies to; empty where it replies to none. */
function repliedTo(body: unknown): string {
  const { message_reference: to } = (body ?? {}) as { message_reference?: { message_id?: string } };
  return to?.message_id ?? '';
}

/** The refusal that a fault means; null where it is no refusal. */
export function refusalOf(fault: RequestFault): Refusal | null {
  switch (fault.kind) {
    case 'status':
      return new Refusal(fault.status, 0, `${fault.status}: Service unavailable`);
    case 'rate-limit':
      return rateLimited(fault.seconds, fault.global);
    case 'expired':
      return refusals.unknownInteraction();
    case 'gone':
      return fault.what === 'channel' ? refusals.unknownChannel() : refusals.unknownMessage();
    case 'forbidden':
      return fault.code === 50001 ? refusals.missingAccess() : refusals.missingPermissions();
    default:
      return null;
  }
}

/** Too many requests: with the waiting time in the headers and in the body. */
export function rateLimited(
  seconds: number,
  global: boolean,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  const refusal = new Refusal(429, 0, 'You are being rate limited.', undefined, {
    'retry-after': String(Math.ceil(seconds)),
    'x-ratelimit-scope': global ? 'global' : 'user',
    ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    ...(global ? {} : { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': String(seconds) }),
    ...headers,
  });
  const body = { message: refusal.message, retry_after: seconds, global };
  return Object.defineProperty(refusal, 'body', { value: body });
}
