import type { Insertable, Selectable } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { KeyedTelling } from "./telling.ts";

export const tellingRow = ({ claim, report, keys, marks, days }: KeyedTelling): Insertable<Tables["tellings"]> => ({
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
  keys: row.keys,
  marks: row.marks,
  days: row.first_day === null || row.last_day === null ? null : { first: row.first_day, last: row.last_day, told: row.day_told },
});
