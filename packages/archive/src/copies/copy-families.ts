import type { Insertable } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** Two reports of which one is a near-copy of the other. */
export interface AlikePair {
  readonly one: string;
  readonly other: string;
  readonly likeness: number;
  readonly why: string;
}

/** A report and the family that it is known to be of; `null` where it is its own origin. */
export interface FamilyMember {
  readonly id: string;
  readonly number: number;
  readonly publishedOn: string | null;
  readonly originId: string | null;
  readonly likeness: number | null;
  readonly why: string | null;
}

/**
 * The copies that known families and new pairs make together, a row for each member but the origin. A pair joins two families, so that the order in
 * which reports come makes no difference; the origin is the first published, among those of a day the first stored. Of a known family the origin and
 * those of a pair are enough.
 */
export function copyRows(members: readonly FamilyMember[], pairs: readonly AlikePair[]): readonly Insertable<Tables["copies"]>[] {
  const familyOf = joined([
    ...members.flatMap(({ id, originId }) => (originId === null ? [] : [[id, originId] as const])),
    ...pairs.map(({ one, other }) => [one, other] as const),
  ]);
  const families = Map.groupBy([...members].sort(firstTold), ({ id }) => familyOf(id));
  const nearest = nearestOf(members, pairs);
  return [...families.values()].flatMap(([origin, ...copies]) =>
    origin
      ? copies.map(({ id }) => ({ report_id: id, origin_id: origin.id, ...(nearest.get(id) ?? nearest.get(origin.id) ?? UNKNOWN) }))
      : [],
  );
}

const UNKNOWN = { likeness: 0, why: "copy of a copy" };

const firstTold = (a: FamilyMember, b: FamilyMember): number =>
  compare(a.publishedOn ?? "9999", b.publishedOn ?? "9999") || a.number - b.number;

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** How each report is most alike another of its family. */
function nearestOf(members: readonly FamilyMember[], pairs: readonly AlikePair[]) {
  const nearest = new Map<string, { readonly likeness: number; readonly why: string }>();
  const note = (id: string, likeness: number, why: string) => {
    if ((nearest.get(id)?.likeness ?? -1) < likeness) nearest.set(id, { likeness, why });
  };
  for (const { id, likeness, why } of members) if (likeness !== null && why !== null) note(id, likeness, why);
  for (const { one, other, likeness, why } of pairs) for (const id of [one, other]) note(id, likeness, why);
  return nearest;
}

/** Joins whatever the links hold together; gives each member the one that stands for its group. */
export function joined(links: readonly (readonly [string, string])[]): (member: string) => string {
  const parents = new Map<string, string>();
  const top = (member: string): string => {
    let [at, next] = [member, parents.get(member)];
    while (next !== undefined) {
      const above = parents.get(next);
      if (above !== undefined) parents.set(at, above);
      [at, next] = [next, above];
    }
    return at;
  };
  for (const [one, other] of links) {
    const [a, b] = [top(one), top(other)];
    if (a !== b) parents.set(a < b ? b : a, a < b ? a : b);
  }
  return top;
}
