import { ByteWriter, writeVarint } from "../../packages/reader/src/learned/bytes.ts";
import { quantise, writeLinearModel } from "../../packages/reader/src/learned/linear-model.ts";
import { type Scorer, STEP_UNIT } from "../../packages/reader/src/pipeline/7-events/scorer.ts";
import { meanOverOrders } from "./mean-over-orders.ts";

/** One decision to learn from. */
export interface Example {
  readonly features: Int32Array;
  readonly label: number;
}

export interface Settings {
  readonly outputs: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull of every weight to zero, an update. */
  readonly decay: number;
  /** Of the orders in which the examples are learned: the weights are the mean. */
  readonly seeds?: readonly number[];
  /** Weights below so many of 127 steps are left out: most are, and they decide hardly anything. */
  readonly least?: number;
}

const BITS = 18;

/**
 * Trains a softmax by AdaGrad over shuffled examples (Duchi, Hazan and Singer 2011), its weights averaged over the epochs;
 * the same examples give the same weights.
 */
export function trainLogistic(examples: readonly Example[], { outputs, epochs, rate, decay, seeds = [7], least = 1 }: Settings): Scorer {
  const scores = new Float64Array(outputs);
  const mean = meanOverOrders(examples.length, outputs * SIZE, { epochs, seeds }, (index, weights, squares) => {
    const { features, label } = examples[index] as Example;
    softmax(weights, features, scores);
    for (let k = 0; k < outputs; k++) scores[k] = (scores[k] as number) - (k === label ? 1 : 0);
    update(weights, squares, features, scores, rate, decay);
  });
  return quantised(mean, outputs, least);
}

export const SIZE = 2 ** BITS;
export const MASK = SIZE - 1;

function softmax(weights: Float64Array, features: Int32Array, scores: Float64Array): void {
  const outputs = scores.length;
  scores.fill(0);
  for (const feature of features) {
    const from = (feature & MASK) * outputs;
    for (let k = 0; k < outputs; k++) scores[k] = (scores[k] as number) + (weights[from + k] as number);
  }
  const most = Math.max(...scores);
  let total = 0;
  for (let k = 0; k < outputs; k++) {
    scores[k] = Math.exp((scores[k] as number) - most);
    total += scores[k] as number;
  }
  for (let k = 0; k < outputs; k++) scores[k] = (scores[k] as number) / total;
}

function update(
  weights: Float64Array,
  squares: Float64Array,
  features: Int32Array,
  errors: Float64Array,
  rate: number,
  decay: number,
): void {
  const outputs = errors.length;
  for (const feature of features) {
    const from = (feature & MASK) * outputs;
    for (let k = 0; k < outputs; k++) {
      const at = from + k;
      const slope = (errors[k] as number) + decay * (weights[at] as number);
      squares[at] = (squares[at] as number) + slope * slope;
      weights[at] = (weights[at] as number) - (rate * slope) / Math.sqrt(squares[at] as number);
    }
  }
}

/** Weights in eight bits, each feature's measured from its own mean, which changes no probability; those below `least` of 127 are left out. */
export function quantised(weights: Float64Array, outputs: number, least: number): Scorer {
  for (let from = 0; outputs > 1 && from < weights.length; from += outputs) {
    let mean = 0;
    for (let k = 0; k < outputs; k++) mean += (weights[from + k] as number) / outputs;
    for (let k = 0; k < outputs; k++) weights[from + k] = (weights[from + k] as number) - mean;
  }
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const step = Math.round(largest / 127 / STEP_UNIT) * STEP_UNIT;
  const told = weights.map((weight) => (Math.round((weight * 127) / largest) ** 2 < least ** 2 ? 0 : weight));
  return { step, model: quantise(told, outputs) };
}

export function writeScorer({ step, model }: Scorer): Uint8Array {
  const out = new ByteWriter();
  writeVarint(out, Math.round(step / STEP_UNIT));
  writeLinearModel(model, out);
  return out.bytes();
}
