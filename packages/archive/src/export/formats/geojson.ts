import { evidenceWords } from "../../claims/evidence-words.ts";
import { type ClaimRecord, type PartyRecord, partiesAs, type ReportRecord } from "../../record/record.ts";
import type { Format } from "../format.ts";
import type { Loss } from "../loss.ts";
import { toldBy } from "../told-by.ts";

/**
 * One FeatureCollection (RFC 7946): a feature for each event and each place of it, longitude first. An event with no place has a feature with
 * no geometry, never a guessed pin; `radius_km` says how far off the point may be.
 */
export const geojson: Format = async function* (reports, loss) {
  yield '{"type":"FeatureCollection","features":[';
  let first = true;
  for await (const report of reports) {
    for (const claim of report.claims) {
      for (const feature of featuresOf(claim, report, loss)) {
        loss.written();
        yield `${first ? "\n" : ",\n"}${JSON.stringify(feature)}`;
        first = false;
      }
    }
  }
  yield "\n]}\n";
};

function featuresOf(claim: ClaimRecord, report: ReportRecord, loss: Loss): readonly unknown[] {
  if (claim.kind !== "event" || claim.verdict === "rejected") {
    loss.leftOut(claim.kind === "event" ? "event: rejected by a reviewer" : `${claim.kind}: no such feature`);
    return [];
  }
  const places = partiesAs(claim, "place");
  return places.length > 0 ? places.map((place) => feature(claim, report, place)) : [feature(claim, report, null)];
}

const feature = (claim: ClaimRecord, report: ReportRecord, place: PartyRecord | null): unknown => ({
  type: "Feature",
  id: place ? `${claim.id}@${place.localId}` : claim.id,
  geometry: place?.longitude != null && place.latitude !== null ? { type: "Point", coordinates: [place.longitude, place.latitude] } : null,
  properties: {
    claim: claim.id,
    type: claim.type,
    mode: claim.mode,
    status: claim.status,
    negated: claim.negated,
    foreground: claim.foreground,
    from: claim.happened.start,
    to: claim.happened.end,
    actors: partiesAs(claim, "actor").map(({ nameEn }) => nameEn),
    recipients: partiesAs(claim, "recipient").map(({ nameEn }) => nameEn),
    place: place?.nameEn ?? null,
    place_ar: place?.nameAr ?? null,
    radius_km: place?.radiusKm ?? null,
    chain: claim.chain.map(({ nameEn }) => nameEn),
    told: toldBy(claim, report),
    quote: evidenceWords(report.reading.report.text, claim),
    source: report.source,
    url: report.url,
    origin: report.originId,
    story: claim.story,
  },
});
