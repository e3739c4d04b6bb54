import type { PartyRole } from "../schema/tables.ts";
import { MUTUAL_TYPES } from "./mutual-types.ts";
import { countsAgree, daysAgree, partiesAgree, placesAgree } from "./slot-values.ts";
import type { StoryClaim } from "./story-claim.ts";

/** One thing that the claims of a story tell: who, whom, where, when, whether it was at all, and how many of each kind. */
export interface Slot {
  readonly name: string;
  readonly verdict: "agree" | "contradict" | "told once";
  /** The values told, the first told first, with the claims that tell each. */
  readonly values: readonly SlotValue[];
}

export interface SlotValue {
  /** In words for a reader: names, days, numbers. */
  readonly value: string;
  readonly claims: readonly string[];
}

/**
 * What the claims of a story agree and contradict each other in; what nobody tells is left out. Both sides of a contradiction stay. A value that is only
 * less exact than another (a country and its town, "gunmen" and a group's name, "at least ten" and twelve) does not contradict it.
 */
export function slotsOf(claims: readonly StoryClaim[]): readonly Slot[] {
  const told = claims.filter(({ verdict }) => verdict !== "rejected");
  return [
    slot(
      "whether",
      told,
      (claim) => (claim.negated ? "denied" : "told"),
      (a, b) => a.negated === b.negated,
    ),
    ...partySlots(told),
    slot("where", told, namesOf(["place"]), placesAgree),
    slot("when", told, days, daysAgree),
    ...classesOf(told).map((kind) => slot(kind, told, counts(kind), (a, b) => countsAgree(a, b, kind))),
  ].filter(({ name, values, verdict }) => values.length > 0 && !(name === "whether" && verdict !== "contradict"));
}

type Told = (claim: StoryClaim) => string;
type Agree = (one: StoryClaim, other: StoryClaim) => boolean;

function slot(name: string, claims: readonly StoryClaim[], told: Told, agree: Agree): Slot {
  const groups = [...Map.groupBy(claims, told)].filter(([value]) => value !== "");
  const values = groups.map(([value, those]) => ({ value, claims: those.map(({ id }) => id) }));
  const firsts = groups.flatMap(([, [first]]) => (first ? [first] : []));
  const contradicted = firsts.some((one, at) => firsts.slice(at + 1).some((other) => !agree(one, other)));
  const reports = new Set(groups.flatMap(([, those]) => those.map(({ report }) => report)));
  return { name, values, verdict: contradicted ? "contradict" : reports.size > 1 ? "agree" : "told once" };
}

/** Of a meeting or an agreement one slot tells who they were, whoever is told to have called on whom. */
function partySlots(claims: readonly StoryClaim[]): readonly Slot[] {
  const isMutual = claims.some(({ type }) => MUTUAL_TYPES.has(type));
  const roles: readonly (readonly [string, readonly PartyRole[]])[] = isMutual
    ? [["between", ["actor", "recipient"]]]
    : [
        ["who", ["actor"]],
        ["whom", ["recipient"]],
      ];
  return roles.map(([name, those]) => slot(name, claims, namesOf(those), (a, b) => partiesAgree(a, b, those)));
}

const namesOf =
  (roles: readonly PartyRole[]): Told =>
  ({ parties }) =>
    [...new Set(parties.filter(({ role }) => roles.includes(role)).map(({ nameAr }) => nameAr))].sort().join("، ");

const days: Told = ({ from, to }) => (from === null && to === null ? "" : from === to ? `${from}` : `${from ?? ""}/${to ?? ""}`);

const classesOf = (claims: readonly StoryClaim[]): readonly string[] =>
  [...new Set(claims.flatMap(({ items }) => items.map((item) => item.class)))].sort();

const counts =
  (kind: string): Told =>
  ({ items }) =>
    items
      .filter((item) => item.class === kind && (item.least !== null || item.most !== null))
      .map(({ least, most }) => (least === most ? `${least}` : `${least ?? ""}–${most ?? ""}`))
      .join("، ");
