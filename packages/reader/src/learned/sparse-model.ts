import type { ByteReader } from "./bytes.ts";
import { type LinearModel, readHead, readWeights } from "./linear-model.ts";

/**
 * A linear classifier of many outputs most of whose weights are 0: each bucket's row is the list of its outputs that have a weight.
 * Scores with an addition a weight instead of one an output.
 */
export interface SparseModel {
  readonly outputs: number;
  readonly mask: number;
  /** Where each bucket's list begins; it ends where the next begins. */
  readonly starts: Int32Array;
  readonly targets: Uint8Array;
  readonly weights: Int8Array;
}

/** Outputs must not be more than 256. */
export function sparse({ outputs, mask, rowOf, weights }: LinearModel): SparseModel {
  const count = weights.reduce((sum, weight) => sum + (weight === 0 ? 0 : 1), 0);
  const made = { outputs, mask, starts: new Int32Array(mask + 2), targets: new Uint8Array(count), weights: new Int8Array(count) };
  let at = 0;
  for (let bucket = 0; bucket <= mask; bucket++) {
    made.starts[bucket] = at;
    const from = (rowOf[bucket] as number) * outputs;
    for (let k = 0; from > 0 && k < outputs; k++) {
      const weight = weights[from + k] as number;
      if (weight === 0) continue;
      made.targets[at] = k;
      made.weights[at++] = weight;
    }
  }
  made.starts[mask + 1] = at;
  return made;
}

/** Reads what `writeLinearModel` wrote, of at most 256 outputs. */
export function readSparseModel(bytes: ByteReader): SparseModel {
  const { outputs, buckets, rows } = readHead(bytes);
  const starts = new Int32Array(buckets + 1);
  // Each weight is a byte of those that are left.
  const targets = new Uint8Array(bytes.data.length - bytes.at);
  const weights = new Int8Array(targets.length);
  let count = 0;
  readWeights(bytes, outputs, rows, (_, bucket, output, weight) => {
    targets[count] = output;
    weights[count++] = weight;
    starts[bucket + 1] = count;
  });
  for (let bucket = 1; bucket <= buckets; bucket++) if (starts[bucket] === 0) starts[bucket] = starts[bucket - 1] as number;
  return { outputs, mask: buckets - 1, starts, targets: targets.slice(0, count), weights: weights.slice(0, count) };
}

/** Adds one feature's weights to `scores`, as `addFeature` does. */
export function addSparse({ mask, starts, targets, weights }: SparseModel, feature: number, scores: Int32Array): void {
  const bucket = feature & mask;
  const end = starts[bucket + 1] as number;
  for (let i = starts[bucket] as number; i < end; i++) {
    const k = targets[i] as number;
    scores[k] = (scores[k] as number) + (weights[i] as number);
  }
}
