import { type ByteReader, readVarint } from "../../learned/bytes.ts";
import { addFeature, type LinearModel, readLinearModel } from "../../learned/linear-model.ts";

/** Which chains are worth keeping: two outputs, drop and keep, and how far keep may lag behind. */
export interface KeepModel {
  readonly model: LinearModel;
  readonly lag: number;
}

export function isKept({ model, lag }: KeepModel, features: Int32Array): boolean {
  const scores = new Int32Array(2);
  for (const feature of features) addFeature(model, feature, scores);
  return (scores[1] as number) + lag >= (scores[0] as number);
}

/** Reads the model file's section `names/keep`: the lag, then the linear model. */
export function readKeepModel(data: Uint8Array): KeepModel {
  const reader: ByteReader = { data, at: 0 };
  const lag = readVarint(reader);
  return { lag, model: readLinearModel(reader) };
}
