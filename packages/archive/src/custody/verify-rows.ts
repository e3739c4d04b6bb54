import { setImmediate } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Fault } from "./fault.ts";

/** Rows that point at what is not there. The tables that grow by the dozen with each report have no foreign keys to see to it. */
export async function verifyRows(db: Kysely<Tables>): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  for (const { from, column, to, key } of POINTERS) {
    const { rows } = await sql<{ value: string }>`select distinct ${sql.ref(`f.${column}`)} as value from ${sql.table(from)} as f
      where ${sql.ref(`f.${column}`)} is not null
      and not exists (select from ${sql.table(to)} as t where ${sql.ref(`t.${key}`)} = ${sql.ref(`f.${column}`)}) limit 20`.execute(db);
    faults.push(
      ...rows.map(({ value }) => ({ id: "dangling" as const, subject: value, message: `${from}.${column} names no row of ${to}` })),
    );
    await setImmediate();
  }
  return faults;
}

interface Pointer {
  readonly from: keyof Tables;
  readonly column: string;
  readonly to: keyof Tables;
  readonly key: string;
}

const POINTERS: readonly Pointer[] = [
  { from: "appearances", column: "report_id", to: "reports", key: "id" },
  { from: "appearances", column: "entity_id", to: "entities", key: "id" },
  { from: "claims", column: "report_id", to: "reports", key: "id" },
  { from: "parties", column: "claim_id", to: "claims", key: "id" },
  { from: "parties", column: "entity_id", to: "entities", key: "id" },
  { from: "items", column: "claim_id", to: "claims", key: "id" },
  { from: "sameness", column: "entity_id", to: "entities", key: "id" },
  { from: "entities", column: "merged_into", to: "entities", key: "id" },
  { from: "copies", column: "origin_id", to: "reports", key: "id" },
  { from: "story_claims", column: "claim_id", to: "claims", key: "id" },
  { from: "tellings", column: "claim_id", to: "claims", key: "id" },
  { from: "feed_items", column: "report_id", to: "reports", key: "id" },
  { from: "alerts", column: "report_id", to: "reports", key: "id" },
  { from: "stories", column: "id", to: "story_claims", key: "story_id" },
];
