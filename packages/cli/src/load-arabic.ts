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
}

const SHIPPED: ArabicChoice = { model: "default", lexicons: [] };

export const modelPath = (model: ModelChoice): string => join(HOME, `../model/${model}.bin`);

/** Reads the tables and a model that ship with `@isnad/arabic`. Throws a `TableError` with file and line for a wrong lexicon. */
export function loadArabic({ model: choice, lexicons } = SHIPPED): Language {
  const tables = lexicons.reduce((merged, { path, text }) => withLexicon(merged, path, text), loadTables());
  const model = readFileSync(modelPath(choice));
  return arabic({ tables, model, modelName: `sha256:${createHash("sha256").update(model).digest("hex")}` });
}

/** The tables that ship with `@isnad/arabic`, by path. */
export function loadTables(): Tables {
  const files = readdirSync(HOME, { recursive: true, encoding: "utf8" });
  const paths = files.filter((path) => path.endsWith(".tsv")).sort();
  return new Map(paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(HOME, path), "utf8")]));
}
