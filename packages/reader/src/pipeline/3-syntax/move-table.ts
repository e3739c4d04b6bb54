import { type ByteReader, readVarint } from "../../learned/bytes.ts";
import type { LinearModel } from "../../learned/linear-model.ts";
import type { MoveTable } from "./syntax-knowledge.ts";

/** Packs a model of two outputs (join right, join left, both against reading on) for the parser's inner loop. */
export const moveTable = ({ bytes }: LinearModel): MoveTable => readMoveTable({ data: bytes, at: 0 });

/** Reads what `writeLinearModel` wrote of such a model, in one pass: its rows are many and short. */
export function readMoveTable(reader: ByteReader): MoveTable {
  const { data } = reader;
  const [, buckets, rows] = [readVarint(reader), 2 ** readVarint(reader), readVarint(reader)];
  const scores = new Int32Array(buckets);
  let bucket = 0;
  for (let row = 0; row < rows && reader.at < data.length; row++) {
    bucket += readVarint(reader);
    const present = data[reader.at++] as number;
    const right = present & 1 ? signed(data[reader.at++] as number) : 0;
    const left = present & 2 ? signed(data[reader.at++] as number) : 0;
    scores[bucket] = right + (left << 16);
  }
  return { mask: buckets - 1, scores };
}

const signed = (byte: number): number => (byte << 24) >> 24;
