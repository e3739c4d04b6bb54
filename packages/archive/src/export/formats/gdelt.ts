import { sha256 } from "../../open/sha256.ts";
import { type ClaimRecord, type PartyRecord, partiesAs, type ReportRecord } from "../../record/record.ts";
import { countryCodes } from "../country-codes.ts";
import { eventClass } from "../event-class.ts";
import { eventDay } from "../event-day.ts";
import type { Format } from "../format.ts";
import type { Loss } from "../loss.ts";
import { type FoldedEvent, foldedEvents } from "../plover-folding.ts";
import { tsvCell } from "../tsv-cell.ts";

/**
 * The 61 columns of GDELT 2.0's event files, tab-separated and without a header. GDELT-shaped, not GDELT's: a row is one report's claim, so
 * mentions, sources and articles are 1; CAMEO codes come from PLOVER's types by `tables/event-classes.tsv`.
 */
export const gdelt: Format = async function* (reports, loss, options) {
  for await (const report of reports) {
    for (const event of foldedEvents(report, loss, options)) {
      const row = rowOf(event, report, loss);
      if (row) yield `${row.map((cell) => tsvCell(cell ?? "")).join("\t")}\n`;
    }
  }
};

type Cell = string | number | null | undefined;

function rowOf({ claim, type }: FoldedEvent, report: ReportRecord, loss: Loss): readonly Cell[] | null {
  const { day, days } = eventDay(claim, report);
  if (!day) {
    loss.leftOut("event: no date, and the report has none");
    return null;
  }
  loss.written();
  tellLoss(claim, days, loss);
  const [actor, recipient, place] = [partiesAs(claim, "actor")[0], partiesAs(claim, "recipient")[0], partiesAs(claim, "place")[0]];
  const { cameo, goldstein } = eventClass(type, type === claim.type ? claim.mode : null);
  return [
    eventNumber(claim.id),
    ...dayCells(day),
    ...actorCells(actor),
    ...actorCells(recipient),
    isInLead(claim, report) ? 1 : 0,
    cameo,
    cameo.slice(0, 3),
    cameo.slice(0, 2),
    quadClass(cameo),
    goldstein,
    1,
    1,
    1,
    0,
    ...placeCells(actor),
    ...placeCells(recipient),
    ...placeCells(place),
    addedAt(report.obtainedAt),
    report.url ?? report.source ?? report.givenId,
  ];
}

function tellLoss(claim: ClaimRecord, days: number | null, loss: Loss): void {
  loss.dropped("words it was read from (spans)");
  loss.dropped("average tone (written as 0)");
  if (days !== 1) loss.dropped("date: all but the first day");
  if (claim.chain.length > 0) loss.dropped("chain of attribution");
  if (claim.items.length > 0) loss.dropped("items");
  for (const role of ["actor", "recipient", "place"] as const)
    if (partiesAs(claim, role).length > 1) loss.dropped(`${role}: all but the first`);
}

/** A number that stays the same for the same claim: 52 bits of the SHA-256 of its id. */
const eventNumber = (id: string): string => BigInt(`0x${sha256(id).slice(0, 13)}`).toString();

function dayCells(day: string): readonly Cell[] {
  const date = Temporal.PlainDate.from(day);
  const compact = day.replaceAll("-", "");
  return [compact, compact.slice(0, 6), compact.slice(0, 4), (date.year + date.dayOfYear / date.daysInYear).toFixed(4)];
}

/** Code, name, country, known group, ethnic, religion twice, type thrice. */
function actorCells(party: PartyRecord | undefined): readonly Cell[] {
  if (!party) return Array<Cell>(10).fill("");
  const role = CAMEO_ROLES[party.sector ?? ""] ?? "";
  return [`${party.country ?? ""}${role}`, party.nameEn.toUpperCase(), party.country, "", "", "", "", role, "", ""];
}

/** CAMEO's role codes, three letters; MED is the press in CAMEO and medicine in PLOVER. */
const CAMEO_ROLES: Readonly<Record<string, string>> = {
  GOV: "GOV",
  MIL: "MIL",
  JUD: "JUD",
  SPY: "SPY",
  COP: "COP",
  OPP: "OPP",
  LEG: "LEG",
  PTY: "PTY",
  REB: "REB",
  SEP: "SEP",
  CRM: "CRM",
  BUS: "BUS",
  CVL: "CVL",
  EDU: "EDU",
  MED: "HLH",
  JRN: "MED",
  REF: "REF",
  LAB: "LAB",
  IGO: "IGO",
  NGO: "NGO",
  UAF: "UAF",
};

/** Type, full name, FIPS country, first and second order region, latitude, longitude, feature. */
function placeCells(party: PartyRecord | undefined): readonly Cell[] {
  if (!party || party.latitude === null) return [0, "", "", "", "", "", "", ""];
  const fips = countryCodes(party.country)?.fips ?? "";
  const type = party.kind === "state" ? 1 : 4;
  return [type, party.nameEn, fips, fips, "", party.latitude, party.longitude, party.known];
}

/** GDELT's own table: roots 01–05 are 1, 06–09 are 2, 10–14 are 3 (protest too), 15–20 are 4. */
function quadClass(cameo: string): number {
  const root = Number(cameo.slice(0, 2));
  if (root <= 5) return 1;
  if (root <= 9) return 2;
  return root <= 14 ? 3 : 4;
}

const isInLead = ({ evidence }: ClaimRecord, { reading }: ReportRecord): boolean => evidence.start === reading.sentences[0]?.start;

const addedAt = (instant: string): string => Temporal.Instant.from(instant).toString({ smallestUnit: "second" }).replace(/\D/gu, "");
