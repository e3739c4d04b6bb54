import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "@isnad/reader";

/** A report of `story-groups.txt` and the event that it tells of. */
export interface GroupedReport {
  readonly group: string;
  readonly what: string;
  readonly report: Report;
}

/** The reports of `story-groups.txt`. */
export function toldGroups(): readonly GroupedReport[] {
  const blocks = readFileSync(join(import.meta.dirname, "story-groups.txt"), "utf8")
    .split(/^= /mu)
    .slice(1);
  return blocks.map((block, at) => {
    const [head = "", ...lines] = block.split("\n");
    const [group = "", source = "", published = "", what = ""] = head.split(" | ");
    const report = { id: `${group} ${at + 1}`, title: null, text: lines.join("\n").trim(), published, source, url: null };
    return { group, what, report };
  });
}
