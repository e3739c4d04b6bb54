import { type ClaimRecord, type ReportRecord, wordsAt } from "../../record/record.ts";
import { codePointCounter } from "../code-points.ts";
import type { Format } from "../format.ts";

/**
 * W3C Web Annotations, one JSON-LD object a line: one for each claim, its target the evidence (a quotation with 32 code points of context,
 * and the position in code points, as the recommendation demands), its body what was read there.
 */
export const webAnnotation: Format = async function* (reports, loss) {
  for await (const report of reports) {
    const points = codePointCounter(report.reading.report.text);
    const letters = [...report.reading.report.text];
    for (const claim of report.claims) {
      loss.written();
      const [start, end] = [points(claim.evidence.start), points(claim.evidence.end)];
      yield `${JSON.stringify(annotation(claim, report, start, end, letters))}\n`;
    }
  }
};

function annotation(claim: ClaimRecord, report: ReportRecord, start: number, end: number, letters: readonly string[]): unknown {
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:isnad:claim:${claim.id}`,
    type: "Annotation",
    motivation: "tagging",
    creator: { type: "Software", name: `Isnad ${report.reading.reader.version}`, "schema:identifier": report.reading.reader.model },
    body: { type: "Dataset", format: "application/json", value: bodyOf(claim, report) },
    target: {
      source: report.url ?? `urn:isnad:report:${report.id}`,
      selector: [
        {
          type: "TextQuoteSelector",
          exact: letters.slice(start, end).join(""),
          prefix: letters.slice(Math.max(0, start - CONTEXT), start).join(""),
          suffix: letters.slice(end, end + CONTEXT).join(""),
        },
        { type: "TextPositionSelector", start, end },
      ],
      state: [{ type: "TimeState", sourceDate: report.obtainedAt }],
      "isnad:sha256": report.bytesSha256,
    },
  };
}

/** Code points of context on either side. */
const CONTEXT = 32;

const bodyOf = (claim: ClaimRecord, report: ReportRecord): unknown => ({
  kind: claim.kind,
  type: claim.type,
  mode: claim.mode,
  status: claim.status,
  negated: claim.negated,
  happened: claim.happened,
  trigger: wordsAt(report, claim.trigger),
  parties: claim.parties.map(({ role, entityId, nameAr, nameEn }) => ({ role, entity: entityId, name: { ar: nameAr, en: nameEn } })),
  items: claim.items.map(({ class: name, count }) => ({ class: name, count })),
  on_whose_word: claim.chain.map(({ entityId, nameAr, nameEn }) => ({ entity: entityId, name: { ar: nameAr, en: nameEn } })),
  review: claim.verdict,
  story: claim.story,
  why: claim.why,
});
