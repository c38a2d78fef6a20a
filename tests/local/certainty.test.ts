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
import { altered, other } from './altered.ts';

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
