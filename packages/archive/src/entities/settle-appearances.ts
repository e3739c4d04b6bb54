import type { Insertable } from "kysely";
import type { UnresolvedAppearance } from "../claims/appearance-rows.ts";
import type { Spelling } from "../open/archive.ts";
import { sha256 } from "../open/sha256.ts";
import type { Tables } from "../schema/tables.ts";
import { nameKeys } from "../search/name-keys.ts";
import type { SamenessKeys } from "./sameness-keys.ts";

/** An appearance and what it may be known again by. */
export interface Unresolved {
  readonly appearance: UnresolvedAppearance;
  readonly keys: SamenessKeys;
}

/** An appearance, and who of the archive it is. */
export type Resolved = Insertable<Tables["appearances"]>;

/** What Isnad knows by an id of its own, and the words of the names that a report gives it. */
export interface KnownEntity {
  readonly row: Omit<Insertable<Tables["entities"]>, "keys">;
  readonly keys: readonly string[];
}

/** Who appears in a report, as far as that report alone says who of the archive they are. */
export interface Settled {
  readonly appearances: readonly Resolved[];
  readonly known: readonly KnownEntity[];
  /** Those whom nothing can be known again by: each is an entity of its own, new with its report. */
  readonly strangers: readonly Insertable<Tables["entities"]>[];
  /** Those who may be somebody whom the archive holds. */
  readonly open: readonly Unresolved[];
}

/** Settles of a report that is new to the archive what needs no look at it: most of who appears there. */
export function settleAppearances(unresolved: readonly Unresolved[], spelling: Spelling): Settled {
  const open = unresolved.filter(({ keys }) => keys.asked.length > 0);
  const settled = unresolved.filter(({ keys }) => keys.asked.length === 0).map(({ appearance }) => settledAs(appearance));
  return {
    appearances: settled,
    known: settled.filter(isKnown).map((one) => ({ row: entityRow(one.entity_id, one), keys: wordsOf(one, spelling) })),
    strangers: settled.filter((one) => !isKnown(one)).map((one) => ({ ...entityRow(one.entity_id, one), keys: wordsOf(one, spelling) })),
    open,
  };
}

/** The same of a report that is told anew: it may mean whom it meant before, so that nothing is settled. */
export const nothingSettled = (unresolved: readonly Unresolved[]): Settled => ({
  appearances: [],
  known: [],
  strangers: [],
  open: unresolved,
});

const isKnown = ({ known }: Resolved): boolean => known != null;

function settledAs(appearance: UnresolvedAppearance): Resolved {
  const { kind, known = null } = appearance;
  return known === null
    ? { ...appearance, entity_id: newId(appearance), why: NOT_MET }
    : { ...appearance, entity_id: knownId(kind, known), why: KNOWN };
}

export const KNOWN = "known to Isnad";
export const NOT_MET = "not met before";

export const knownId = (kind: string, known: string): string => `known:${kind}:${known}`;

/** Sixteen digits of the hash of where it was first met. */
export const newId = ({ report_id, local_id }: UnresolvedAppearance): string => `e:${sha256(`${report_id}/${local_id}`).slice(0, 16)}`;

/** The words of the names that an appearance is found by. */
export const wordsOf = ({ name_ar, name_en }: UnresolvedAppearance, spelling: Spelling): readonly string[] =>
  [...new Set([...nameKeys(name_ar, spelling), ...nameKeys(name_en, spelling)])].sort();

/** An entity as its first appearance tells of it. */
export const entityRow = (
  id: string,
  { kind, name_ar, name_en, country = null, sector = null, known = null }: UnresolvedAppearance,
): KnownEntity["row"] => ({
  id,
  kind,
  name_ar,
  name_en,
  country,
  sector,
  known,
  merged_into: null,
});
