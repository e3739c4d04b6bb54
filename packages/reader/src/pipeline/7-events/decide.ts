import { timeOf as timeBySyntax } from "../5-times/time-of.ts";
import type { Realis } from "../6-speech/speech.ts";
import { assignRoles, type Roles } from "./assign-roles.ts";
import type { Candidate } from "./candidates.ts";
import { eventFeatures } from "./event-features.ts";
import type { EventsModel } from "./events-model.ts";
import { clear, type FeatureList } from "./feature-list.ts";
import { phraseMentions } from "./phrase-mentions.ts";
import { type Proposal, proposalsFor, type Settled } from "./proposals.ts";
import { nobodyFeatures, partyFeatures, roleFeatures } from "./role-features.ts";
import { kindOf, type Scene } from "./scene.ts";
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
  const { roles, likely: rolesLikely } = chooseRoles(scene, candidate, proposals, base, model, list);
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

function chooseRoles(
  scene: Scene,
  candidate: Candidate,
  proposals: readonly Proposal[],
  base: Roles,
  model: EventsModel,
  list: FeatureList,
): { readonly roles: Roles; readonly likely: number } {
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
  const mayAct = (i: number): boolean => kindOf(scene, (proposals[i] as Proposal).entity) !== "place";
  const actors = withListed(scene, proposals, asActor, pick(asActor, ACTORS, mayAct), mayAct);
  const mayReceive = (i: number): boolean => !actors.includes(i);
  const recipients = withListed(scene, proposals, asRecipient, pick(asRecipient, RECIPIENTS, mayReceive), mayReceive);
  const places = proposals.map((_, i) => i).filter((i) => (inPlace[i] as number) >= PLACE);
  const how = new Map<number, string>();
  for (const i of [...actors, ...recipients, ...places]) how.set((proposals[i] as Proposal).entity, ruleOf(proposals[i] as Proposal));
  const entities = (chosen: readonly number[]): number[] => chosen.map((i) => (proposals[i] as Proposal).entity);
  const likely = sureness(asActor, actors) * sureness(asRecipient, recipients);
  return { roles: { actors: entities(actors), recipients: entities(recipients), places: entities(places), how }, likely };
}

/** When somebody has a role: where likelier than so many times nobody's chance; and others beside the likeliest, from a chance on. */
interface Bar {
  readonly nobody: number;
  readonly further: number;
}

/** Set by cross-validation on the training reports for the most pairs found. */
const ACTORS: Bar = { nobody: 1, further: 0.5 };
const RECIPIENTS: Bar = { nobody: 0.65, further: 0.4 };
const PLACE = 0.37;

/** The likeliest party, where it stands out against nobody (the last chance), and others half as likely. */
function pick(chances: readonly number[], { nobody, further }: Bar, may: (i: number) => boolean): readonly number[] {
  const parties = chances.slice(0, -1).map((_, i) => i);
  const order = parties.filter(may).sort((a, b) => (chances[b] as number) - (chances[a] as number) || a - b);
  const best = chances[order[0] ?? -1] ?? 0;
  if (best === 0 || best < (chances.at(-1) as number) * nobody) return [];
  const least = Math.max(further, best / 2);
  return order.filter((i, rank) => rank === 0 || (chances[i] as number) >= least);
}

/** One listed with another by "and" has its part in the role even where much less likely. */
const LISTED = 0.15;

function withListed(
  scene: Scene,
  proposals: readonly Proposal[],
  chances: readonly number[],
  chosen: readonly number[],
  may: (i: number) => boolean,
): readonly number[] {
  const first = chosen[0];
  if (first === undefined) return chosen;
  const others = proposals
    .map((_, i) => i)
    .filter(
      (i) =>
        !chosen.includes(i) &&
        may(i) &&
        !isBetween(proposals[first] as Proposal, proposals[i] as Proposal) &&
        (chances[i] as number) >= (chances[first] as number) * LISTED,
    )
    .filter((i) => listedTogether(scene, proposals[first] as Proposal, proposals[i] as Proposal));
  return [...chosen, ...others];
}

/** `بين هذا وذاك`: listed, but on two sides. */
const isBetween = (a: Proposal, b: Proposal): boolean => [a, b].every(({ arguments: offered }) => offered.some(({ role }) => role === "J"));

function listedTogether(scene: Scene, a: Proposal, b: Proposal): boolean {
  if (!a.mention || !b.mention) return false;
  const [one, other] = a.mention.from < b.mention.from ? [a.mention, b.mention] : [b.mention, a.mention];
  return phraseMentions(scene, one.head).includes(other);
}

/** The chance that the chosen, or nobody, is right. */
const sureness = (chances: readonly number[], chosen: readonly number[]): number =>
  chosen.length ? chosen.reduce((sum, i) => sum + (chances[i] as number), 0) : (chances.at(-1) as number);

const ruleOf = (proposal: Proposal): string => proposal.arguments[0]?.how ?? proposal.bonds[0] ?? "party in the sentence";
