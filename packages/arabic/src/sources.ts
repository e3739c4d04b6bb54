import { fold, type ModelFile, readModelFile, type TextKnowledge } from "@isnad/reader";
import type { Tables } from "./table.ts";
import { textKnowledge } from "./text/text-knowledge.ts";

/** What every stage's knowledge is made from. */
export interface Sources {
  readonly tables: Tables;
  readonly text: TextKnowledge;
  readonly model: ModelFile;
  /** A table's word in the folded spelling that tokens are looked up by. */
  readonly key: (word: string) => string;
}

export function sources(tables: Tables, modelBytes: Uint8Array): Sources {
  const text = textKnowledge(tables);
  return { tables, text, model: readModelFile(modelBytes), key: (word) => fold(word, text) };
}
