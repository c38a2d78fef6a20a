import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from './metrics.ts';

/** What health is told of. */
export interface Health {
  /** Whether questions can be answered: connected, and articles to answer from. */
  readonly ready: () => { gateway: boolean; articles: number; faults: number };
  readonly metrics: Metrics;
}

/** A server of health and metrics that runs. */
export interface HealthServer {
  readonly url: string;
  close(): Promise<void>;
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

/** Serves `/healthz`, `/readyz` and `/metrics`. Rejects where the port is taken. */
export async function serveHealth(
  host: string,
  port: number,
  health: Health,
): Promise<HealthServer> {
  const json = (response: ServerResponse, status: number, body: object) =>
    send(response, status, 'application/json', `${JSON.stringify(body)}\n`);
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0];
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return json(response, 405, { error: 'Only GET.' });
    switch (path) {
      case '/healthz':
        return json(response, 200, { status: 'alive', faults: health.ready().faults });
      case '/readyz': {
        const state = health.ready();
        return json(response, state.gateway && state.articles > 0 ? 200 : 503, state);
      }
      case '/metrics':
        void health.metrics.expose().then(({ type, text }) => send(response, 200, type, text));
        return;
      default:
        return json(response, 404, { error: 'There are /healthz, /readyz and /metrics.' });
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
