/** One message between the page and the local Discord, told in short. */
export interface Exchange {
  readonly direction: 'sent' | 'heard';
  /** The event's name, or the request's method and path. */
  readonly what: string;
  /** The reply's status, the event's nonce, or whatever tells it from its like. */
  readonly detail: string;
  readonly at: Date;
}

/** Hears every exchange of the gateway and of the REST client. */
export type TrafficListener = (exchange: Exchange) => void;
