/** `npm run golden`: rewrites the golden readings by the present reader, to be reviewed as a diff. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { EXAMPLES } from "./examples.ts";
import { goldenPath, goldenText } from "./golden.ts";

const language = loadArabic();
for (const report of EXAMPLES) {
  mkdirSync(dirname(goldenPath(report.id)), { recursive: true });
  writeFileSync(goldenPath(report.id), goldenText(read(report, language)));
}
