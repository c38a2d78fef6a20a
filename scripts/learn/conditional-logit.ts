/** Some alternatives, of which some are right: what speaks for each, by figure, and which are. */
export interface Choice {
  readonly figures: readonly (readonly number[])[];
  readonly right: readonly boolean[];
  /** How much the choice counts. */
  readonly weight: number;
}

/** How far weights may go from where they start: a quadratic penalty, of figures scaled alike. */
const PENALTY = 3e-3;

/** Steps, and how far the first of them go (Adam: Kingma and Ba 2015). */
const STEPS = 400;
const RATE = 0.05;
const [MEAN_DECAY, SQUARE_DECAY, TINY] = [0.9, 0.999, 1e-8];

function dot(some: readonly number[], others: readonly number[]): number {
  return some.reduce((sum, each, at) => sum + each * others[at]!, 0);
}

/** How likely each alternative is chosen: the softmax of its weighted figures. */
export function likelihoods(figures: Choice['figures'], weights: readonly number[]): number[] {
  const scores = figures.map((each) => dot(each, weights));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((all, each) => all + each, 0);
  return powers.map((each) => each / sum);
}

/** How much each figure differs among the alternatives of a choice: its standard deviation. */
function spreads(choices: readonly Choice[], length: number): number[] {
  const squares = new Array<number>(length).fill(0);
  let count = 0;
  for (const { figures } of choices) {
    for (let at = 0; at < length; at++) {
      const mean = figures.reduce((sum, each) => sum + each[at]!, 0) / figures.length;
      for (const each of figures) squares[at]! += (each[at]! - mean) ** 2;
    }
    count += figures.length;
  }
  return squares.map((sum) => Math.sqrt(sum / count) || 1);
}

/** Adds a choice's slope: the figures that right alternatives have, less those that all have. */
function addSlope(slope: number[], { figures, right, weight }: Choice, weights: readonly number[]) {
  const likely = likelihoods(figures, weights);
  const sure = likely.reduce((sum, each, at) => sum + (right[at] ? each : 0), 0);
  for (const [at, each] of figures.entries()) {
    const pull = weight * ((right[at] ? likely[at]! / sure : 0) - likely[at]!);
    for (const [figure, value] of each.entries()) slope[figure]! += pull * value;
  }
}

/**
 * The weights under which the right alternatives are likeliest (conditional logit: McFadden,
 * "Conditional logit analysis of qualitative choice behavior", 1974), not far from others.
 *
 * @param from - the weights to start from; those that are given back where there is no choice
 */
export function fitWeights(choices: readonly Choice[], from: readonly number[]): number[] {
  if (choices.length === 0) return [...from];
  const all = choices.reduce((sum, { weight }) => sum + weight, 0);
  const spread = spreads(choices, from.length);
  const weights = [...from];
  const mean = weights.map(() => 0);
  const square = weights.map(() => 0);
  for (let step = 1; step <= STEPS; step++) {
    const slope = weights.map(() => 0);
    for (const choice of choices) addSlope(slope, choice, weights);
    for (const at of weights.keys()) {
      const scale = spread[at]!;
      const moved = (weights[at]! - from[at]!) * scale;
      const uphill = slope[at]! / all / scale - 2 * PENALTY * moved;
      mean[at] = MEAN_DECAY * mean[at]! + (1 - MEAN_DECAY) * uphill;
      square[at] = SQUARE_DECAY * square[at]! + (1 - SQUARE_DECAY) * uphill ** 2;
      const unbiased = mean[at] / (1 - MEAN_DECAY ** step);
      const size = Math.sqrt(square[at] / (1 - SQUARE_DECAY ** step)) + TINY;
      weights[at]! += ((RATE * (1 - step / STEPS)) / scale) * (unbiased / size);
    }
  }
  return weights;
}
