import { makeShuffle } from "../shuffle.ts";

/** How often and in which orders examples are learned. */
export interface Rounds {
  readonly epochs: number;
  /** Of the orders: one learner for each, and the weights are the mean of all their epochs. */
  readonly seeds: readonly number[];
}

/** One example's pull at the weights; `squares` are AdaGrad's sums of squared slopes. */
export type Learn = (index: number, weights: Float64Array, squares: Float64Array) => void;

/** Learns so many examples in shuffled orders; the same examples give the same weights. */
export function meanOverOrders(examples: number, size: number, { epochs, seeds }: Rounds, learn: Learn): Float64Array {
  const mean = new Float64Array(size);
  for (const seed of seeds) {
    const weights = new Float64Array(size);
    const squares = new Float64Array(size).fill(1e-3);
    const shuffle = makeShuffle(seed);
    const order = Array.from({ length: examples }, (_, i) => i);
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (const index of shuffle(order)) learn(index, weights, squares);
      for (let at = 0; at < size; at++) mean[at] = (mean[at] as number) + (weights[at] as number) / (epochs * seeds.length);
    }
  }
  return mean;
}
