import { type ByteReader, readVarint } from "../../learned/bytes.ts";
import { addFeature, type LinearModel, readLinearModel } from "../../learned/linear-model.ts";
import type { FeatureList } from "./feature-list.ts";

/** A logistic model: weights in eight bits, and what one step of them is worth. */
export interface Scorer {
  readonly model: LinearModel;
  readonly step: number;
}

/** Parts of a million in which a scorer's step is written. */
export const STEP_UNIT = 1e-6;

export function readScorer(data: Uint8Array): Scorer {
  const bytes: ByteReader = { data, at: 0 };
  const step = readVarint(bytes) * STEP_UNIT;
  return { step, model: readLinearModel(bytes) };
}

/** The probability of each output, which sum to one. */
export function probabilities({ model, step }: Scorer, features: FeatureList): Float64Array {
  const sums = new Int32Array(model.outputs);
  for (let i = 0; i < features.count; i++) addFeature(model, features.values[i] as number, sums);
  const scores = Float64Array.from(sums, (sum) => sum * step);
  const most = Math.max(...scores);
  let total = 0;
  for (let k = 0; k < scores.length; k++) {
    scores[k] = Math.exp((scores[k] as number) - most);
    total += scores[k] as number;
  }
  return scores.map((score) => score / total);
}

/** What the features of one option of a choice weigh. */
export function weigh({ model, step }: Scorer, features: FeatureList): number {
  const sums = new Int32Array(1);
  for (let i = 0; i < features.count; i++) addFeature(model, features.values[i] as number, sums);
  return (sums[0] as number) * step;
}

/** Weights of options as probabilities, which sum to one. */
export function shares(weights: readonly number[]): readonly number[] {
  const most = Math.max(...weights);
  const raised = weights.map((weight) => Math.exp(weight - most));
  const total = raised.reduce((a, b) => a + b, 0);
  return raised.map((one) => one / total);
}

/** Points of odds and shares, in thousandths, as the trainer wrote them. */
export function readTrust(data: Uint8Array): readonly (readonly [number, number])[] {
  const bytes: ByteReader = { data, at: 0 };
  return Array.from({ length: readVarint(bytes) }, () => [readVarint(bytes) / 1000, readVarint(bytes) / 1000] as const);
}
