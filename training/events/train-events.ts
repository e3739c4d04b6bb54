import { existsSync } from "node:fs";
import { join } from "node:path";
import { arabic } from "../../packages/arabic/src/arabic.ts";
import type { ModelFile } from "../../packages/reader/src/index.ts";
import { ByteWriter, writeVarint } from "../../packages/reader/src/learned/bytes.ts";
import { writeModelFile } from "../../packages/reader/src/learned/model-file.ts";
import type { EventsModel } from "../../packages/reader/src/pipeline/7-events/events-model.ts";
import { ROLE_OUTPUTS } from "../../packages/reader/src/pipeline/7-events/role-features.ts";
import { readGold } from "../gold-report.ts";
import type { ModelKind } from "../model-kind.ts";
import { readTables } from "../read-tables.ts";
import { writtenReports } from "../written-reports.ts";
import { FOLDS } from "./folds.ts";
import { type Harvest, harvest } from "./harvest.ts";
import { type LessonPair, lessonsOf } from "./lessons-of.ts";
import { type Example, trainLogistic, writeScorer } from "./logistic-regression.ts";
import { taughtExamples } from "./taught-sentences.ts";
import { trainChoice } from "./train-choice.ts";
import { trustPoints } from "./trust-points.ts";
import { unseenLanguages } from "./unseen-languages.ts";
import { votedExamples } from "./voted-sentences.ts";

/** Trains the sections of the events stage on the gold's training reports, which only the default model may learn from. */
export function trainEvents(data: string, kind: ModelKind, model: ModelFile): ModelFile {
  const path = join(data, "../gold/train.jsonl");
  if (kind === "free" || !existsSync(path)) return new Map();
  const language = arabic({ tables: readTables(), model: writeModelFile(model), modelName: "" });
  const real = readGold(path);
  const reports = [...real, ...writtenReports()];
  const lessons = lessonsOf(reports, unseenLanguages(real, reports.length, language, model, data), real.length);
  const learned = learn(lessons, taughtExamples(language));
  const { keep, roles, actors, recipients, time, trust } = learned;
  const reading = { ...language, events: { ...language.events, model: learned } };
  const votes = votedExamples(join(data, "events/detection.jsonl"), reading).flat();
  return new Map([
    ["events/keep", writeScorer(keep)],
    ["events/roles", writeScorer(roles)],
    ["events/actors", writeScorer(actors)],
    ["events/recipients", writeScorer(recipients)],
    ["events/time", writeScorer(time)],
    ["events/trust", writeTrust(trust)],
    ["events/foreground", writeScorer(trainLogistic(votes, { ...SETTINGS, outputs: 2 }))],
  ]);
}

/**
 * The gold's own story teaches first; then each part of the reports is walked with what the other parts taught.
 * Of the written sentences each counts twice: cross-validated, that finds rare types best.
 */
function learn(lessons: readonly LessonPair[], taught: readonly Example[]): EventsModel {
  let harvests = lessons.map((pair) => harvestBoth(pair, null));
  for (let round = 0; round < ROUNDS; round++) {
    const guides = Array.from({ length: FOLDS }, (_, fold) =>
      learnFrom(
        harvests.filter((_, i) => i % FOLDS !== fold),
        taught,
      ),
    );
    harvests = lessons.map((pair, i) => harvestBoth(pair, guides[i % FOLDS] as EventsModel));
  }
  return learnFrom(harvests, taught);
}

/** Who takes part is learned from a report with either names, all else from what the reader will see. */
function harvestBoth({ found, gold, written }: LessonPair, guide: EventsModel | null): Harvest {
  const [own, ideal] = [harvest(found, guide), harvest(gold, guide)];
  return {
    ...own,
    ...(written ? { keep: thinned(own.keep), time: [], trust: [] } : {}),
    roles: [...own.roles, ...ideal.roles],
    actors: [...own.actors, ...ideal.actors],
    recipients: [...own.recipients, ...ideal.recipients],
  };
}

/**
 * Reports written to teach tell of nearly twice as many events a word as those of newspapers: every second is left out, so that no word seems likelier to
 * be one than it is. What dates an event and how far the choice is right are learned from real reports alone.
 */
const thinned = (keep: readonly Example[]): Example[] => keep.filter(({ label }, i) => label === 0 || i % 2 === 0);

const SETTINGS = { epochs: 12, rate: 0.02, decay: 0.002 };

/** Odds and shares in thousandths. */
function writeTrust(trust: EventsModel["trust"]): Uint8Array {
  const out = new ByteWriter();
  writeVarint(out, trust.length);
  for (const [odds, share] of trust) {
    writeVarint(out, Math.round(odds * 1000));
    writeVarint(out, Math.round(share * 1000));
  }
  return out.bytes();
}

const ROUNDS = 1;

function learnFrom(harvests: readonly Harvest[], taught: readonly Example[]): EventsModel {
  const all = (part: "keep" | "roles" | "time"): readonly Example[] => harvests.flatMap((one) => one[part]);
  return {
    keep: trainLogistic([...all("keep"), ...taught, ...taught], { ...SETTINGS, outputs: 2, seeds: [7, 8, 9], least: 2 }),
    roles: trainLogistic(all("roles"), { ...SETTINGS, outputs: ROLE_OUTPUTS.length, least: 20 }),
    actors: trainChoice(
      harvests.flatMap(({ actors }) => actors),
      SETTINGS,
    ),
    recipients: trainChoice(
      harvests.flatMap(({ recipients }) => recipients),
      SETTINGS,
    ),
    time: trainLogistic(all("time"), { ...SETTINGS, outputs: 2 }),
    foreground: null,
    trust: trustPoints(harvests.flatMap(({ trust }) => trust)),
  };
}
