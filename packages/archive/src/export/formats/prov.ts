import { evidenceWords } from "../../claims/evidence-words.ts";
import type { ClaimRecord, ReportRecord } from "../../record/record.ts";
import type { Format } from "../format.ts";

/**
 * Where everything came from, in PROV-O as JSON-LD: captures and claims are entities, obtaining and reading activities, the reader and each speaker
 * agents; a claim is derived from its capture and attributed to the speakers of its chain, nearest to the reader first.
 */
export const prov: Format = async function* (reports, loss) {
  yield `${JSON.stringify(CONTEXT).slice(0, -1)},"@graph":[`;
  let first = true;
  for await (const report of reports) {
    for (const node of [...captureNodes(report), ...report.claims.flatMap((claim) => claimNodes(claim, report))]) {
      loss.written();
      yield `${first ? "\n" : ",\n"}${JSON.stringify(node)}`;
      first = false;
    }
    for (const claim of report.claims) if (claim.items.length > 0) loss.dropped("items");
  }
  yield "\n]}\n";
};

const CONTEXT = {
  "@context": {
    prov: "http://www.w3.org/ns/prov#",
    schema: "https://schema.org/",
    xsd: "http://www.w3.org/2001/XMLSchema#",
    isnad: "urn:isnad:",
  },
};

function captureNodes(report: ReportRecord): readonly unknown[] {
  const { reader } = report.reading;
  const capture = `isnad:report:${report.id}`;
  const reading = `isnad:reading:${report.id}`;
  const software = `isnad:reader:${reader.version}:${reader.model}`;
  return [
    {
      "@id": capture,
      "@type": "prov:Entity",
      "schema:name": report.title,
      "schema:url": report.url,
      "schema:datePublished": report.published,
      "schema:sha256": report.bytesSha256,
      "prov:generatedAtTime": report.obtainedAt,
      "prov:atLocation": report.obtainedFrom,
      ...(report.originId === report.id ? {} : { "prov:alternateOf": { "@id": `isnad:report:${report.originId}` } }),
    },
    { "@id": reading, "@type": "prov:Activity", "prov:used": { "@id": capture }, "prov:wasAssociatedWith": { "@id": software } },
    {
      "@id": software,
      "@type": ["prov:Agent", "prov:SoftwareAgent"],
      "schema:softwareVersion": reader.version,
      "schema:identifier": reader.model,
    },
  ];
}

function claimNodes(claim: ClaimRecord, report: ReportRecord): readonly unknown[] {
  const agents = claim.chain.map(({ entityId }) => ({ "@id": `isnad:entity:${entityId}` }));
  return [
    {
      "@id": `isnad:claim:${claim.id}`,
      "@type": "prov:Entity",
      "schema:text": evidenceWords(report.reading.report.text, claim),
      "isnad:type": claim.type,
      "isnad:status": claim.status,
      "isnad:negated": claim.negated,
      "isnad:why": claim.why,
      "prov:wasDerivedFrom": { "@id": `isnad:report:${report.id}` },
      "prov:wasGeneratedBy": { "@id": `isnad:reading:${report.id}` },
      "prov:wasAttributedTo": agents,
      "isnad:chain": { "@list": agents },
    },
    ...claim.chain.map(({ entityId, nameAr, nameEn }) => ({
      "@id": `isnad:entity:${entityId}`,
      "@type": "prov:Agent",
      "schema:name": [
        { "@value": nameAr, "@language": "ar" },
        { "@value": nameEn, "@language": "en" },
      ],
    })),
  ];
}
