import type { FoundClaim } from "./find-claims.ts";
import type { PartyName } from "./party-names.ts";

/** An office that reports say somebody holds, dated by the reports that say so. */
export interface HeldOffice {
  readonly office: string;
  readonly body: PartyName | null;
  /** Days of the first and last report that gives it. */
  readonly from: string | null;
  readonly to: string | null;
  readonly claims: readonly string[];
}

/** The offices among relations, by body and the title's words, the earliest first. */
export function officesOf(relations: readonly FoundClaim[]): readonly HeldOffice[] {
  const held = relations.filter(({ type, negated }) => type === "holds_office" && !negated);
  const groups = Map.groupBy(
    held,
    ({ office, parties }) => `${office ?? ""} ${parties.find(({ role }) => role === "object")?.entity ?? ""}`,
  );
  return [...groups.values()].map(heldOffice).sort((a, b) => compare(a.from, b.from) || compare(a.office, b.office));
}

function heldOffice(claims: readonly FoundClaim[]): HeldOffice {
  const [first] = claims;
  const body = first?.parties.find(({ role }) => role === "object");
  const days = claims.flatMap(({ published }) => (published === null ? [] : [published.slice(0, 10)])).sort();
  return {
    office: first?.office ?? "",
    body: body ? { entity: body.entity, name: body.name } : null,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    claims: claims.map(({ claim }) => claim).sort(),
  };
}

const compare = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
};
