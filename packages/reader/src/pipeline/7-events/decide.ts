import { assignRoles, type Roles } from "./assign-roles.ts";
import type { Candidate } from "./candidates.ts";
import { eventFeatures } from "./event-features.ts";
import { type EventsModel, outputStatus } from "./events-model.ts";
import { clear, type FeatureList } from "./feature-list.ts";
import { type Proposal, proposalsFor, type Settled } from "./proposals.ts";
import { roleFeatures } from "./role-features.ts";
import { kindOf, type Scene } from "./scene.ts";
import { probabilities } from "./scorer.ts";
import { statusFeatures } from "./status-features.ts";
import type { Story } from "./story.ts";
import { timeFeatures, timesBeside } from "./time-features.ts";

/** A candidate with its roles, how likely it is an event, and how real. */
export interface Decision {
  readonly candidate: Candidate;
  readonly roles: Roles;
  readonly status: ReturnType<typeof outputStatus>;
  /** That it is an event of its type. */
  readonly likely: number;
  /** That each role is as chosen: the product over the parties proposed. */
  readonly rolesLikely: number;
  /** The expression of time that dates it: an index, or `null`. */
  readonly time: number | null;
}

/** Decides one candidate, given what was settled before it in its sentence and in the story. */
export function decide(
  scene: Scene,
  candidate: Candidate,
  others: readonly Candidate[],
  settled: readonly Settled[],
  story: Story,
  model: EventsModel | null,
  list: FeatureList,
): Decision {
  const base = assignRoles(scene, candidate);
  if (!model) {
    const { status, negated } = scene.speech.realis(candidate.at);
    return {
      candidate,
      roles: base,
      status: { status, negated },
      likely: candidate.predicate.met ? RULED : 0,
      rolesLikely: RULED,
      time: null,
    };
  }
  const proposals = proposalsFor(scene, candidate, others, settled, story);
  const { roles, likely: rolesLikely } = chooseRoles(scene, candidate, proposals, base, model, list);
  clear(list);
  eventFeatures(scene, candidate, others, roles, story, list);
  const likely = probabilities(model.keep, list)[1] as number;
  clear(list);
  statusFeatures(scene, candidate, settled, list);
  const status = outputStatus(largest(probabilities(model.status, list)));
  const time = likely < WORTH ? null : timeOf(scene, candidate, others, model, list);
  return { candidate, roles, status, likely, rolesLikely, time };
}

/** Below this a candidate's time is not asked for. */
const WORTH = 0.2;

/** The likeliest expression of time in the sentence, where it is likelier than not to date the candidate. */
function timeOf(scene: Scene, candidate: Candidate, others: readonly Candidate[], model: EventsModel, list: FeatureList): number | null {
  let best: number | null = null;
  let most = 0.5;
  for (const time of timesBeside(scene, candidate.at)) {
    clear(list);
    timeFeatures(scene, candidate, others, time, list);
    const chance = probabilities(model.time, list)[1] as number;
    if (chance > most) [best, most] = [time, chance];
  }
  return best;
}

/** What a rule without learned evidence is trusted. */
const RULED = 0.5;

/** The likeliest doer and the likeliest one done to are taken on less than even odds: an event seldom has none. Others need more. */
const FIRST = 0.22;
const FURTHER = 0.4;

function chooseRoles(
  scene: Scene,
  candidate: Candidate,
  proposals: readonly Proposal[],
  base: Roles,
  model: EventsModel,
  list: FeatureList,
): { readonly roles: Roles; readonly likely: number } {
  const chances = proposals.map((proposal) => {
    clear(list);
    roleFeatures(scene, candidate, proposal, base, list);
    return probabilities(model.roles, list);
  });
  const people = (i: number): boolean => kindOf(scene, (proposals[i] as Proposal).entity) !== "place";
  const chance = (i: number, ...outputs: readonly number[]): number => outputs.reduce((sum, k) => sum + (chances[i]?.[k] as number), 0);
  const told = proposals.some(isToldDoer);
  const actors = pick(proposals, (i) => (people(i) && !(told && proposals[i]?.mention === null) ? chance(i, 1) : 0));
  const recipients = pick(proposals, (i) => (actors.includes(i) ? 0 : chance(i, 2, 4)));
  const places = proposals.map((_, i) => i).filter((i) => chance(i, 3, 4) >= PLACE);
  const how = new Map<number, string>();
  for (const i of [...actors, ...recipients, ...places]) how.set((proposals[i] as Proposal).entity, ruleOf(proposals[i] as Proposal));
  const entities = (chosen: readonly number[]): number[] => chosen.map((i) => (proposals[i] as Proposal).entity);
  const likely = [...actors.map((i) => chance(i, 1)), ...recipients.map((i) => chance(i, 2, 4))].reduce((a, b) => a * b, 1);
  return { roles: { actors: entities(actors), recipients: entities(recipients), places: entities(places), how }, likely };
}

/** A doer whom the sentence itself names leaves no room for one remembered from the story. */
const isToldDoer = (proposal: Proposal): boolean => proposal.arguments.some(({ role, how }) => role === "A" && !how.endsWith("loosely"));

const PLACE = 0.37;

function pick(proposals: readonly Proposal[], chance: (i: number) => number): readonly number[] {
  const order = proposals.map((_, i) => i).sort((a, b) => chance(b) - chance(a) || a - b);
  return order.filter((i, rank) => chance(i) >= (rank === 0 ? FIRST : FURTHER));
}

const ruleOf = (proposal: Proposal): string => proposal.arguments[0]?.how ?? proposal.ties[0] ?? "party in the sentence";

function largest(chances: Float64Array): number {
  let best = 0;
  for (let k = 1; k < chances.length; k++) if ((chances[k] as number) > (chances[best] as number)) best = k;
  return best;
}
