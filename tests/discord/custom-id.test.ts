import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type PassageKey,
  type Press,
  rankingThatFits,
  readCustomId,
  type View,
  writeCustomId,
} from '../../src/discord/components/custom-id.ts';
import type { Verdict } from '../../src/search/answer.ts';

const language = fc.constantFrom('ar', 'en');
const article = fc.stringMatching(/^[a-z0-9]{8}$/);
const number = fc.integer({ min: 1, max: 5_000 });
const place = fc.integer({ min: 0, max: 4_000 });

const passage: fc.Arbitrary<PassageKey> = fc.record({
  article,
  number,
  answer: fc.option(
    fc
      .tuple(place, fc.integer({ min: 1, max: 4_000 }))
      .map(([start, length]) => ({ start, end: start + length })),
  ),
  verdict: fc.constantFrom<Verdict>('answered', 'related', 'absent'),
});

const answer = fc
  .record({
    kind: fc.constantFrom('answer', 'around'),
    language,
    turned: fc.boolean(),
    passages: fc.array(passage, { minLength: 1, maxLength: 8 }).map(rankingThatFits),
  })
  .chain((view) =>
    fc
      .integer({ min: 0, max: view.passages.length - 1 })
      .map((position) => ({ ...view, position })),
  );

const view: fc.Arbitrary<View> = fc.oneof(
  answer,
  fc.record({
    kind: fc.constant('reading' as const),
    language,
    article,
    number,
    turned: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('overview' as const),
    language,
    article,
    first: number,
    last: number,
  }),
  fc.record({
    kind: fc.constant('library' as const),
    language,
    first: place,
    // As a reader typed it, and not one that there is.
    passage: fc.option(fc.maxSafeNat()),
  }),
  fc.record({
    kind: fc.constant('library' as const),
    language,
    first: place,
    passage: fc.constant(null),
    meetings: fc.constant(true as const),
  }),
  fc.record({ kind: fc.constant('meetings' as const), language, article, first: place }),
  fc.record({
    kind: fc.constant('question' as const),
    language,
    article,
    number,
    question: fc.stringMatching(/^[a-z0-9]{5}$/),
  }),
);

const press: fc.Arbitrary<Press> = fc.record({
  action: fc.constantFrom('turn', 'open', 'share'),
  asker: fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String),
  view,
});

describe('a custom_id', () => {
  test('says what was written, in no more than 100 characters', () => {
    fc.assert(
      fc.property(press, (written) => {
        const id = writeCustomId(written);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(readCustomId(id)).toEqual(written);
      }),
      { numRuns: 1_000 },
    );
  });

  test('remembers at least three passages, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 3, maxLength: 5 }), (passages) => {
        expect(rankingThatFits(passages).length).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  test('of another version is not read', () => {
    fc.assert(
      fc.property(press, (written) => {
        expect(readCustomId(writeCustomId(written).replace(/^3/, '2'))).toBeNull();
      }),
    );
  });

  test('with a letter changed or cut off is read or refused, and nothing thrown', () => {
    fc.assert(
      fc.property(press, fc.nat(99), fc.string({ maxLength: 2 }), (written, at, letters) => {
        const id = writeCustomId(written);
        const forged = readCustomId(id.slice(0, at) + letters + id.slice(at + 1));
        if (forged !== null) expect(forged.view.kind).toMatch(/^[a-z]+$/);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    '',
    '3',
    '3:a:t:a',
    '3:a:t:a:1:00:x:',
    '3:r:t:a:1:abc:0:-1',
    '3:l:t:a:1:',
    'next',
    '3:a:t:a:1:09:x:01',
  ])('of no meaning is refused: %j', (id) => {
    expect(readCustomId(id)).toBeNull();
  });

  test('of anything is read or refused, and nothing thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (id) => {
        expect(readCustomId(id)).toBeNull();
      }),
    );
  });
});
