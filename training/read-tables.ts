import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Tables } from "../packages/arabic/src/table.ts";

/** The knowledge tables of `packages/arabic`, by path. */
export function readTables(): Tables {
  const home = join(import.meta.dirname, "../packages/arabic/src");
  const paths = globSync("**/*.tsv", { cwd: home }).sort();
  return new Map(paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(home, path), "utf8")]));
}
