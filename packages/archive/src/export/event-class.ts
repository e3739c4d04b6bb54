import { readTable } from "./tables/read-table.ts";

/** What other vocabularies call an event of a PLOVER type and mode. */
export interface EventClass {
  /** `null` where ACLED has no class for it. */
  readonly acled: { readonly disorder: string; readonly type: string; readonly subType: string } | null;
  readonly cameo: string;
  readonly goldstein: number;
}

/** The class of an event by its type and mode: the first row that fits. */
export function eventClass(type: string, mode: string | null): EventClass {
  const row = ROWS.find((candidate) => candidate.type === type && (candidate.mode === null || candidate.mode === mode));
  if (!row) throw new RangeError(`no event class for type ${type}`);
  return row.class;
}

const ROWS = readTable("event-classes.tsv", 7).map(([type, mode, disorder, acledType, subType, cameo, goldstein]) => ({
  type,
  mode,
  class: {
    acled: disorder && acledType && subType ? { disorder, type: acledType, subType } : null,
    cameo: cameo ?? "",
    goldstein: Number(goldstein),
  },
}));
