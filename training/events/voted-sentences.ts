import { existsSync, readFileSync } from "node:fs";
import type { Language } from "../../packages/reader/src/index.ts";
import { clear, makeFeatureList } from "../../packages/reader/src/pipeline/7-events/feature-list.ts";
import { decisionsOf } from "../../packages/reader/src/pipeline/7-events/find-events.ts";
import { foregroundFeatures } from "../../packages/reader/src/pipeline/7-events/foreground-features.ts";
import { sceneOfText } from "./lesson.ts";
import type { Example } from "./logistic-regression.ts";

/** A sentence that coders voted on: whether it tells of an attack, or of a protest, as news. */
interface VotedSentence {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly event_type: string;
  readonly label: string;
}

/** What each event found in a voted sentence teaches of foreground: the sentence's vote is its own. Sentences the coders parted on are left out. */
export function votedExamples(path: string, language: Language): readonly (readonly Example[])[] {
  if (!existsSync(path)) return [];
  const list = makeFeatureList();
  const sentences = readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): VotedSentence => JSON.parse(line))
    .filter(({ label }) => label !== "ambiguous");
  return sentences.map(({ text, date, event_type, label }) => {
    const scene = sceneOfText(text, date ?? null, language);
    const told = decisionsOf(scene, list).kept.filter(({ candidate, status }) => candidate.type === event_type && isReal(status));
    return told.map((decision) => {
      clear(list);
      foregroundFeatures(scene, decision, list);
      return { features: list.values.slice(0, list.count), label: label === "yes" ? 1 : 0 };
    });
  });
}

const isReal = ({ status, negated }: { readonly status: string; readonly negated: boolean }): boolean =>
  !negated && (status === "occurred" || status === "ongoing");
