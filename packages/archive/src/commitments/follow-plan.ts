import { lettersAlike } from "../stories/letters-of.ts";
import { contents, MARK } from "../stories/marks.ts";
import { type Agreement, NAMED, partnerAgreement, placeAgreement, roleAgreement } from "../stories/role-agreement.ts";
import type { Commitment, LaterClaim, Plan, Stage, Step } from "./plan.ts";

/**
 * What became of a plan, by what was told after it of the same parties: signed, carried out, denied; lapsed where the day that it was told for is
 * over (`asOf`, ISO) and none of these was told.
 */
export function followPlan(plan: Plan, later: readonly LaterClaim[], asOf: string): Commitment {
  const told = later.flatMap((one) => stepOf(plan, one)).sort((a, b) => compare(a.on, b.on) || compare(a.claim, b.claim));
  const steps = [...new Map(told.toReversed().map((step) => [tellingOf(step), step])).values()].reverse();
  const { claim, story, type, announcedOn, due } = plan;
  const reached = REACH.find((stage) => steps.some((step) => step.stage === stage));
  const state = reached ?? (due !== null && due < asOf ? "lapsed" : "announced");
  return { claim, story, type, announcedOn, due, state, steps };
}

/** A report that tells a step in several words, and a story that many reports tell, is one step: the first. */
const tellingOf = ({ stage, story, claim }: Step): string => `${stage} ${story ?? claim.slice(0, claim.indexOf("/"))}`;

/** A deed told outweighs its denial, since both stay visible as steps. */
const REACH: readonly Stage[] = ["carried out", "denied", "signed"];

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function stepOf(plan: Plan, later: LaterClaim): readonly Step[] {
  const stage = stageOf(plan, later);
  const why = stage === null ? null : whyLater(plan, later);
  return stage === null || why === null
    ? []
    : [{ stage, claim: later.claim, story: later.story, on: later.happenedFrom ?? later.publishedOn, why }];
}

/** An agreement is signed; what is planned under it is carried out. A deed of before the announcement is another. */
function stageOf({ type, announcedOn }: Plan, later: LaterClaim): Stage | null {
  if (later.publishedOn < announcedOn || (later.happenedFrom !== null && later.happenedFrom < announcedOn)) return null;
  const isSame = later.type === type;
  if (later.negated) return isSame ? "denied" : null;
  if (later.type === "AGREE") return "signed";
  return isSame ? "carried out" : null;
}

/**
 * Those who act must be the same, and beside them whom, where or the words; nothing may speak against it. An agreement is signed elsewhere than what it
 * promises is done.
 */
function whyLater(plan: Plan, later: LaterClaim): string | null {
  const [a, b] = [plan.kinds, later.kinds];
  const who = strongest(roleAgreement(a, b, "actor"), partnerAgreement(a, b), acrossRoles(plan, later));
  const rest = later.type === plan.type ? [roleAgreement(a, b, "recipient"), placeAgreement(a, b)] : [];
  const alike = lettersAlike(contents(a, MARK.letters), contents(b, MARK.letters));
  if (who.score < COUNTRY || rest.some(({ score }) => score < 0)) return null;
  const beside = rest.some(({ score }) => score >= COUNTRY) || who.score >= 2 * NAMED;
  if (!beside && alike < ALIKE) return null;
  const told = [who, ...rest].flatMap(({ why }) => (why === null ? [] : [why]));
  return [...told, `words alike by ${Math.round(alike * 100)} %`].join("; ");
}

const COUNTRY = 1;
const ALIKE = 0.3;

function strongest(...agreed: readonly Agreement[]): Agreement {
  const against = agreed.find(({ score }) => score < 0);
  return against ?? [...agreed].sort((one, other) => other.score - one.score)[0] ?? { score: 0, why: null };
}

/** Who is to send help and who agrees to it: actor and recipient of the one are partners in the other. */
function acrossRoles({ kinds }: Plan, later: LaterClaim): Agreement {
  const parties = [MARK.actor, MARK.recipient].flatMap((role) => levels(role, kinds));
  const partners = levels(MARK.partner, later.kinds);
  const shared = new Set(parties.filter((one) => partners.includes(one))).size;
  return shared >= 2 ? { score: 2 * NAMED, why: "the same two parties" } : { score: 0, why: null };
}

const levels = (role: number, kinds: Plan["kinds"]): readonly number[] => [0, 1, 2, 3].flatMap((level) => contents(kinds, role + level));
