import { type Item, type Reading, type ReadStatement, speakerChain } from "@isnad/reader";
import type { ClaimRecord, PartyRecord, ReportRecord } from "./record.ts";
import type { ClaimParts, ReportParts } from "./report-parts.ts";

/** Joins a report's rows and its present reading into what exports tell. */
export function reportRecord({ report, claims, appearances }: ReportParts): ReportRecord {
  const reading = JSON.parse(report.body) as Reading;
  const people = new Map(appearances.map((party) => [party.localId, party]));
  return {
    id: report.id,
    givenId: report.given_id,
    place: report.place,
    title: report.title,
    source: report.source,
    url: report.url,
    published: report.published,
    publishedOn: report.published_on,
    obtainedFrom: report.obtained_from,
    obtainedAt: report.obtained_at,
    bytesSha256: report.bytes_sha256,
    originId: report.origin_id,
    reading,
    claims: claims.map((claim) => claimRecord(claim, reading, people)).sort(inOrder),
  };
}

type People = ReadonlyMap<string, Omit<PartyRecord, "role">>;

function claimRecord({ row, parties }: ClaimParts, reading: Reading, people: People): ClaimRecord {
  const read = [...reading.statements, ...reading.events, ...reading.relations].find(({ id }) => id === row.local_id);
  return {
    id: row.id,
    localId: row.local_id,
    kind: row.kind,
    type: row.type,
    mode: row.mode,
    status: row.status,
    negated: row.negated,
    foreground: row.foreground,
    confidence: row.confidence,
    verdict: row.verdict,
    trigger: { start: row.trigger_start, end: row.trigger_end },
    evidence: { start: row.evidence_start, end: row.evidence_end },
    happened: { start: row.happened_from, end: row.happened_to },
    office: row.office,
    parties: partiesOf(parties, reading, people),
    items: itemsOf(reading, row.local_id),
    chain: chainOf(reading, row.kind === "statement" ? row.local_id : row.statement, people, row.kind === "statement"),
    story: row.story_id,
    why: read?.why ?? [],
  };
}

/** In the order in which the report tells of them. */
function partiesOf(parties: ClaimParts["parties"], { entities }: Reading, people: People): readonly PartyRecord[] {
  const order = new Map(entities.map(({ id }, at) => [id, at]));
  return parties
    .flatMap(({ role, localId }) => {
      const person = people.get(localId);
      return person ? [{ ...person, role }] : [];
    })
    .sort((a, b) => (order.get(a.localId) ?? 0) - (order.get(b.localId) ?? 0));
}

const itemsOf = ({ events }: Reading, id: string): readonly Item[] => events.find((event) => event.id === id)?.items ?? [];

/** Nearest to the reader first. A statement's own chain leaves its speaker out: that is a party of it. */
function chainOf(reading: Reading, id: string | null, people: People, own: boolean): readonly PartyRecord[] {
  const innermost = reading.statements.find((statement: ReadStatement) => statement.id === id);
  if (!innermost) return [];
  const links = speakerChain(reading, innermost).slice(own ? 1 : 0);
  return links.reverse().flatMap(({ speaker }) => {
    const person = people.get(speaker);
    return person ? [{ ...person, role: "speaker" as const }] : [];
  });
}

const inOrder = (a: ClaimRecord, b: ClaimRecord): number =>
  a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end || (a.id < b.id ? -1 : 1);
