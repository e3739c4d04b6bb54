/**
 * What confidence is worth: `node training/events/confidence-plot.ts [dev]` reads a gold file with the default model, counts how often events that were given
 * so much have the right type and all parties right, prints the counts as a table and draws them in docs/images/confidence.svg.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { arabic } from "../../packages/arabic/src/arabic.ts";
import type { Language } from "../../packages/reader/src/index.ts";
import { makeFeatureList } from "../../packages/reader/src/pipeline/7-events/feature-list.ts";
import { decisionsOf } from "../../packages/reader/src/pipeline/7-events/find-events.ts";
import { trust } from "../../packages/reader/src/pipeline/7-events/trust.ts";
import { type GoldReport, readGold } from "../gold-report.ts";
import { readTables } from "../read-tables.ts";
import { type ConfidenceBin, drawConfidence } from "./draw-confidence.ts";
import { lessonOf } from "./lesson.ts";
import { matchEvents } from "./match-events.ts";
import { hasRightParties } from "./right-parties.ts";

const ROOT = join(import.meta.dirname, "../..");

/** Tenths. */
const BINS = 10;

function main(gold: string): void {
  const model = readFileSync(join(ROOT, "packages/arabic/model/default.bin"));
  const language = arabic({ tables: readTables(), model, modelName: "" });
  const bins = binsOf(readGold(gold).flatMap((report) => judged(report, language)));
  writeFileSync(join(ROOT, "docs/images/confidence.svg"), drawConfidence(bins));
  console.log("| given | events | right |\n|---|--:|--:|");
  for (const { from, given, right } of bins)
    console.log(
      `| ${from.toFixed(1)} to ${(from + 1 / BINS).toFixed(1)} | ${given} | ${given ? `${Math.round((100 * right) / given)} %` : "–"} |`,
    );
}

/** Each event that is found in a report: the confidence it is given, and whether it is right. */
function judged(report: GoldReport, language: Language): readonly (readonly [confidence: number, right: boolean])[] {
  const lesson = lessonOf(report, language, "found");
  const { kept } = decisionsOf(lesson.scene, makeFeatureList());
  const matched = matchEvents(
    report,
    lesson.scene,
    kept.map(({ candidate }) => candidate),
  );
  return kept.map(({ candidate, roles, likely, rolesLikely }) => [
    trust(language.events.model, likely * rolesLikely),
    hasRightParties(lesson, roles, matched.get(candidate)),
  ]);
}

function binsOf(cases: readonly (readonly [number, boolean])[]): readonly ConfidenceBin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const inside = cases.filter(([confidence]) => Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9)) === bin);
    return { from: bin / BINS, given: inside.length, right: inside.filter(([, right]) => right).length };
  });
}

const GOLD = join(ROOT, `../shared/gold/${process.argv[2] ?? "dev"}.jsonl`);
if (existsSync(GOLD)) main(GOLD);
else console.log("skipped: the public gold is not beside this project");
