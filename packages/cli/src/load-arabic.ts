import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { arabic, type Tables, withLexicon } from "@isnad/arabic";
import type { Language } from "@isnad/reader";

const HOME = dirname(fileURLToPath(import.meta.resolve("@isnad/arabic")));

/** The models that ship with `@isnad/arabic`: `default` for non-commercial use, `free` for any (see `model/LICENSE.md`). */
export const MODELS = ["default", "free"] as const;
export type ModelChoice = (typeof MODELS)[number];

/** What may be chosen: which model, and the user's own lexicons (docs/lexicon.md) with their texts. */
export interface ArabicChoice {
  readonly model: ModelChoice;
  readonly lexicons: readonly { readonly path: string; readonly text: string }[];
  /** The model where it is in memory already. */
  readonly loaded?: LoadedModel;
}

/** A model's bytes and their name. */
interface LoadedModel {
  readonly bytes: Uint8Array;
  readonly name: string;
}

const SHIPPED: ArabicChoice = { model: "default", lexicons: [] };

export const modelPath = (model: ModelChoice): string => join(HOME, `../model/${model}.bin`);

/** Reads the tables and a model that ship with `@isnad/arabic`. Throws a `TableError` with file and line for a wrong lexicon. */
export function loadArabic({ model: choice, lexicons, loaded }: ArabicChoice = SHIPPED): Language {
  const model = loaded ?? loadModel(choice);
  const tables = lexicons.reduce((merged, { path, text }) => withLexicon(merged, path, text), loadTables());
  return arabic({ tables, model: model.bytes, modelName: model.name });
}

function loadModel(choice: ModelChoice): LoadedModel {
  const bytes = readFileSync(modelPath(choice));
  return { bytes, name: `sha256:${createHash("sha256").update(bytes).digest("hex")}` };
}

/** The same choice with its model in memory that threads share: handed to them, it is not copied. */
export function withSharedModel(choice: ArabicChoice): ArabicChoice {
  const { bytes, name } = loadModel(choice.model);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return { ...choice, loaded: { bytes: shared, name } };
}

/** The tables that ship with `@isnad/arabic`, by path. */
export function loadTables(): Tables {
  const files = readdirSync(HOME, { recursive: true, encoding: "utf8" });
  const paths = files.filter((path) => path.endsWith(".tsv")).sort();
  return new Map(paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(HOME, path), "utf8")]));
}
