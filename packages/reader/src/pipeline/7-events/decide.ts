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

/** A candidate with its roles, how likely it is an event, and how real. */
export interface Decision {
  readonly candidate: Candidate;
  readonly roles: Roles;
  readonly status: ReturnType<typeof outputStatus>;
  /** That it is an event of its type. */
  readonly likely: number;
  /** That each role is as chosen: the product over the parties proposed. */
  readonly rolesLikely: number;
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
    return { candidate, roles: base, status: { status, negated }, likely: candidate.predicate.met ? RULED : 0, rolesLikely: RULED };
  }
  const proposals = proposalsFor(scene, candidate, others, settled, story);
  const { roles, likely: rolesLikely } = chooseRoles(scene, candidate, proposals, base, model, list);
  clear(list);
  eventFeatures(scene, candidate, others, roles, story, list);
  const likely = probabilities(model.keep, list)[1] as number;
  clear(list);
  statusFeatures(scene, candidate, settled, list);
  const status = outputStatus(largest(probabilities(model.status, list)));
  return { candidate, roles, status, likely, rolesLikely };
}

/** What a rule without learned evidence is trusted. */
const RULED = 0.5;

function chooseRoles(
  scene: Scene,
  candidate: Candidate,
  proposals: readonly Proposal[],
  base: Roles,
  model: EventsModel,
  list: FeatureList,
): { readonly roles: Roles; readonly likely: number } {
  const roles = { actors: [] as number[], recipients: [] as number[], places: [] as number[], how: new Map<number, string>() };
  let likely = 1;
  for (const proposal of proposals) {
    clear(list);
    roleFeatures(scene, candidate, proposal, base, list);
    const chances = probabilities(model.roles, list);
    const place = kindOf(scene, proposal.entity) === "place";
    const chosen = largest(chances);
    likely *= chances[chosen] as number;
    if (chosen === 0) continue;
    roles.how.set(proposal.entity, proposal.arguments[0]?.how ?? proposal.ties[0] ?? "party in the sentence");
    if (chosen === 1 && !place) roles.actors.push(proposal.entity);
    if (chosen === 2 || chosen === 4) roles.recipients.push(proposal.entity);
    if (chosen === 3 || chosen === 4) roles.places.push(proposal.entity);
  }
  return { roles, likely };
}

function largest(chances: Float64Array): number {
  let best = 0;
  for (let k = 1; k < chances.length; k++) if ((chances[k] as number) > (chances[best] as number)) best = k;
  return best;
}
