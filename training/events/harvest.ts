import { assignRoles } from "../../packages/reader/src/pipeline/7-events/assign-roles.ts";
import type { Candidate } from "../../packages/reader/src/pipeline/7-events/candidates.ts";
import { decide } from "../../packages/reader/src/pipeline/7-events/decide.ts";
import { type ChosenRoles, eventFeatures } from "../../packages/reader/src/pipeline/7-events/event-features.ts";
import type { EventsModel } from "../../packages/reader/src/pipeline/7-events/events-model.ts";
import { clear, type FeatureList, makeFeatureList } from "../../packages/reader/src/pipeline/7-events/feature-list.ts";
import { LIKELY } from "../../packages/reader/src/pipeline/7-events/keep-events.ts";
import { type Proposal, proposalsFor, type Settled } from "../../packages/reader/src/pipeline/7-events/proposals.ts";
import { nobodyFeatures, partyFeatures, roleFeatures } from "../../packages/reader/src/pipeline/7-events/role-features.ts";
import { newStory, type Story, tell } from "../../packages/reader/src/pipeline/7-events/story.ts";
import { timeFeatures, timesBeside } from "../../packages/reader/src/pipeline/7-events/time-features.ts";
import type { GoldEvent } from "../gold-report.ts";
import type { Lesson } from "./lesson.ts";
import type { Example } from "./logistic-regression.ts";
import { hasRightParties } from "./right-parties.ts";
import type { Choice } from "./train-choice.ts";

/** What one report teaches each of the three scorers. */
export interface Harvest {
  readonly keep: Example[];
  readonly roles: Example[];
  readonly actors: Choice[];
  readonly recipients: Choice[];
  readonly time: Example[];
  /** Of events that a guide takes for such: the odds it gives, and whether type and parties are the gold's. */
  readonly trust: (readonly [odds: number, right: boolean])[];
}

/**
 * Walks a report as the reader does and takes down each decision with what the gold says of it. The story so far is the gold's,
 * or, with a guide that never saw the report, what the guide makes of it, as it will be when reading.
 */
export function harvest(lesson: Lesson, guide: EventsModel | null): Harvest {
  const found: Harvest = { keep: [], roles: [], actors: [], recipients: [], time: [], trust: [] };
  const story = newStory();
  const list = makeFeatureList();
  for (const candidates of lesson.sentences) {
    const settled: Settled[] = [];
    for (const candidate of candidates) {
      const gold = lesson.gold.get(candidate);
      const chosen = harvestOne(lesson, candidate, candidates, gold, settled, story, guide, list, found);
      const kept = guide ? chosen.likely >= LIKELY : gold !== undefined;
      if (!kept) continue;
      settled.push({ candidate, ...chosen.roles });
      remember(lesson, candidate, chosen.roles, story);
    }
  }
  return found;
}

function harvestOne(
  lesson: Lesson,
  candidate: Candidate,
  others: readonly Candidate[],
  gold: GoldEvent | undefined,
  settled: readonly Settled[],
  story: Story,
  guide: EventsModel | null,
  list: FeatureList,
  found: Harvest,
): { readonly roles: ChosenRoles; readonly likely: number } {
  const { scene } = lesson;
  const base = assignRoles(scene, candidate);
  const proposals = proposalsFor(scene, candidate, others, settled, story);
  const labels = gold ? labelProposals(lesson, proposals, gold) : null;
  if (labels) {
    const options = proposals.map((proposal, i) => {
      clear(list);
      roleFeatures(scene, candidate, proposal, base, list);
      found.roles.push({ features: list.values.slice(0, list.count), label: labels[i] as number });
      partyFeatures(scene, candidate, proposal, list);
      return list.values.slice(0, list.count);
    });
    clear(list);
    nobodyFeatures(candidate, proposals, base, list);
    options.push(list.values.slice(0, list.count));
    addChoice(found.actors, options, labels, [1], (gold as GoldEvent).actors);
    addChoice(found.recipients, options, labels, [2, 4], (gold as GoldEvent).recipients);
  }
  if (gold) harvestTimes(lesson, candidate, others, gold, list, found);
  const guided = guide ? decide(scene, candidate, others, settled, story, guide, list) : null;
  const roles = guided ? guided.roles : labels ? rolesOf(proposals, labels) : base;
  if (guided && guided.likely >= LIKELY)
    found.trust.push([guided.likely * guided.rolesLikely, hasRightParties(lesson, guided.roles, gold)]);
  clear(list);
  eventFeatures(scene, candidate, others, settled, base, story, list);
  found.keep.push({ features: list.values.slice(0, list.count), label: gold ? 1 : 0 });
  return { roles, likely: guided?.likely ?? (gold ? 1 : 0) };
}

/** Nobody is right where the gold has nobody; a party that was not found at all teaches nothing. */
function addChoice(
  choices: Choice[],
  options: readonly Int32Array[],
  labels: readonly number[],
  outputs: readonly number[],
  gold: readonly string[],
): void {
  const right = labels.flatMap((label, i) => (outputs.includes(label) ? [i] : []));
  if (right.length) choices.push({ options, right });
  else if (!gold.length) choices.push({ options, right: [options.length - 1] });
}

function harvestTimes(
  { scene, text }: Lesson,
  candidate: Candidate,
  others: readonly Candidate[],
  gold: GoldEvent,
  list: FeatureList,
  found: Harvest,
): void {
  for (const time of timesBeside(scene, candidate.at)) {
    clear(list);
    timeFeatures(scene, candidate, others, time, list);
    const { start, end } = scene.times.times[time] as Lesson["scene"]["times"]["times"][number];
    const said = text.slice(start, end);
    const label = gold.time && (gold.time.includes(said) || said.includes(gold.time)) ? 1 : 0;
    found.time.push({ features: list.values.slice(0, list.count), label });
  }
}

/** The output each proposal should get. Where the gold takes one name or another, the first proposed stands for it. */
function labelProposals({ owner }: Lesson, proposals: readonly Proposal[], gold: GoldEvent): number[] {
  const ids = proposals.map(({ entity }) => owner.get(entity));
  const taken = (references: readonly string[]): Set<number> => {
    const found = new Set<number>();
    for (const reference of references) {
      const options = reference.split("|");
      const at = ids.findIndex((id, i) => id !== undefined && options.includes(id) && !found.has(i));
      if (at >= 0) found.add(at);
    }
    return found;
  };
  const actors = taken(gold.actors);
  const recipients = taken(gold.recipients);
  const places = taken(gold.places ?? []);
  return proposals.map((_, i) => {
    if (actors.has(i)) return 1;
    if (recipients.has(i)) return places.has(i) ? 4 : 2;
    return places.has(i) ? 3 : 0;
  });
}

function rolesOf(proposals: readonly Proposal[], labels: readonly number[]): ChosenRoles {
  const having = (...outputs: readonly number[]): number[] =>
    proposals.filter((_, i) => outputs.includes(labels[i] as number)).map(({ entity }) => entity);
  return { actors: having(1), recipients: having(2, 4), places: having(3, 4) };
}

function remember({ scene }: Lesson, { at, type, predicate }: Candidate, roles: ChosenRoles, story: Story): void {
  const { actors, recipients } = roles;
  tell(story, { type, at, sentence: scene.tokens[at]?.sentence ?? 0, key: predicate.frame.words[0] as string, actors, recipients });
}
