import type { IncomingHttpHeaders } from 'node:http';

/** Names that this machine has for itself. */
const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

function isLoopback(address: string, port: number): boolean {
  const [, name = '', given = '80'] = /^(.*?)(?::(\d+))?$/.exec(address) ?? [];
  return LOOPBACK.has(name.toLowerCase()) && given === String(port);
}

/**
 * Whether a request comes from this machine's own programs or this server's own page. A web page
 * elsewhere that reaches for the server gives itself away by its Origin, or, where its name was made
 * to point here, by its Host.
 *
 * @param host - the name that the server was told to listen on, allowed besides those of loopback
 * @param port - the server's own
 */
export function isFriendly(headers: IncomingHttpHeaders, host: string, port: number): boolean {
  const asked = headers.host ?? '';
  const own = (address: string) => isLoopback(address, port) || address === `${host}:${port}`;
  if (!own(asked)) return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.protocol === 'http:' && own(from.host);
}
