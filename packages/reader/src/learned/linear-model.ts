import { type ByteReader, ByteWriter, readVarint, writeVarint } from "./bytes.ts";

/**
 * A linear classifier over hashed features, weights in eight bits. It is used in the form in which it is written, so that loading only has to find
 * where each row begins: a bucket's row is, for every eight outputs, a byte that tells which of them have a weight, then those weights.
 */
export interface LinearModel {
  readonly outputs: number;
  readonly mask: number;
  /** Where each bucket's row begins in `bytes`; 0 where it learned nothing. */
  readonly starts: Int32Array;
  /** The model as written: outputs, table size, number of rows, then each row after its bucket's distance from the one before. */
  readonly bytes: Uint8Array;
}

/** Adds one feature's weights to `scores` (one slot an output). The inner loop of everything learned. */
export function addFeature({ outputs, mask, starts, bytes }: LinearModel, feature: number, scores: Int32Array): void {
  let at = starts[feature & mask] as number;
  if (at === 0) return;
  for (let block = 0; block < outputs; block += 8) {
    for (let present = bytes[at++] as number; present > 0; present &= present - 1) {
      const output = block + 31 - Math.clz32(present & -present);
      scores[output] = (scores[output] as number) + (((bytes[at++] as number) << 24) >> 24);
    }
  }
}

/** Makes a model of dense float weights (`buckets × outputs`), leaving out what rounds to nothing. */
export function quantise(dense: Float32Array | Float64Array, outputs: number): LinearModel {
  let largest = 0;
  for (const weight of dense) largest = Math.max(largest, Math.abs(weight));
  const scale = 127 / (largest || 1);
  const buckets = dense.length / outputs;
  const rows: (readonly [bucket: number, weights: readonly number[]])[] = [];
  for (let bucket = 0; bucket < buckets; bucket++) {
    const weights = Array.from({ length: outputs }, (_, k) => Math.round((dense[bucket * outputs + k] as number) * scale));
    if (weights.some((weight) => weight !== 0)) rows.push([bucket, weights]);
  }
  return readLinearModel({ data: written(outputs, buckets, rows), at: 0 });
}

/** A model that learned nothing. */
export const emptyModel = (outputs: number): LinearModel => quantise(new Float32Array(outputs), outputs);

export function writeLinearModel({ bytes }: LinearModel, out: ByteWriter): void {
  for (const byte of bytes) out.push(byte);
}

/** Reads what `writeLinearModel` wrote. The model goes on using those bytes. */
export function readLinearModel(reader: ByteReader): LinearModel {
  const { data, at: from } = reader;
  const [outputs, buckets, rows] = [readVarint(reader), 2 ** readVarint(reader), readVarint(reader)];
  const starts = new Int32Array(buckets);
  let bucket = 0;
  for (let row = 0; row < rows && reader.at < data.length; row++) {
    bucket += readVarint(reader);
    let { at } = reader;
    starts[bucket] = at - from;
    for (let block = 0; block < outputs; block += 8) at += 1 + (BITS[data[at] as number] as number);
    reader.at = at;
  }
  return { outputs, mask: buckets - 1, starts, bytes: data.subarray(from, reader.at) };
}

/** How many bits of a byte are set; nothing past the end of the bytes. */
const BITS = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll("0", "").length);

function written(outputs: number, buckets: number, rows: readonly (readonly [number, readonly number[]])[]): Uint8Array {
  const out = new ByteWriter();
  writeVarint(out, outputs);
  writeVarint(out, Math.log2(buckets));
  writeVarint(out, rows.length);
  let last = 0;
  for (const [bucket, weights] of rows) {
    writeVarint(out, bucket - last);
    last = bucket;
    for (let block = 0; block < outputs; block += 8) writeBlock(weights.slice(block, block + 8), out);
  }
  return out.bytes();
}

function writeBlock(weights: readonly number[], out: ByteWriter): void {
  out.push(weights.reduce((present, weight, k) => (weight === 0 ? present : present | (1 << k)), 0));
  for (const weight of weights) if (weight !== 0) out.push(weight & 0xff);
}
