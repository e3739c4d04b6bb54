import { type ByteReader, readVarint } from "../../learned/bytes.ts";
import { addFeature, type LinearModel, readLinearModel } from "../../learned/linear-model.ts";

/** Which chains are worth keeping: two outputs, drop and keep, and how far keep may lag behind. */
export interface KeepModel {
  readonly model: LinearModel;
  readonly lag: number;
}

/** Kept, or so doubtful that it counts only where it takes part in something, or neither. */
export type Worth = "kept" | "faint" | "dropped";

export function worthOf({ model, lag }: KeepModel, features: Int32Array): Worth {
  const scores = new Int32Array(2);
  for (const feature of features) addFeature(model, feature, scores);
  const behind = (scores[0] as number) - (scores[1] as number);
  return behind <= lag ? "kept" : behind <= lag * FAINT ? "faint" : "dropped";
}

export const isKept = (model: KeepModel, features: Int32Array): boolean => worthOf(model, features) === "kept";

/** So many times further behind may be what is faint: with 2 and 4 more pairs of doer and victim are found, by cross-validation on the training reports. */
const FAINT = 4;

/** Reads the model file's section `names/keep`: the lag, then the linear model. */
export function readKeepModel(data: Uint8Array): KeepModel {
  const reader: ByteReader = { data, at: 0 };
  const lag = readVarint(reader);
  return { lag, model: readLinearModel(reader) };
}
