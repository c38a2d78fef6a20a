import type { Json } from '../json.ts';
import { tooLong } from './bounds.ts';
import { componentFaults } from './components.ts';
import { embedFaults } from './embeds.ts';
import type { PlacedFault } from './schema.ts';

/** Characters that the content of a message may have. */
const CONTENT = 2_000;

/** What a message's body has against Discord's limits, beyond the specification's schemas. */
export function messageFaults(body: Json): PlacedFault[] {
  return [
    ...tooLong(['content'], body.content, CONTENT),
    ...embedFaults(body),
    ...componentFaults(body),
    ...mentionFaults(body),
  ];
}

function mentionFaults(body: Json): PlacedFault[] {
  const allowed = body.allowed_mentions as Json | null | undefined;
  const parse = allowed?.parse;
  if (!Array.isArray(parse)) return [];
  return ['users', 'roles']
    .filter((kind) => parse.includes(kind) && asArray(allowed?.[kind]).length > 0)
    .map((kind) => ({
      path: ['allowed_mentions'],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
