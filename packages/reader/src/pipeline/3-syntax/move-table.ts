import type { ByteReader } from "../../learned/bytes.ts";
import { type LinearModel, readHead, readWeights } from "../../learned/linear-model.ts";
import type { MoveTable } from "./syntax-knowledge.ts";

/** Packs a model of two outputs (join right, join left, both against reading on) for the parser's inner loop. */
export function moveTable(model: LinearModel): MoveTable {
  const scores = new Int32Array(model.mask + 1);
  for (let bucket = 0; bucket <= model.mask; bucket++) {
    const row = model.rowOf[bucket] as number;
    scores[bucket] = (model.weights[row * 2] as number) + ((model.weights[row * 2 + 1] as number) << 16);
  }
  return { mask: model.mask, scores };
}

/** Reads what `writeLinearModel` wrote of such a model. */
export function readMoveTable(bytes: ByteReader): MoveTable {
  const { outputs, buckets, rows } = readHead(bytes);
  const scores = new Int32Array(buckets);
  readWeights(bytes, outputs, rows, (_, bucket, output, weight) => {
    scores[bucket] = (scores[bucket] as number) + (output === 0 ? weight : weight << 16);
  });
  return { mask: buckets - 1, scores };
}
