import type { Reading } from "@isnad/reader";
import { appearanceRows } from "../claims/appearance-rows.ts";
import { type ClaimRows, claimRows } from "../claims/claim-rows.ts";
import { samenessKeys } from "../entities/sameness-keys.ts";
import { type KnownEntity, nothingSettled, settleAppearances, type Unresolved } from "../entities/settle-appearances.ts";
import type { Spelling } from "../open/archive.ts";
import { rowBytes } from "../open/row-bytes.ts";
import { type DraftTelling, draftTellings, withIdentities } from "../stories/tellings-of.ts";
import { partiesAre } from "./parties-are.ts";
import { publishedOn, reportId } from "./report-row.ts";

/** What a reading says, made ready to be stored as far as that goes without asking the archive. */
export interface PreparedClaims {
  readonly report: string;
  readonly claims: Uint8Array;
  readonly items: Uint8Array;
  /** Of those of whom the report alone says who they are. */
  readonly appearances: Uint8Array;
  readonly parties: Uint8Array;
  readonly known: readonly KnownEntity[];
  /** Entities that are new with the report. */
  readonly strangers: { readonly ids: readonly string[]; readonly rows: Uint8Array };
  /** Of those who may be somebody whom the archive holds. */
  readonly open: readonly Unresolved[];
  readonly openParties: ClaimRows["parties"];
  readonly tellings: readonly DraftTelling[];
}

/** `settling`: whether the archive has not heard of the report yet, so that who appears there alone can be told. */
export function preparedClaims(reading: Reading, spelling: Spelling, settling: "of new" | "of held"): PreparedClaims {
  const id = reportId(reading.report);
  const { claims, parties, items } = claimRows(reading, id);
  const day = publishedOn(reading);
  const unresolved = unresolvedOf(reading, id, day, spelling);
  const { appearances, known, strangers, open } =
    settling === "of new" ? settleAppearances(unresolved, spelling) : nothingSettled(unresolved);
  const entityOf = new Map(appearances.map(({ local_id, entity_id }) => [local_id, entity_id]));
  const isOpen = new Set(open.map(({ appearance }) => appearance.local_id));
  return {
    report: id,
    claims: rowBytes("claims", claims),
    items: rowBytes("items", items),
    appearances: rowBytes("appearances", appearances),
    parties: rowBytes("parties", partiesAre(parties, entityOf)),
    known,
    strangers: { ids: strangers.map((one) => one.id), rows: rowBytes("entities", strangers) },
    open,
    openParties: parties.filter(({ local_id }) => isOpen.has(local_id)),
    tellings: draftTellings({ id, publishedOn: day, reading }, spelling).map((draft) => withIdentities(draft, entityOf)),
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
