import { type ClaimRecord, type PartyRecord, partiesAs, type ReportRecord } from "../../record/record.ts";
import { countryCodes } from "../country-codes.ts";
import { eventDay } from "../event-day.ts";
import type { Format } from "../format.ts";
import type { Loss } from "../loss.ts";
import { foldedEvents } from "../plover-folding.ts";
import { tsvCell } from "../tsv-cell.ts";

/** The forty columns of POLECAT's weekly files, tab-separated; an empty cell is "None", several values are joined with "; ". */
export const polecat: Format = async function* (reports, loss, options) {
  yield `${COLUMNS.map(([name]) => name).join("\t")}\n`;
  for await (const report of reports) {
    for (const event of foldedEvents(report, loss, options)) {
      loss.written();
      tellLoss(event.claim, loss);
      yield `${COLUMNS.map(([, value]) => tsvCell(value(event.claim, report, event.type) || "None")).join("\t")}\n`;
    }
  }
};

function tellLoss(claim: ClaimRecord, loss: Loss): void {
  if (claim.chain.length > 0) loss.dropped("chain of attribution");
  if (claim.items.length > 0) loss.dropped("items");
  if (claim.happened.start !== claim.happened.end) loss.dropped("date: all but the first day");
  if (partiesAs(claim, "place").length > 1) loss.dropped("place: all but the first");
  loss.dropped("words it was read from (spans)");
}

type Value = string | number | null | undefined;
type Column = readonly [string, (claim: ClaimRecord, report: ReportRecord, type: string) => Value];

const PLACE = (claim: ClaimRecord): PartyRecord | undefined => partiesAs(claim, "place")[0];

const COLUMNS: readonly Column[] = [
  ["Event ID", ({ id }) => `ISN-${id}`],
  ["Event Date", (claim, report) => eventDay(claim, report).day],
  ["Event Type", (_, _report, type) => type],
  ["Event Mode", ({ mode, type: own }, _report, type) => (own === type ? mode : null)],
  ["Intensity", () => null],
  ["Quad Code", (_, _report, type) => QUADS[type]],
  ["Contexts", () => null],
  ...partyColumns("Actor", "actor"),
  ...partyColumns("Recipient", "recipient"),
  ["Placename", (claim) => PLACE(claim)?.nameEn],
  ["City", (claim) => (isTown(PLACE(claim)) ? PLACE(claim)?.nameEn : null)],
  ["District", () => null],
  ["Province", () => null],
  ["Country", (claim) => PLACE(claim)?.country],
  ["Latitude", (claim) => PLACE(claim)?.latitude?.toFixed(4)],
  ["Longitude", (claim) => PLACE(claim)?.longitude?.toFixed(4)],
  ["GeoNames ID", (claim) => geonames(PLACE(claim))],
  ["Raw Placename", (claim) => PLACE(claim)?.nameAr],
  ["Feature Type", (claim) => (isTown(PLACE(claim)) ? "P" : null)],
  ["Source", (_, { source, url }) => source ?? url],
  ["Publication Date", (_, { publishedOn }) => publishedOn],
  ["Story People", (_, report) => namesOf(report, "person")],
  ["Story Organizations", (_, report) => namesOf(report, "organization", "armed_group")],
  ["Story Locations", (_, report) => namesOf(report, "place", "state")],
  ["Language", () => "Arabic"],
  ["Version", (_, { reading }) => `isnad-${reading.reader.version}`],
];

function partyColumns(title: "Actor" | "Recipient", role: "actor" | "recipient"): readonly Column[] {
  const each = (value: (party: PartyRecord, claim: ClaimRecord, report: ReportRecord) => Value): Column[1] => {
    return (claim, report) =>
      partiesAs(claim, role)
        .map((party) => value(party, claim, report))
        .filter((text) => text != null)
        .join("; ");
  };
  return [
    [`${title} Name`, each(({ nameEn }) => nameEn)],
    [`${title} Country`, each(({ country }) => country)],
    [`${title} COW`, each(({ country }) => countryCodes(country)?.cow)],
    [`Primary ${title} Sector`, (claim) => partiesAs(claim, role)[0]?.sector],
    [`${title} Sectors`, each(({ sector }) => sector)],
    [`${title} Title`, each(({ localId }, _, { reading }) => officeOf(reading, localId))],
    [`${title} Name Raw`, each(({ nameAr }) => nameAr)],
    [`Wikipedia ${title} ID`, () => null],
  ];
}

/** The office that the report gives a person, in its own words. */
const officeOf = ({ relations }: ReportRecord["reading"], entity: string): string | null =>
  relations.find(({ type, subject, office }) => type === "holds_office" && subject === entity && office !== null)?.office ?? null;

const isTown = (place: PartyRecord | undefined): boolean => geonames(place) !== null;

/** Known places bear their GeoNames number. */
const geonames = (place: PartyRecord | undefined): string | null => (place?.known && /^\d+$/u.test(place.known) ? place.known : null);

const namesOf = ({ reading }: ReportRecord, ...kinds: readonly string[]): string =>
  reading.entities
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ name }) => name.en)
    .join("; ");

/** PLOVER's quad codes: 1 verbal and 2 material cooperation, 3 verbal and 4 material conflict. */
const QUADS: Readonly<Record<string, number>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};
