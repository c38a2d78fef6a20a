import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { asError } from '../errors.ts';
import type { Exposition } from './metrics.ts';

/** Whether questions can be answered. */
export interface State {
  /** Whether every shard is connected. */
  readonly gateway: boolean;
  /** Articles that can be asked. */
  readonly articles: number;
  /** Faults in articles that were changed since; the last good state is asked meanwhile. */
  readonly faults: number;
}

/** What health tells of; asked anew for every request. */
export interface Health {
  readonly state: () => State | Promise<State>;
  readonly expose: () => Promise<Exposition>;
}

/** A server of health and metrics that runs. */
export interface HealthServer {
  readonly url: string;
  close(): Promise<void>;
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  send(response, status, 'application/json', `${JSON.stringify(body)}\n`);
}

async function answer(path: string, response: ServerResponse, health: Health): Promise<void> {
  switch (path) {
    case '/healthz': {
      const { faults } = await health.state();
      sendJson(response, 200, { status: 'alive', faults });
      return;
    }
    case '/readyz': {
      const state = await health.state();
      sendJson(response, state.gateway && state.articles > 0 ? 200 : 503, state);
      return;
    }
    case '/metrics': {
      const { type, text } = await health.expose();
      send(response, 200, type, text);
      return;
    }
    default: {
      sendJson(response, 404, { error: 'There are /healthz, /readyz and /metrics.' });
      return;
    }
  }
}

/**
 * Serves `/healthz` (the process lives), `/readyz` (200 where questions can be answered, else 503)
 * and `/metrics` for Prometheus. Rejects where the address cannot be listened on.
 */
export async function serveHealth(
  host: string,
  port: number,
  health: Health,
): Promise<HealthServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return sendJson(response, 405, { error: 'Only GET.' });
    }
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    answer(path, response, health).catch((error: unknown) => {
      sendJson(response, 500, { error: asError(error).message });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
