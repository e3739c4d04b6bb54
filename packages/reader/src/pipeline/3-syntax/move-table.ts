import type { ByteReader } from "../../learned/bytes.ts";
import { addFeature, type LinearModel, readLinearModel } from "../../learned/linear-model.ts";
import type { MoveTable } from "./syntax-knowledge.ts";

/** Packs a model of two outputs (join right, join left, both against reading on) for the parser's inner loop. */
export function moveTable(model: LinearModel): MoveTable {
  const { mask, starts } = model;
  const scores = new Int32Array(mask + 1);
  const pair = new Int32Array(2);
  for (let bucket = 0; bucket <= mask; bucket++) {
    if (starts[bucket] === 0) continue;
    pair.fill(0);
    addFeature(model, bucket, pair);
    scores[bucket] = (pair[0] as number) + ((pair[1] as number) << 16);
  }
  return { mask, scores };
}

/** Reads what `writeLinearModel` wrote of such a model. */
export const readMoveTable = (bytes: ByteReader): MoveTable => moveTable(readLinearModel(bytes));
