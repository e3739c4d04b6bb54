import type { PartyRole } from "../schema/tables.ts";
import type { StoryClaim, StoryItem, StoryParty } from "./story-claim.ts";

/** Whether what two claims say of a party can both be so: one in common, or one side that only describes. */
export function partiesAgree(one: StoryClaim, other: StoryClaim, roles: readonly PartyRole[]): boolean {
  if (one.negated !== other.negated) return true;
  const [a, b] = [identified(one, roles), identified(other, roles)];
  return a.length === 0 || b.length === 0 || a.some((party) => b.some((against) => mayBeSame(party, against)));
}

/** Whether two tellings of where can both be so: a place in common, one that lies about the other, or places that nobody can find. */
export function placesAgree(one: StoryClaim, other: StoryClaim): boolean {
  const [a, b] = [partiesIn(one, ["place"]), partiesIn(other, ["place"])];
  return a.length === 0 || b.length === 0 || a.some((party) => b.some((against) => mayBeSame(party, against) || near(party, against)));
}

export const daysAgree = (one: StoryClaim, other: StoryClaim): boolean =>
  (one.from ?? "") <= (other.to ?? "9999") && (other.from ?? "") <= (one.to ?? "9999");

/** Whether two counts of a kind have a number in common. */
export function countsAgree(one: StoryClaim, other: StoryClaim, kind: string): boolean {
  const [a, b] = [countOf(one.items, kind), countOf(other.items, kind)];
  return a.least <= b.most && b.least <= a.most;
}

const countOf = (items: readonly StoryItem[], kind: string) => {
  const counts = items.filter((item) => item.class === kind && (item.least !== null || item.most !== null));
  return {
    least: Math.max(0, ...counts.map(({ least }) => least ?? 0)),
    most: counts.length === 0 ? Number.POSITIVE_INFINITY : Math.max(...counts.map(({ most }) => most ?? Number.POSITIVE_INFINITY)),
  };
};

const partiesIn = ({ parties }: StoryClaim, roles: readonly PartyRole[]): readonly StoryParty[] =>
  parties.filter(({ role }) => roles.includes(role));

/** Parties that are more than a description: known ones, and those of a country. */
const identified = (claim: StoryClaim, roles: readonly PartyRole[]): readonly StoryParty[] =>
  partiesIn(claim, roles).filter(({ kind, known, country }) => known !== null || (country !== null && kind !== "group"));

function mayBeSame(one: StoryParty, other: StoryParty): boolean {
  if (one.entity === other.entity || one.nameAr === other.nameAr) return true;
  const land = landOf(one);
  const isWhole = one.kind === "state" || other.kind === "state";
  return land !== null && land === landOf(other) && (isWhole || one.known === null || other.known === null);
}

const landOf = ({ kind, known, country }: StoryParty): string | null => (kind === "state" ? known : country);

/** Within their own radii and the distance at which news speaks of "near". Places without coordinates cannot be told apart. */
function near(one: StoryParty, other: StoryParty): boolean {
  if (one.latitude === null || one.longitude === null || other.latitude === null || other.longitude === null) return true;
  const north = (one.latitude - other.latitude) * KM_PER_DEGREE;
  const east = (one.longitude - other.longitude) * KM_PER_DEGREE * Math.cos((one.latitude * Math.PI) / 180);
  return Math.hypot(north, east) <= (one.radiusKm ?? 0) + (other.radiusKm ?? 0) + NEAR_KM;
}

const KM_PER_DEGREE = 111.2;
const NEAR_KM = 25;
