import { expect, test } from 'vitest';
import { FairUse } from '../../src/discord/desk/fair-use.ts';

test('a reader over the limit is told once, and others are not held back', () => {
  const fairUse = new FairUse({ burst: 2, perMinute: 1 }, { burst: 100, perMinute: 1 });
  const turns = Array.from({ length: 5 }, () => fairUse.take('one', 'server'));
  expect(turns.map(({ allowed }) => allowed)).toEqual([true, true, false, false, false]);
  expect(turns.slice(2).map((turn) => !turn.allowed && turn.first)).toEqual([true, false, false]);
  expect(fairUse.take('two', 'server').allowed).toBe(true);
});

test('a server over its limit is told of once to each of its readers', () => {
  const fairUse = new FairUse({ burst: 100, perMinute: 1 }, { burst: 1, perMinute: 1 });
  expect(fairUse.take('one', 'server').allowed).toBe(true);
  const told = ['one', 'one', 'two', 'two', 'one'].map((reader) => {
    const turn = fairUse.take(reader, 'server');
    return !turn.allowed && turn.scope === 'server' && turn.first;
  });
  expect(told).toEqual([true, false, true, false, false]);
  expect(fairUse.take('one', 'another server').allowed).toBe(true);
});
