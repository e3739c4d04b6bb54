import type { Roles } from "./assign-roles.ts";
import { phraseMentions } from "./phrase-mentions.ts";
import type { Proposal } from "./proposals.ts";
import { entityOf, kindOf, type Scene } from "./scene.ts";

/** How likely each proposed party is to have each role; nobody's chance stands last. */
export interface Chances {
  readonly proposals: readonly Proposal[];
  readonly asActor: readonly number[];
  readonly asRecipient: readonly number[];
  /** That it happens there. */
  readonly inPlace: readonly number[];
}

/** The likeliest parties, and how likely they are all right. */
export function pickParties(
  scene: Scene,
  { proposals, asActor, asRecipient, inPlace }: Chances,
): { readonly roles: Roles; readonly likely: number } {
  const mayAct = (i: number): boolean => kindOf(scene, (proposals[i] as Proposal).entity) !== "place";
  const actors = withListed(scene, proposals, asActor, pick(asActor, ACTORS, mayAct), mayAct);
  const mayReceive = (i: number): boolean => !actors.includes(i);
  const recipients = withListed(scene, proposals, asRecipient, pick(asRecipient, RECIPIENTS, mayReceive), mayReceive);
  const places = proposals.map((_, i) => i).filter((i) => (inPlace[i] as number) >= PLACE && isSure(scene, proposals[i] as Proposal));
  const how = new Map<number, string>();
  for (const i of [...actors, ...recipients, ...places]) how.set((proposals[i] as Proposal).entity, ruleOf(proposals[i] as Proposal));
  const entities = (chosen: readonly number[]): number[] => chosen.map((i) => (proposals[i] as Proposal).entity);
  const likely = sureness(asActor, actors) * sureness(asRecipient, recipients);
  return { roles: { actors: entities(actors), recipients: entities(recipients), places: entities(places), how }, likely };
}

/** A faint place is told of for what is done to it, not for what happens there. */
const isSure = (scene: Scene, { entity }: Proposal): boolean => !entityOf(scene, entity).faint;

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
