import {
  ApplicationCommandUpdateRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  MessageCreateRequestSchema,
} from 'discord-api-spec/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeParse } from 'zod/v4/core';
import { commands } from '../../src/discord/registry.ts';
import { certaintyOf } from '../../src/local/validation/certainty.ts';

const message = {
  content: 'س',
  flags: 0,
  embeds: [
    {
      title: 't',
      description: 'd',
      color: 1,
      author: { name: 'a', url: 'https://example.org/' },
      footer: { text: 'f' },
      fields: [{ name: 'n', value: 'v', inline: true }],
    },
  ],
  components: [
    {
      type: 1,
      components: [
        { type: 2, style: 2, label: 'b', custom_id: 'b', disabled: true },
        { type: 2, style: 5, label: 'l', url: 'https://example.org/' },
      ],
    },
    {
      type: 1,
      components: [{ type: 3, custom_id: 'm', options: [{ label: 'o', value: 'o' }] }],
    },
  ],
  allowed_mentions: { parse: [], replied_user: false },
};

/** Schemas, each with a body that is right. */
const cases = [
  ['a message', MessageCreateRequestSchema, message],
  [
    'an answer to an interaction',
    CreateMessageInteractionCallbackRequestSchema,
    { type: 4, data: message },
  ],
  ...commands.map(({ data }) => [data.name, ApplicationCommandUpdateRequestSchema, data] as const),
] as const;

/** What stands in the place of a part of a body. */
const other = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, '', [], {}, -1, 0, 1, 2, 3, 1.5, 2 ** 31, 99),
  fc.constantFrom('http://', 'x'.repeat(81), 'x'.repeat(101), '😀'.repeat(80), 'x'.repeat(4_097)),
  fc.constantFrom<unknown>({ type: 2 }, { type: 1, components: [] }, [null], Array(26).fill({})),
);

/** Puts something in the place of one part of a body, wherever the numbers lead. */
function altered(body: unknown, [turn, ...turns]: readonly number[], put: unknown): unknown {
  if (turn === undefined || typeof body !== 'object' || body === null) return put;
  const keys = Object.keys(body);
  if (keys.length === 0) return put;
  const key = keys[turn % keys.length]!;
  const inside = altered((body as Record<string, unknown>)[key], turns, put);
  if (Array.isArray(body)) return body.with(Number(key), inside);
  return { ...body, [key]: inside };
}

describe('what certainly fits a schema', () => {
  it.each(cases)('is %s that is right', (_, schema, body) => {
    expect(safeParse(schema, body).success).toBe(true);
    expect(certaintyOf(schema)(body)).toBe(true);
  });

  it.each(cases)('is no %s that Zod refuses', (_, schema, body) => {
    const alteration = fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 7 }), other);
    fc.assert(
      fc.property(fc.array(alteration, { minLength: 1, maxLength: 2 }), (alterations) => {
        const changed = alterations.reduce<unknown>(
          (before, [turns, put]) => altered(before, turns, put),
          body,
        );
        if (certaintyOf(schema)(changed)) expect(safeParse(schema, changed).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
