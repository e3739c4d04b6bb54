import { type ClaimRecord, type PartyRecord, partiesAs, type ReportRecord } from "../../record/record.ts";
import type { Format } from "../format.ts";
import type { Loss } from "../loss.ts";

interface Edge {
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly origins: Set<string>;
  claims: number;
  claimed: number;
  start: string | null;
  end: string | null;
}

/**
 * A dynamic GEXF 1.3 graph: entities are nodes, what one does to or holds with another an edge from the first day told to the last. An edge counts
 * its claims, their independent origins and those that rest on somebody's word.
 */
export const gexf: Format = async function* (reports, loss) {
  const nodes = new Map<string, PartyRecord>();
  const edges = new Map<string, Edge>();
  for await (const report of reports) for (const claim of report.claims) addClaim(claim, report, nodes, edges, loss);
  yield HEAD;
  yield "    <nodes>\n";
  for (const node of [...nodes.values()].sort((a, b) => (a.entityId < b.entityId ? -1 : 1))) yield nodeXml(node);
  yield "    </nodes>\n    <edges>\n";
  for (const [id, edge] of [...edges].sort(([a], [b]) => (a < b ? -1 : 1))) yield edgeXml(id, edge);
  yield "    </edges>\n  </graph>\n</gexf>\n";
};

function addClaim(claim: ClaimRecord, report: ReportRecord, nodes: Map<string, PartyRecord>, edges: Map<string, Edge>, loss: Loss): void {
  const [from, to] = [partiesAs(claim, "actor", "subject"), partiesAs(claim, "recipient", "object")];
  const reason = obstacle(claim) ?? (from.length === 0 || to.length === 0 ? `${claim.kind}: one side only` : null);
  if (reason) {
    loss.leftOut(reason);
    return;
  }
  loss.written();
  loss.dropped("words it was read from (spans)");
  for (const party of [...from, ...to]) nodes.set(party.entityId, party);
  for (const source of from) for (const target of to) addEdge(edges, source.entityId, target.entityId, claim, report);
}

function obstacle(claim: ClaimRecord): string | null {
  if (claim.kind === "statement") return "statement: no such edge";
  if (claim.verdict === "rejected") return `${claim.kind}: rejected by a reviewer`;
  return claim.negated ? `${claim.kind}: negated` : null;
}

function addEdge(edges: Map<string, Edge>, source: string, target: string, claim: ClaimRecord, report: ReportRecord): void {
  const id = `${source} ${claim.type} ${target}`;
  const edge = edges.get(id) ?? { source, target, type: claim.type, origins: new Set(), claims: 0, claimed: 0, start: null, end: null };
  edges.set(id, edge);
  edge.claims++;
  edge.origins.add(report.originId);
  if (claim.chain.length > 0) edge.claimed++;
  const [start, end] = [claim.happened.start, claim.happened.end ?? claim.happened.start];
  if (start && (!edge.start || start < edge.start)) edge.start = start;
  if (end && (!edge.end || end > edge.end)) edge.end = end;
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">
    <attributes class="node">
      <attribute id="ar" title="name_ar" type="string"/>
      <attribute id="kind" title="kind" type="string"/>
      <attribute id="country" title="country" type="string"/>
      <attribute id="sector" title="sector" type="string"/>
    </attributes>
    <attributes class="edge">
      <attribute id="type" title="type" type="string"/>
      <attribute id="claims" title="claims" type="integer"/>
      <attribute id="origins" title="origins" type="integer"/>
      <attribute id="claimed" title="claims_on_a_speakers_word" type="integer"/>
    </attributes>
`;

const nodeXml = ({ entityId, nameEn, nameAr, kind, country, sector }: PartyRecord): string =>
  `      <node id="${xml(entityId)}" label="${xml(nameEn)}">${values([
    ["ar", nameAr],
    ["kind", kind],
    ["country", country],
    ["sector", sector],
  ])}</node>\n`;

function edgeXml(id: string, edge: Edge): string {
  const days = `${edge.start ? ` start="${edge.start}"` : ""}${edge.end ? ` end="${edge.end}"` : ""}`;
  const attributes = `id="${xml(id)}" kind="${xml(edge.type)}" source="${xml(edge.source)}" target="${xml(edge.target)}" weight="${edge.origins.size}"`;
  return `      <edge ${attributes}${days}>${values([
    ["type", edge.type],
    ["claims", String(edge.claims)],
    ["origins", String(edge.origins.size)],
    ["claimed", String(edge.claimed)],
  ])}</edge>\n`;
}

const values = (pairs: readonly (readonly [string, string | null])[]): string =>
  `<attvalues>${pairs.map(([name, value]) => (value === null ? "" : `<attvalue for="${name}" value="${xml(value)}"/>`)).join("")}</attvalues>`;

/** XML 1.0 holds no control characters: they are left out of labels. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"'\t\n\r]/gu, (letter) => ESCAPES[letter] ?? `&#${letter.charCodeAt(0)};`);

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
