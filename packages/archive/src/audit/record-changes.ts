import { type Kysely, sql } from "kysely";
import { sha256 } from "../open/sha256.ts";
import { storeRows } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";

/** A change of the archive: who did what to what. `at` is an ISO instant, `detail` anything that JSON holds. */
export interface Change {
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: unknown;
}

/** Adds changes to the end of the audit log, each chained to the one before. Call it inside the transaction of what it records. */
export async function recordChanges(db: Kysely<Tables>, changes: readonly Change[]): Promise<void> {
  await waitForTurn(db);
  let last = await db.selectFrom("audit").select(["number", "hash"]).orderBy("number", "desc").limit(1).executeTakeFirst();
  const rows = changes.map((change) => {
    const detail = JSON.stringify(change.detail);
    const row = {
      ...change,
      number: (last?.number ?? 0) + 1,
      detail,
      detail_sha256: sha256(detail),
      previous: last?.hash ?? FIRST_PREVIOUS,
    };
    last = { number: row.number, hash: auditHash(row) };
    return { ...row, hash: last.hash };
  });
  await storeRows(db, "audit", rows);
}

/** The number of the last change; 0 where there is none. */
export async function lastChange(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom("audit")
    .select(({ fn }) => fn.max("number").as("last"))
    .executeTakeFirst();
  return row?.last ?? 0;
}

/**
 * Waits until no other transaction changes the archive. Two writers may not both find a report missing, nor extend the same last row of the log, so
 * what looks before it writes calls this first.
 */
export async function waitForTurn(db: Kysely<Tables>): Promise<void> {
  await sql`lock table audit in exclusive mode`.execute(db);
}

/**
 * For the rest of a transaction that stores: each of the many keys that it asks for is looked up. The planner, which has not seen how the tables have
 * grown since it last looked, would rather read them from end to end for every batch.
 */
export async function lookUpByIndex(db: Kysely<Tables>): Promise<void> {
  await sql`select set_config(name, 'off', true) from unnest(array['enable_hashjoin', 'enable_mergejoin', 'enable_seqscan', 'enable_material']) as name`.execute(
    db,
  );
}

/** What the first row is chained to. */
export const FIRST_PREVIOUS = "0".repeat(64);

/** The SHA-256 of an audit row and the hash before it, hexadecimal. A row's detail is in it by its own hash, so that the chain holds when it is expunged. */
export function auditHash(row: Omit<Tables["audit"], "hash" | "detail">): string {
  const { number, at, by, action, subject, detail_sha256, previous } = row;
  return sha256(JSON.stringify([number, at, by, action, subject, detail_sha256, previous]));
}
