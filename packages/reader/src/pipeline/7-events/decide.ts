import { timeOf as timeBySyntax } from "../5-times/time-of.ts";
import type { Realis } from "../6-speech/speech.ts";
import { assignRoles, type Roles } from "./assign-roles.ts";
import type { Candidate } from "./candidates.ts";
import { eventFeatures } from "./event-features.ts";
import type { EventsModel } from "./events-model.ts";
import { clear, type FeatureList } from "./feature-list.ts";
import { type Chances, pickParties } from "./pick-parties.ts";
import { type Proposal, proposalsFor, type Settled } from "./proposals.ts";
import { nobodyFeatures, partyFeatures, roleFeatures } from "./role-features.ts";
import type { Scene } from "./scene.ts";
import { probabilities, shares, weigh } from "./scorer.ts";
import type { Story } from "./story.ts";
import { timeFeatures, timesBeside } from "./time-features.ts";

/** A candidate with its roles, how likely it is an event, and how real. */
export interface Decision {
  readonly candidate: Candidate;
  readonly roles: Roles;
  readonly status: Pick<Realis, "status" | "negated">;
  /** That it is an event of its type. */
  readonly likely: number;
  /** That the parties are as chosen. */
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
  const status = statusOf(scene, candidate);
  if (!model) {
    return {
      candidate,
      roles: base,
      status,
      likely: candidate.predicate.met ? RULED : 0,
      rolesLikely: RULED,
      time: timeBySyntax(candidate.at, scene.timesByToken, scene.syntax),
    };
  }
  clear(list);
  eventFeatures(scene, candidate, others, settled, base, story, list);
  const likely = probabilities(model.keep, list)[1] as number;
  if (likely < WORTH) return { candidate, roles: base, status, likely, rolesLikely: 0, time: null };
  const proposals = proposalsFor(scene, candidate, others, settled, story);
  const chances = chancesOf(scene, candidate, proposals, base, model, list);
  const { roles, likely: rolesLikely } = pickParties(scene, chances);
  const time = timeOf(scene, candidate, others, model, list);
  return { candidate, roles, status, likely, rolesLikely, time };
}

/** How real it is told to be; a negation that makes the word's meaning is none of the happening. */
function statusOf(scene: Scene, { at, predicate }: Candidate): Decision["status"] {
  const { status, negated } = scene.speech.realis(at);
  if (!negated || !predicate.frame.holdsNegation) return { status, negated };
  return { status: status === "planned" ? "occurred" : status, negated: false };
}

/** Below this a candidate's parties and time are not asked for. */
export const WORTH = 0.2;

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

/** How likely each proposed party is to have each role. */
function chancesOf(
  scene: Scene,
  candidate: Candidate,
  proposals: readonly Proposal[],
  base: Roles,
  model: EventsModel,
  list: FeatureList,
): Chances {
  const weights = { actor: [] as number[], recipient: [] as number[] };
  const inPlace = proposals.map((proposal) => {
    clear(list);
    roleFeatures(scene, candidate, proposal, base, list);
    const chances = probabilities(model.roles, list);
    partyFeatures(scene, candidate, proposal, list);
    weights.actor.push(weigh(model.actors, list));
    weights.recipient.push(weigh(model.recipients, list));
    return (chances[3] as number) + (chances[4] as number);
  });
  clear(list);
  nobodyFeatures(candidate, proposals, base, list);
  const asActor = shares([...weights.actor, weigh(model.actors, list)]);
  const asRecipient = shares([...weights.recipient, weigh(model.recipients, list)]);
  return { proposals, asActor, asRecipient, inPlace };
}
