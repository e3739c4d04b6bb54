import { type ByteReader, type ByteWriter, readVarint, writeVarint } from "./bytes.ts";

/**
 * A linear classifier over hashed features, weights in eight bits.
 * Only buckets that learned something have a row; bucket → row is a table, row 0 is all zeros.
 */
export interface LinearModel {
  readonly outputs: number;
  readonly mask: number;
  readonly rowOf: Int32Array;
  /** `(rows + 1) × outputs`, scaled alike, so scores of one model compare with each other and with nothing else. */
  readonly weights: Int8Array;
}

/** Adds one feature's weights to `scores` (one slot an output). The inner loop of everything learned. */
export function addFeature(model: LinearModel, feature: number, scores: Int32Array): void {
  const row = model.rowOf[feature & model.mask] as number;
  if (row === 0) return;
  const { weights, outputs } = model;
  const from = row * outputs;
  for (let k = 0; k < outputs; k++) scores[k] = (scores[k] as number) + (weights[from + k] as number);
}

/** Makes a model of dense float weights (`buckets × outputs`), leaving out rows that round to nothing. */
export function quantise(dense: Float32Array | Float64Array, outputs: number): LinearModel {
  const buckets = dense.length / outputs;
  let largest = 0;
  for (const weight of dense) largest = Math.max(largest, Math.abs(weight));
  const scale = 127 / (largest || 1);
  const rowOf = new Int32Array(buckets);
  const rows: number[] = [];
  let count = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const row = Array.from({ length: outputs }, (_, k) => Math.round((dense[bucket * outputs + k] as number) * scale));
    if (row.every((weight) => weight === 0)) continue;
    rowOf[bucket] = ++count;
    for (const weight of row) rows.push(weight);
  }
  const weights = new Int8Array((count + 1) * outputs);
  weights.set(rows, outputs);
  return { outputs, mask: buckets - 1, rowOf, weights };
}

/** Writes outputs, table size, then each row as its distance from the row before, its mask of non-zero outputs and their weights. */
export function writeLinearModel(model: LinearModel, out: ByteWriter): void {
  writeVarint(out, model.outputs);
  writeVarint(out, Math.log2(model.mask + 1));
  writeVarint(out, model.weights.length / model.outputs - 1);
  let last = 0;
  for (let bucket = 0; bucket <= model.mask; bucket++) {
    const row = model.rowOf[bucket] as number;
    if (row === 0) continue;
    writeVarint(out, bucket - last);
    last = bucket;
    writeRow(model, row * model.outputs, out);
  }
}

export function readLinearModel(bytes: ByteReader): LinearModel {
  const { outputs, buckets, rows } = readHead(bytes);
  const rowOf = new Int32Array(buckets);
  const weights = new Int8Array((rows + 1) * outputs);
  readWeights(bytes, outputs, rows, (row, bucket, output, weight) => {
    rowOf[bucket] = row;
    weights[row * outputs + output] = weight;
  });
  return { outputs, mask: buckets - 1, rowOf, weights };
}

/** How many outputs, buckets and rows a written model has; its weights follow. */
export function readHead(bytes: ByteReader): { readonly outputs: number; readonly buckets: number; readonly rows: number } {
  return { outputs: readVarint(bytes), buckets: 2 ** readVarint(bytes), rows: readVarint(bytes) };
}

/** Hands over every weight but 0, by rising bucket (a row, from 1 on, each) and output. */
export function readWeights(
  bytes: ByteReader,
  outputs: number,
  rows: number,
  put: (row: number, bucket: number, output: number, weight: number) => void,
): void {
  const { data } = bytes;
  let bucket = 0;
  for (let row = 1; row <= rows && bytes.at < data.length; row++) {
    bucket += readVarint(bytes);
    let { at } = bytes;
    for (let block = 0; block < outputs; block += 8) {
      let present = data[at++] as number;
      for (let output = block; present > 0; output++, present >>= 1)
        if (present & 1) put(row, bucket, output, ((data[at++] as number) << 24) >> 24);
    }
    bytes.at = at;
  }
}

function writeRow(model: LinearModel, from: number, out: ByteWriter): void {
  for (let block = 0; block < model.outputs; block += 8) {
    const size = Math.min(8, model.outputs - block);
    let present = 0;
    for (let k = 0; k < size; k++) if (model.weights[from + block + k] !== 0) present |= 1 << k;
    out.push(present);
    for (let k = 0; k < size; k++) if (present & (1 << k)) out.push((model.weights[from + block + k] as number) & 0xff);
  }
}
