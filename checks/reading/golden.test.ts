import { readFileSync } from "node:fs";
import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { expect, test } from "vitest";
import { EXAMPLES } from "./examples.ts";
import { goldenPath, goldenText } from "./golden.ts";

const language = loadArabic();

test.each(EXAMPLES.map((report) => [report.id, report] as const))(
  "%s reads as it was last reviewed (npm run golden rewrites; review the diff)",
  (id, report) => {
    expect(goldenText(read(report, language))).toBe(readFileSync(goldenPath(id), "utf8"));
  },
);
