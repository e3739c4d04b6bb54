import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../packages/reader/src/index.ts";
import { assignRoles } from "../../packages/reader/src/pipeline/7-events/assign-roles.ts";
import { type Candidate, findCandidates } from "../../packages/reader/src/pipeline/7-events/candidates.ts";
import { eventFeatures } from "../../packages/reader/src/pipeline/7-events/event-features.ts";
import { clear, makeFeatureList } from "../../packages/reader/src/pipeline/7-events/feature-list.ts";
import type { Settled } from "../../packages/reader/src/pipeline/7-events/proposals.ts";
import { newStory } from "../../packages/reader/src/pipeline/7-events/story.ts";
import { sceneOfText } from "./lesson.ts";
import type { Example } from "./logistic-regression.ts";

/** What the sentences written for teaching say of each word of the frames: whether it is an event of the type. */
export function taughtExamples(language: Language): readonly Example[] {
  const lines = readFileSync(join(import.meta.dirname, "taught-sentences.txt"), "utf8").split("\n");
  return lines.filter((line) => line && !line.startsWith("#")).flatMap((line) => examplesOf(line, language));
}

function examplesOf(line: string, language: Language): readonly Example[] {
  const { text, marks } = unmarked(line);
  const scene = sceneOfText(text, PUBLISHED, language);
  const candidates = findCandidates(scene);
  const settled: Settled[] = [];
  const list = makeFeatureList();
  const story = newStory();
  return candidates.map((candidate) => {
    const roles = assignRoles(scene, candidate);
    clear(list);
    eventFeatures(scene, candidate, candidates, settled, roles, story, list);
    const { start } = scene.tokens[candidate.at] as (typeof scene.tokens)[number];
    const label = isMarked(marks, candidate, start) ? 1 : 0;
    if (label) settled.push({ candidate, actors: roles.actors, recipients: roles.recipients });
    return { features: list.values.slice(0, list.count), label };
  });
}

const PUBLISHED = "2020-08-18";

/** A word of the text that is an event of the type. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

function isMarked(marks: readonly Mark[], { type, predicate }: Candidate, start: number): boolean {
  const reach = predicate.phrase.length > 1 ? PHRASE : 0;
  return marks.some((mark) => mark.type === type && mark.start - reach <= start && start < mark.end);
}

/** A set phrase begins at most so many letters before its marked noun. */
const PHRASE = 12;

/** `أشاد/SUPPORT الرئيس` → the text without its marks, and where they stood. */
function unmarked(line: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const marks: Mark[] = [];
  let text = "";
  for (const word of line.split(" ")) {
    const [letters = "", type = "", after = ""] = word.split(/\/([A-Z]+)/u);
    const start = text ? text.length + 1 : 0;
    if (type) marks.push({ start, end: start + letters.length, type });
    text += `${text ? " " : ""}${letters}${after}`;
  }
  return { text, marks };
}
