import type { RequestFault } from '../local/faults.ts';
import type { LocalDiscord } from '../local/server.ts';

/** Something that goes wrong. */
interface Mischief {
  readonly name: string;
  readonly befall: (discord: LocalDiscord, random: () => number) => void;
}

/** Where a bot's answers go: to an interaction, or to a channel. */
const CALLBACK = { path: '/callback' };
const CHANNEL = { method: 'POST', path: '/messages' };

/** Faults that leave an answer possible, wherever it goes. */
const BEARABLE: readonly RequestFault[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503 },
  { kind: 'status-after', status: 500 },
  { kind: 'status-after', status: 503 },
  { kind: 'cut' },
  { kind: 'cut-after' },
  { kind: 'rate-limit', global: false, seconds: 0.4 },
  { kind: 'rate-limit', global: true, seconds: 0.4 },
  { kind: 'slow', milliseconds: 800 },
];

/** Faults that no bot can answer in spite of. */
const FINAL: readonly (readonly [fault: RequestFault, aim: typeof CALLBACK | typeof CHANNEL])[] = [
  [{ kind: 'expired' }, CALLBACK],
  [{ kind: 'forbidden', code: 50001 }, CHANNEL],
  [{ kind: 'forbidden', code: 50013 }, CHANNEL],
  [{ kind: 'gone', what: 'channel' }, CHANNEL],
  [{ kind: 'gone', what: 'message' }, CHANNEL],
];

const nameOf = (fault: RequestFault) =>
  Object.values(fault)
    .map((value) => String(value))
    .join(' ');

/** What befalls single requests and events, often. */
export const SMALL: readonly Mischief[] = [
  ...[CALLBACK, CHANNEL].flatMap((aim) =>
    BEARABLE.map((fault): Mischief => ({
      name: `${nameOf(fault)} on ${aim.path}`,
      befall: ({ faults }, random) => faults.arm(fault, { ...aim, times: random() < 0.5 ? 1 : 2 }),
    })),
  ),
  ...FINAL.map(([fault, aim]): Mischief => ({
    name: `${nameOf(fault)} on ${aim.path}`,
    befall: ({ faults }) => faults.arm(fault, aim),
  })),
  { name: 'delivered twice', befall: ({ faults }) => faults.deliverTwice(3) },
  { name: 'out of order', befall: ({ faults }) => faults.swapEvents(3) },
];

/** How long heartbeats stay without an answer, in milliseconds: longer than two of them. */
const MUTE = 5_000;

/** What befalls the connection to the gateway, seldom. */
export const GREAT: readonly Mischief[] = [
  { name: 'RECONNECT', befall: ({ gateway }) => gateway.reconnect() },
  { name: 'a cut', befall: ({ gateway }) => gateway.cut() },
  { name: 'INVALID_SESSION, resumable', befall: ({ gateway }) => gateway.invalidate(true) },
  { name: 'INVALID_SESSION, for good', befall: ({ gateway }) => gateway.invalidate(false) },
  ...[4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009].map((code): Mischief => ({
    name: `close ${code}`,
    befall: ({ gateway }) => gateway.close(code),
  })),
  {
    name: 'a resume that is refused',
    befall({ gateway, faults }) {
      faults.refuseResumes();
      gateway.cut();
    },
  },
  { name: 'away for 2 s', befall: ({ gateway }) => gateway.leave(2_000) },
  {
    name: 'heartbeats without answer',
    befall({ faults }) {
      faults.muteHeartbeats = true;
      setTimeout(() => (faults.muteHeartbeats = false), MUTE).unref();
    },
  },
];

/** The greatest of all, which comes once. */
export const AWAY: Mischief = {
  name: 'away for a minute',
  befall: ({ gateway }) => gateway.leave(60_000),
};
