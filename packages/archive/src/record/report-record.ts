import { type ReadEvent, type Reading, type ReadRelation, type ReadStatement, speakerChain } from "@isnad/reader";
import type { ClaimRecord, PartyRecord, ReportRecord } from "./record.ts";
import type { ClaimParts, ReportParts } from "./report-parts.ts";

/** Joins a report's rows and its present reading into what exports tell. */
export function reportRecord({ report, reading, claims, appearances }: ReportParts): ReportRecord {
  const told: Told = {
    reading,
    people: new Map(appearances.map((party) => [party.localId, party])),
    order: new Map(reading.entities.map(({ id }, at) => [id, at])),
    statements: byId(reading.statements),
    events: byId(reading.events),
    relations: byId(reading.relations),
  };
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
    claims: claims.map((claim) => claimRecord(claim, told)).sort(inOrder),
  };
}

/** A report's reading, and what of it is looked up for each of its claims: there may be thousands. */
interface Told {
  readonly reading: Reading;
  readonly people: ReadonlyMap<string, Omit<PartyRecord, "role">>;
  /** Where among the report's entities each stands. */
  readonly order: ReadonlyMap<string, number>;
  readonly statements: ReadonlyMap<string, ReadStatement>;
  readonly events: ReadonlyMap<string, ReadEvent>;
  readonly relations: ReadonlyMap<string, ReadRelation>;
}

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> =>
  new Map(things.map((thing) => [thing.id, thing]));

function claimRecord({ row, parties }: ClaimParts, told: Told): ClaimRecord {
  const local = row.local_id;
  const read = told.statements.get(local) ?? told.events.get(local) ?? told.relations.get(local);
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
    parties: partiesOf(parties, told),
    items: told.events.get(local)?.items ?? [],
    chain: chainOf(told, row.kind === "statement" ? local : row.statement, row.kind === "statement"),
    story: row.story_id,
    why: read?.why ?? [],
  };
}

/** In the order in which the report tells of them. */
function partiesOf(parties: ClaimParts["parties"], { people, order }: Told): readonly PartyRecord[] {
  return parties
    .flatMap(({ role, localId }) => {
      const person = people.get(localId);
      return person ? [{ ...person, role }] : [];
    })
    .sort((a, b) => (order.get(a.localId) ?? 0) - (order.get(b.localId) ?? 0));
}

/** Nearest to the reader first. A statement's own chain leaves its speaker out: that is a party of it. */
function chainOf({ reading, people, statements }: Told, id: string | null, own: boolean): readonly PartyRecord[] {
  const innermost = id === null ? undefined : statements.get(id);
  if (!innermost) return [];
  const links = speakerChain(reading, innermost).slice(own ? 1 : 0);
  return links.reverse().flatMap(({ speaker }) => {
    const person = people.get(speaker);
    return person ? [{ ...person, role: "speaker" as const }] : [];
  });
}

const inOrder = (a: ClaimRecord, b: ClaimRecord): number =>
  a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end || (a.id < b.id ? -1 : 1);
