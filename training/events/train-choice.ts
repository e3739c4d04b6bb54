import type { Scorer } from "../../packages/reader/src/pipeline/7-events/scorer.ts";
import { MASK, quantised, SIZE } from "./logistic-regression.ts";
import { meanOverOrders } from "./mean-over-orders.ts";

/** One choice among options: their features, and which are right. */
export interface Choice {
  readonly options: readonly Int32Array[];
  /** By option; several share the right. */
  readonly right: readonly number[];
}

/** Trains the one score by which the right option of each choice stands out (a conditional logit), as `trainLogistic` trains its outputs. */
export function trainChoice(
  choices: readonly Choice[],
  { epochs, rate, decay }: { readonly epochs: number; readonly rate: number; readonly decay: number },
): Scorer {
  const mean = meanOverOrders(choices.length, SIZE, { epochs, seeds: ORDERS }, (index, weights, squares) =>
    learn(choices[index] as Choice, weights, squares, rate, decay),
  );
  return quantised(mean, 1, LEAST);
}

/** Smaller weights decide hardly anything. */
const LEAST = 2;

/** Seeds of the orders in which the choices are learned: the mean of several is a better one. */
const ORDERS = [7, 8, 9];

function learn({ options, right }: Choice, weights: Float64Array, squares: Float64Array, rate: number, decay: number): void {
  const scores = options.map((features) => features.reduce((sum, feature) => sum + (weights[feature & MASK] as number), 0));
  const most = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - most));
  const total = shares.reduce((a, b) => a + b, 0);
  options.forEach((features, i) => {
    const error = (shares[i] as number) / total - (right.includes(i) ? 1 / right.length : 0);
    if (Math.abs(error) < 1e-4) return;
    for (const feature of features) {
      const at = feature & MASK;
      const slope = error + decay * (weights[at] as number);
      squares[at] = (squares[at] as number) + slope * slope;
      weights[at] = (weights[at] as number) - (rate * slope) / Math.sqrt(squares[at] as number);
    }
  });
}
