import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { insertRows } from "../open/insert-rows.ts";
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
  // Two writers must not both extend the same last row.
  await sql`lock table audit in exclusive mode`.execute(db);
  let last = await db.selectFrom("audit").select(["number", "hash"]).orderBy("number", "desc").limit(1).executeTakeFirst();
  const rows = changes.map(({ detail, ...change }) => {
    const row = { ...change, number: (last?.number ?? 0) + 1, detail: JSON.stringify(detail), previous: last?.hash ?? FIRST };
    last = { number: row.number, hash: auditHash(row) };
    return { ...row, hash: last.hash };
  });
  await insertRows(db, "audit", rows);
}

/** What the first row is chained to. */
const FIRST = "0".repeat(64);

/** The SHA-256 of an audit row and the hash before it, hexadecimal. */
export function auditHash(row: Omit<Tables["audit"], "hash">): string {
  const { number, at, by, action, subject, detail, previous } = row;
  return createHash("sha256")
    .update(JSON.stringify([number, at, by, action, subject, detail, previous]))
    .digest("hex");
}
