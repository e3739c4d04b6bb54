import type { Insertable, Selectable } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { keysOfMarks } from "./keys-of.ts";
import type { DaySpan, KeyedTelling } from "./telling.ts";

/** `keys`: what others are to find it by. */
export const tellingRow = ({ claim, report, marks, days }: KeyedTelling, keys: readonly number[]): Insertable<Tables["tellings"]> => ({
  claim_id: claim,
  report_id: report,
  keys,
  marks,
  first_day: days?.first ?? null,
  last_day: days?.last ?? null,
  day_told: days?.told ?? false,
});

/** A telling as it is stored, and the report whose near-copy its report is. */
export type StoredTelling = Selectable<Tables["tellings"]> & { readonly origin_id: string | null };

export const fromTellingRow = (row: StoredTelling): KeyedTelling => ({
  claim: row.claim_id,
  report: row.report_id,
  origin: row.origin_id ?? row.report_id,
  keys: keysOfMarks(row.marks, daysOf(row)),
  marks: row.marks,
  days: daysOf(row),
});

const daysOf = ({ first_day: first, last_day: last, day_told: told }: StoredTelling): DaySpan | null =>
  first === null || last === null ? null : { first, last, told };
