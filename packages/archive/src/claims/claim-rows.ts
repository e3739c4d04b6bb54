import type { ReadEvent, Reading, ReadRelation, ReadStatement } from "@isnad/reader";
import type { Insertable } from "kysely";
import { columnText } from "../open/column-text.ts";
import type { Tables } from "../schema/tables.ts";
import { happened } from "./happened.ts";

/** A reading's claims as rows. Parties still lack the entity that they are across reports. */
export interface ClaimRows {
  readonly claims: readonly Insertable<Tables["claims"]>[];
  readonly parties: readonly Omit<Insertable<Tables["parties"]>, "entity_id">[];
  readonly items: readonly Insertable<Tables["items"]>[];
}

/** Every statement, event and relation of a reading, flat; what the reading says, before any review. */
export function claimRows(reading: Reading, report: string): ClaimRows {
  const all = [
    ...reading.statements.map((statement) => statementRow(statement, reading, report)),
    ...reading.events.map((event) => eventRow(event, reading, report)),
    ...reading.relations.map((relation) => relationRow(relation, reading, report)),
  ];
  return { claims: all.map(({ claim }) => claim), parties: all.flatMap(({ parties }) => parties), items: itemRows(reading, report) };
}

/** The id of a claim across the archive. */
export const claimId = (report: string, local: string): string => `${report}/${local}`;

interface OneClaim {
  readonly claim: Insertable<Tables["claims"]>;
  readonly parties: ClaimRows["parties"];
}

function statementRow(statement: ReadStatement, reading: Reading, report: string): OneClaim {
  const { speaker, via, addressee } = statement;
  return {
    claim: {
      ...sharedColumns(statement, reading, report),
      kind: "statement",
      type: statement.act,
      quoted: statement.quoted,
    },
    parties: partyRows(report, statement.id, { speaker: [speaker], via: some(via), addressee: some(addressee) }),
  };
}

function eventRow(event: ReadEvent, reading: Reading, report: string): OneClaim {
  const { actors, recipients, places } = event;
  return {
    claim: {
      ...sharedColumns(event, reading, report),
      kind: "event",
      type: event.type,
      mode: event.mode,
      status: event.status,
      negated: event.negated,
      foreground: event.foreground,
      confidence: event.confidence,
      statement: event.statement,
    },
    parties: partyRows(report, event.id, { actor: actors, recipient: recipients, place: places }),
  };
}

function relationRow(relation: ReadRelation, reading: Reading, report: string): OneClaim {
  return {
    claim: {
      ...sharedColumns(relation, reading, report),
      kind: "relation",
      type: relation.type,
      status: relation.status,
      negated: relation.negated,
      statement: relation.statement,
      office: columnText(relation.office),
    },
    parties: partyRows(report, relation.id, { subject: [relation.subject], object: [relation.object] }),
  };
}

function sharedColumns({ id, trigger, evidence, ...told }: ReadStatement | ReadEvent | ReadRelation, reading: Reading, report: string) {
  const { start, end } = happened(reading, told.time, "frame" in told ? told.frame : null);
  return {
    id: claimId(report, id),
    report_id: report,
    local_id: id,
    mode: null,
    status: null,
    negated: false,
    foreground: true,
    quoted: false,
    confidence: null,
    trigger_start: trigger.start,
    trigger_end: trigger.end,
    evidence_start: evidence.start,
    evidence_end: evidence.end,
    happened_from: start,
    happened_to: end,
    statement: null,
    office: null,
    verdict: null,
  };
}

function partyRows(report: string, local: string, roles: Readonly<Record<string, readonly string[]>>): ClaimRows["parties"] {
  return Object.entries(roles).flatMap(([role, entities]) =>
    [...new Set(entities)].map((entity) => ({
      claim_id: claimId(report, local),
      role: role as Tables["parties"]["role"],
      report_id: report,
      local_id: entity,
    })),
  );
}

const some = (entity: string | null): readonly string[] => (entity === null ? [] : [entity]);

const itemRows = ({ events }: Reading, report: string): ClaimRows["items"] =>
  events.flatMap(({ id, items }) =>
    items.map((item, index) => ({
      claim_id: claimId(report, id),
      number: index + 1,
      class: item.class,
      least: item.count?.least ?? null,
      most: item.count?.most ?? null,
    })),
  );
