import type { FastifyInstance } from 'fastify';
import type { Faults, RequestFault } from '../faults.ts';
import type { Gateway } from '../gateway/server.ts';
import { asObject } from '../validation/bodies.ts';
import { Refusal } from '../refusal.ts';

/** What can be switched from the page's developer drawer, by name. */
type Control = (body: Record<string, unknown>) => void;

function numberOf(value: unknown, usual: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : usual;
}

/**
 * `POST /faults` with `{"control": name, …}`: the faults, for whoever sits at the page. Not a part of
 * Discord's API, and guarded like the page itself.
 */
export function controlRoutes(app: FastifyInstance, faults: Faults, gateway: Gateway): void {
  const controls: Readonly<Record<string, Control>> = {
    request: ({ fault, aim }) =>
      faults.arm(
        asObject(fault) as unknown as RequestFault,
        aim === undefined ? {} : asObject(aim),
      ),
    reconnect: () => gateway.reconnect(),
    invalidate: ({ resumable }) => gateway.invalidate(resumable === true),
    close: ({ code }) => gateway.close(numberOf(code, 4000)),
    cut: () => gateway.cut(),
    away: ({ milliseconds }) => gateway.leave(numberOf(milliseconds, 60_000)),
    mute: ({ on }) => {
      faults.muteHeartbeats = on === true;
    },
    twice: ({ times }) => faults.deliverTwice(numberOf(times, 1)),
    swap: ({ times }) => faults.swapEvents(numberOf(times, 1)),
    clear: () => faults.clear(),
  };
  app.get('/faults', () => ({ controls: Object.keys(controls) }));
  app.post('/faults', (request, reply) => {
    const body = asObject(request.body);
    const control = controls[String(body.control)];
    if (control === undefined) {
      throw new Refusal(400, 0, `"control" is one of: ${Object.keys(controls).join(', ')}.`);
    }
    control(body);
    return reply.status(204).send();
  });
}
