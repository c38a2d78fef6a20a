import type { PlacedFault } from './schema.ts';

/** What a link may lead to, and what a picture may come from: a file of the same message as well. */
export const WEB = ['http', 'https'] as const;
export const WEB_OR_FILE = [...WEB, 'attachment'] as const;
export const WEB_OR_DISCORD = [...WEB, 'discord'] as const;

/** What an address has against it that may be of these kinds; what is no text says nothing. */
export function schemeFaults(
  path: readonly PropertyKey[],
  url: unknown,
  schemes: readonly string[],
): PlacedFault[] {
  if (typeof url !== 'string') return [];
  const [, scheme = ''] = /^([^:]*):/.exec(url) ?? [];
  if (schemes.includes(scheme.toLowerCase())) return [];
  const known = schemes.map((each) => `'${each}'`).join(', ');
  const message = `Scheme "${scheme}" is not supported. Scheme must be one of (${known}).`;
  return [{ path, code: 'URL_TYPE_INVALID_SCHEME', message }];
}
