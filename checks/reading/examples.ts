import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "@isnad/reader";

const FOLDER = join(import.meta.dirname, "../../examples");

/** The project's own example reports, in the order of their files. */
export const EXAMPLES: readonly Report[] = globSync("*.jsonl", { cwd: FOLDER })
  .sort()
  .flatMap((file) => readFileSync(join(FOLDER, file), "utf8").trim().split("\n"))
  .map((line) => ({ title: null, published: null, source: null, url: null, ...JSON.parse(line) }));

export const plainReport = (text: string): Report => ({ id: "r", title: null, text, published: "2020-08-18", source: null, url: null });
