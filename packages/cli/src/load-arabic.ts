import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { arabic } from "@isnad/arabic";
import type { Language } from "@isnad/reader";

const HOME = dirname(fileURLToPath(import.meta.resolve("@isnad/arabic")));

/** The model that ships with `@isnad/arabic`. */
export const MODEL_PATH = join(HOME, "../model/default.bin");

/** Reads the tables and the model that ship with `@isnad/arabic`. */
export function loadArabic(): Language {
  const paths = globSync("**/*.tsv", { cwd: HOME }).sort();
  const tables = new Map(
    paths.map((path) => [relative(HOME, join(HOME, path)).replaceAll("\\", "/"), readFileSync(join(HOME, path), "utf8")]),
  );
  const model = readFileSync(MODEL_PATH);
  return arabic({ tables, model, modelName: `sha256:${createHash("sha256").update(model).digest("hex")}` });
}
