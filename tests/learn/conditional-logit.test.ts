import { describe, expect, test } from 'vitest';
import { type Choice, fitWeights, likelihoods } from '../../scripts/learn/conditional-logit.ts';

const choice = (figures: number[][], right: number): Choice => ({
  figures,
  right: figures.map((_, at) => at === right),
  weight: 1,
});

describe('weights that are learnt', () => {
  test('prefer what the right alternatives have, and leave what says nothing', () => {
    const choices = Array.from({ length: 60 }, (_, at) => {
      const noise = (at * 7) % 5;
      return choice(
        [
          [1, noise],
          [0, (at * 3) % 5],
          [at % 4 === 0 ? 1 : 0, noise],
        ],
        0,
      );
    });
    const [telling, noise] = fitWeights(choices, [0, 0]);
    expect(telling).toBeGreaterThan(1);
    expect(Math.abs(noise!)).toBeLessThan(0.3);
  });

  test('are where they were, where there is nothing to learn from', () => {
    expect(fitWeights([], [0.5, -1])).toEqual([0.5, -1]);
  });

  test('make the likelihoods of the alternatives of a choice', () => {
    const [first, second] = likelihoods([[1], [0]], [Math.log(3)]);
    expect(first).toBeCloseTo(0.75);
    expect(second).toBeCloseTo(0.25);
  });
});
