import type { Reading } from "@isnad/reader";
import { appearanceRows } from "../claims/appearance-rows.ts";
import { type ClaimRows, claimRows } from "../claims/claim-rows.ts";
import type { Unresolved } from "../entities/resolve-entities.ts";
import { samenessKeys } from "../entities/sameness-keys.ts";
import type { Spelling } from "../open/archive.ts";
import { encoded, type RowText, rowText } from "../open/row-text.ts";
import { type DraftTelling, draftTellings } from "../stories/tellings-of.ts";
import { publishedOn, reportId } from "./report-row.ts";

/** What a reading says, made ready to be stored as far as that goes without asking the archive. */
export interface PreparedClaims {
  readonly report: string;
  readonly appearances: readonly Unresolved[];
  readonly claims: RowText;
  readonly items: RowText;
  readonly parties: ClaimRows["parties"];
  readonly tellings: readonly DraftTelling[];
}

export function preparedClaims(reading: Reading, spelling: Spelling): PreparedClaims {
  const id = reportId(reading.report);
  const { claims, parties, items } = claimRows(reading, id);
  const day = publishedOn(reading);
  return {
    report: id,
    appearances: unresolvedOf(reading, id, day, spelling),
    claims: encoded(rowText(claims)),
    items: encoded(rowText(items)),
    parties,
    tellings: draftTellings({ id, publishedOn: day, reading }, spelling),
  };
}

/** Who appears in a report, and what they may be known again by: the report's day and the offices that it gives them count. */
function unresolvedOf(reading: Reading, report: string, day: string | null, spelling: Spelling): readonly Unresolved[] {
  const offices = new Map<string, string[]>();
  for (const { type, subject, office } of reading.relations)
    if (type === "holds_office" && office !== null) offices.set(subject, [...(offices.get(subject) ?? []), office]);
  return appearanceRows(reading, report).map((appearance) => {
    const context = { publishedOn: day, offices: offices.get(appearance.local_id) ?? [] };
    return { appearance, keys: samenessKeys(appearance, context, spelling) };
  });
}
