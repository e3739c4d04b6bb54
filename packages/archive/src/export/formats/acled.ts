import { stringify } from "csv-stringify/sync";
import { type ClaimRecord, type PartyRecord, partiesAs, type ReportRecord } from "../../record/record.ts";
import { countryCodes } from "../country-codes.ts";
import { csvCell } from "../csv-cell.ts";
import { type EventClass, eventClass } from "../event-class.ts";
import { eventDay } from "../event-day.ts";
import type { Format } from "../format.ts";
import type { Loss } from "../loss.ts";
import { realisedEvents } from "../realised-events.ts";
import { toldBy } from "../told-by.ts";

/** Rows in the columns of ACLED's files, with `isnad_` columns after them. Ids begin with `ISN-` so that none looks like ACLED's. */
export const acled: Format = async function* (reports, loss, options) {
  yield stringify([COLUMNS.map(([name]) => name)]);
  for await (const report of reports) {
    for (const claim of realisedEvents(report, loss, options)) {
      const row = rowOf(claim, report, loss);
      if (row) yield stringify([COLUMNS.map(([, value]) => csvCell(value(row), options.raw))]);
    }
  }
};

interface Row {
  readonly claim: ClaimRecord;
  readonly report: ReportRecord;
  readonly class: NonNullable<EventClass["acled"]>;
  readonly day: string;
  readonly days: number | null;
  readonly actors: readonly PartyRecord[];
  readonly recipients: readonly PartyRecord[];
  readonly place: PartyRecord | null;
  readonly country: string | null;
}

function rowOf(claim: ClaimRecord, report: ReportRecord, loss: Loss): Row | null {
  const found = eventClass(claim.type, claim.mode).acled;
  if (!found) return skip(loss, `event: ACLED has no class for ${claim.type}${claim.mode ? `/${claim.mode}` : ""}`);
  const { day, days, from } = eventDay(claim, report);
  if (!day) return skip(loss, "event: no date, and the report has none");
  if (from === "publication") loss.dropped("date: not told; the report's day stands for it");
  const [actors, recipients, places] = [partiesAs(claim, "actor"), partiesAs(claim, "recipient"), partiesAs(claim, "place")];
  if (places.length > 1) loss.dropped("place: all but the first");
  if (claim.items.length > 0) loss.dropped("items (only those killed are counted)");
  loss.dropped("direction from actor to recipient (isnad_doers keeps it)");
  loss.written();
  const place = places[0] ?? null;
  const country = place?.country ?? [...recipients, ...actors].find((party) => party.country)?.country ?? null;
  return { claim, report, class: found, day, days, actors, recipients, place, country };
}

const skip = (loss: Loss, reason: string): null => {
  loss.leftOut(reason);
  return null;
};

const COLUMNS: readonly (readonly [string, (row: Row) => string | number | null])[] = [
  ["event_id_cnty", ({ claim }) => `ISN-${claim.id}`],
  ["event_date", ({ day }) => day],
  ["year", ({ day }) => day.slice(0, 4)],
  ["time_precision", ({ days }) => timePrecision(days)],
  ["disorder_type", (row) => row.class.disorder],
  ["event_type", (row) => row.class.type],
  ["sub_event_type", (row) => row.class.subType],
  ["actor1", ({ actors }) => actors[0]?.nameEn ?? null],
  ["assoc_actor_1", ({ actors }) => rest(actors)],
  ["inter1", ({ actors }) => actorClass(actors[0])],
  ["actor2", ({ recipients }) => recipients[0]?.nameEn ?? null],
  ["assoc_actor_2", ({ recipients }) => rest(recipients)],
  ["inter2", ({ recipients }) => actorClass(recipients[0])],
  ["interaction", ({ actors, recipients }) => interaction(actorClass(actors[0]), actorClass(recipients[0]))],
  ["civilian_targeting", ({ recipients }) => (actorClass(recipients[0]) === "Civilians" ? "Civilian targeting" : null)],
  ["iso", ({ country }) => countryCodes(country)?.numeric ?? null],
  ["region", ({ country }) => countryCodes(country)?.region ?? null],
  ["country", ({ country }) => countryCodes(country)?.name ?? null],
  ["admin1", () => null],
  ["admin2", () => null],
  ["admin3", () => null],
  ["location", ({ place }) => place?.nameEn ?? null],
  ["latitude", ({ place }) => place?.latitude ?? null],
  ["longitude", ({ place }) => place?.longitude ?? null],
  ["geo_precision", ({ place }) => geoPrecision(place)],
  ["source", ({ report }) => report.source ?? report.url],
  ["source_scale", () => null],
  ["notes", ({ claim, report }) => toldBy(claim, report)],
  ["fatalities", ({ claim }) => killed(claim)],
  ["tags", () => null],
  ["timestamp", ({ report }) => Math.floor(Temporal.Instant.from(report.obtainedAt).epochMilliseconds / 1000)],
  ["isnad_claim", ({ claim }) => claim.id],
  ["isnad_doers", ({ actors }) => actors.map(({ nameEn }) => nameEn).join("; ")],
  ["isnad_done_to", ({ recipients }) => recipients.map(({ nameEn }) => nameEn).join("; ")],
  ["isnad_chain", ({ claim }) => claim.chain.map(({ nameEn }) => nameEn).join(" ← ")],
  ["isnad_plover", ({ claim }) => claim.type],
  ["isnad_story", ({ claim }) => claim.story],
  ["isnad_origin", ({ report }) => report.originId],
];

/** ACLED: 1 the day is known, 2 the week, 3 no more than the month. */
function timePrecision(days: number | null): number {
  if (days === 1) return 1;
  return days !== null && days <= 7 ? 2 : 3;
}

/** ACLED: 1 the town itself, 2 near it, 3 the region only. The limits in kilometres are ours. */
function geoPrecision(place: PartyRecord | null): number | null {
  if (place?.radiusKm == null) return null;
  if (place.radiusKm <= 15) return 1;
  return place.radiusKm <= 50 ? 2 : 3;
}

const rest = (parties: readonly PartyRecord[]): string | null =>
  parties
    .slice(1)
    .map(({ nameEn }) => nameEn)
    .join("; ") || null;

/** The names of ACLED's actor classes since 2024, from PLOVER's sectors. */
function actorClass(party: PartyRecord | undefined): string | null {
  if (!party) return null;
  return SECTOR_CLASSES[party.sector ?? ""] ?? KIND_CLASSES[party.kind] ?? null;
}

const SECTOR_CLASSES: Readonly<Record<string, string>> = {
  GOV: "State forces",
  MIL: "State forces",
  COP: "State forces",
  SPY: "State forces",
  REB: "Rebel group",
  SEP: "Rebel group",
  UAF: "Rebel group",
  CVL: "Civilians",
  REF: "Civilians",
  LAB: "Civilians",
  MED: "Civilians",
  JRN: "Civilians",
  IGO: "External/Other forces",
};

const KIND_CLASSES: Readonly<Record<string, string>> = {
  state: "State forces",
  armed_group: "Rebel group",
  group: "Civilians",
  person: "Civilians",
};

function interaction(first: string | null, second: string | null): string | null {
  if (!first) return second && `${second} only`;
  return second ? `${first}-${second}` : `${first} only`;
}

/** The least that the text gives, as ACLED counts; empty where it gives none (ACLED's 0 would say that nobody died). */
const killed = (claim: ClaimRecord): number | null => {
  const counts = claim.items.filter((item) => item.class === "killed").map(({ count }) => count?.least ?? count?.most ?? 1);
  return counts.length > 0 ? Math.max(...counts) : null;
};
