import { type ByteReader, readVarint } from "../../learned/bytes.ts";
import { type LinearModel, readLinearModel } from "../../learned/linear-model.ts";

/** The learned tagger: a linear chain over written words, and the word clusters it looks words up in. */
export interface NameTagger {
  readonly model: LinearModel;
  readonly clusters: ReadonlyMap<string, number>;
}

/** Reads the model file's section `names`: the linear model, then the clustered words, each by what it shares with the one before. */
export function readNameTagger(bytes: Uint8Array): NameTagger {
  const reader: ByteReader = { data: bytes, at: 0 };
  const model = readLinearModel(reader);
  const clusters = new Map<string, number>();
  const letters: number[] = [];
  for (let left = readVarint(reader); left > 0; left--) {
    letters.length = readVarint(reader);
    for (let more = readVarint(reader); more > 0; more--) letters.push(FIRST_LETTER + (bytes[reader.at++] as number));
    clusters.set(String.fromCharCode(...letters), readVarint(reader));
  }
  return { model, clusters };
}

/** Words are written in letters of one block, a byte each, counted from here. */
const FIRST_LETTER = 0x600;
