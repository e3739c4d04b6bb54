import type { ByteReader } from "./bytes.ts";
import { type LinearModel, readHead, readWeights } from "./linear-model.ts";

/**
 * A linear model laid out for speed: two outputs' weights lie in one 32-bit number, so one addition serves both.
 * The sums of at most 250 features stay apart.
 */
export interface PackedModel {
  readonly outputs: number;
  readonly mask: number;
  readonly rowOf: Int32Array;
  /** `(rows + 1) × width` pairs; row 0 is all zeros. */
  readonly pairs: Int32Array;
  /** Pairs a row. */
  readonly width: number;
}

export function packModel({ outputs, mask, rowOf, weights }: LinearModel): PackedModel {
  const width = (outputs + 1) >> 1;
  const rows = weights.length / outputs;
  const pairs = new Int32Array(rows * width);
  for (let row = 0; row < rows; row++)
    for (let k = 0; k < outputs; k++) {
      const at = row * width + (k >> 1);
      const weight = weights[row * outputs + k] as number;
      pairs[at] = (pairs[at] as number) + (k & 1 ? weight * 0x10000 : weight);
    }
  return { outputs, mask, rowOf, pairs, width };
}

/** Reads what `writeLinearModel` wrote. */
export function readPackedModel(bytes: ByteReader): PackedModel {
  const { outputs, buckets, rows } = readHead(bytes);
  const width = (outputs + 1) >> 1;
  const rowOf = new Int32Array(buckets);
  const pairs = new Int32Array((rows + 1) * width);
  readWeights(bytes, outputs, rows, (row, bucket, output, weight) => {
    rowOf[bucket] = row;
    const at = row * width + (output >> 1);
    pairs[at] = (pairs[at] as number) + (output & 1 ? weight * 0x10000 : weight);
  });
  return { outputs, mask: buckets - 1, rowOf, pairs, width };
}

/** Adds one feature's weights to `sums` (`width` pairs). */
export function addPacked({ mask, rowOf, pairs, width }: PackedModel, feature: number, sums: Int32Array): void {
  const row = rowOf[feature & mask] as number;
  if (row === 0) return;
  const from = row * width;
  for (let k = 0; k < width; k++) sums[k] = ((sums[k] as number) + (pairs[from + k] as number)) | 0;
}

/** Adds the outputs' sums to `scores` (one slot an output). */
export function unpackSums({ outputs, width }: PackedModel, sums: Int32Array, scores: Int32Array): void {
  for (let k = 0; k < width; k++) {
    const pair = sums[k] as number;
    const low = (pair << 16) >> 16;
    scores[2 * k] = (scores[2 * k] as number) + low;
    if (2 * k + 1 < outputs) scores[2 * k + 1] = (scores[2 * k + 1] as number) + ((pair - low) >> 16);
  }
}
