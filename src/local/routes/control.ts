import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type { Faults, RequestFault } from '../faults.ts';
import type { Gateway } from '../gateway/server.ts';
import { faultsOf, refuseFaults } from '../validation/schema.ts';

/** A time, in milliseconds: an hour at most, for longer ones overflow a timer in the end. */
const duration = z.int().check(z.minimum(0), z.maximum(3_600_000));
const times = z.int().check(z.minimum(1), z.maximum(1_000));

const requestFault = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal(['status', 'status-after']),
    status: z.literal([500, 502, 503]),
  }),
  z.strictObject({
    kind: z.literal('rate-limit'),
    global: z.boolean(),
    seconds: z.number().check(z.minimum(0), z.maximum(3_600)),
  }),
  z.strictObject({ kind: z.literal(['cut', 'cut-after', 'expired']) }),
  z.strictObject({ kind: z.literal('slow'), milliseconds: duration }),
  z.strictObject({ kind: z.literal('gone'), what: z.literal(['channel', 'message']) }),
  z.strictObject({ kind: z.literal('forbidden'), code: z.literal([50001, 50013]) }),
]) satisfies z.ZodMiniType<RequestFault>;

const aim = z.strictObject({
  method: z.exactOptional(z.string()),
  path: z.exactOptional(z.string()),
  times: z.exactOptional(times),
});

/** What can be switched from the page's developer drawer, by name; what is left out is the usual. */
const control = z.discriminatedUnion('control', [
  z.strictObject({ control: z.literal('request'), fault: requestFault, aim: z.optional(aim) }),
  z.strictObject({ control: z.literal('invalidate'), resumable: z.optional(z.boolean()) }),
  z.strictObject({
    control: z.literal('close'),
    // Discord's own, and what else a server closes with.
    code: z.optional(
      z.union([
        z.int().check(z.minimum(4_000), z.maximum(4_999)),
        z.literal([1_000, 1_001, 1_011, 1_012]),
      ]),
    ),
  }),
  z.strictObject({ control: z.literal('away'), milliseconds: z.optional(duration) }),
  z.strictObject({ control: z.literal('mute'), on: z.boolean() }),
  z.strictObject({ control: z.literal(['twice', 'swap']), times: z.optional(times) }),
  z.strictObject({ control: z.literal(['reconnect', 'cut', 'clear']) }),
]);

type Control = z.infer<typeof control>;

function befall(order: Control, faults: Faults, gateway: Gateway): void {
  switch (order.control) {
    case 'request':
      return faults.arm(order.fault, order.aim);
    case 'reconnect':
      return gateway.reconnect();
    case 'invalidate':
      return gateway.invalidate(order.resumable ?? false);
    case 'close':
      return gateway.close(order.code ?? 4_000);
    case 'cut':
      return gateway.cut();
    case 'away':
      return gateway.leave(order.milliseconds ?? 60_000);
    case 'mute':
      faults.muteHeartbeats = order.on;
      return;
    case 'twice':
      return faults.deliverTwice(order.times);
    case 'swap':
      return faults.swapEvents(order.times);
    case 'clear':
      return faults.clear();
  }
}

/**
 * `POST /faults` with `{"control": name, …}`: the faults, for whoever sits at the page. Not a part of
 * Discord's API, and guarded like the page itself. What makes no sense is refused as Discord refuses
 * a form.
 */
export function controlRoutes(app: FastifyInstance, faults: Faults, gateway: Gateway): void {
  app.post('/faults', (request, reply) => {
    refuseFaults(faultsOf(control, request.body));
    befall(request.body as Control, faults, gateway);
    return reply.status(204).send();
  });
}
