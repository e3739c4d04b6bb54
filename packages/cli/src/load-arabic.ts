import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { arabic } from "@isnad/arabic";
import type { Language } from "@isnad/reader";

const HOME = dirname(fileURLToPath(import.meta.resolve("@isnad/arabic")));

/** The models that ship with `@isnad/arabic`: `default` for non-commercial use, `free` for any (see `model/LICENSE.md`). */
export const MODELS = ["default", "free"] as const;
export type ModelChoice = (typeof MODELS)[number];

export const modelPath = (model: ModelChoice): string => join(HOME, `../model/${model}.bin`);

/** Reads the tables and a model that ship with `@isnad/arabic`. */
export function loadArabic(choice: ModelChoice = "default"): Language {
  const paths = globSync("**/*.tsv", { cwd: HOME }).sort();
  const tables = new Map(
    paths.map((path) => [relative(HOME, join(HOME, path)).replaceAll("\\", "/"), readFileSync(join(HOME, path), "utf8")]),
  );
  const model = readFileSync(modelPath(choice));
  return arabic({ tables, model, modelName: `sha256:${createHash("sha256").update(model).digest("hex")}` });
}
