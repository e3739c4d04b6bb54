import { setImmediate } from "node:timers/promises";
import type { Kysely } from "kysely";
import { auditHash, FIRST_PREVIOUS } from "../audit/record-changes.ts";
import { sha256 } from "../open/sha256.ts";
import type { Tables } from "../schema/tables.ts";
import type { Fault } from "./fault.ts";

/** The log from its first row to its last: no number is missing, each row is chained to the one before, and a blank detail was expunged. */
export async function verifyAudit(
  db: Kysely<Tables>,
): Promise<{ readonly changes: number; readonly lastHash: string | null; readonly faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  const blank: Tables["audit"][] = [];
  const expunged = new Set<number>();
  let [number, previous] = [0, FIRST_PREVIOUS];
  for (;;) {
    const rows = await db.selectFrom("audit").selectAll().where("number", ">", number).orderBy("number").limit(PAGE).execute();
    for (const row of rows) {
      faults.push(...rowFaults(row, number + 1, previous));
      if (row.detail === null) blank.push(row);
      if (row.action === "expunge") for (const one of blankedBy(row)) expunged.add(one);
      [number, previous] = [row.number, row.hash];
    }
    if (rows.length < PAGE) break;
    await setImmediate();
  }
  const unexplained = blank.filter((row) => !expunged.has(row.number));
  faults.push(...unexplained.map((row) => fault(row, "its detail is gone, and nothing says that it was expunged")));
  return { changes: number, lastHash: number === 0 ? null : previous, faults };
}

const PAGE = 1000;

/** The rows whose details went with what was expunged. */
const blankedBy = ({ detail }: Tables["audit"]): readonly number[] =>
  (JSON.parse(detail ?? "{}") as { readonly blanked?: number[] }).blanked ?? [];

function rowFaults(row: Tables["audit"], number: number, previous: string): readonly Fault[] {
  return [
    ...(row.number === number ? [] : [fault(row, `row ${number} of the log is missing`)]),
    ...(row.previous === previous ? [] : [fault(row, "not chained to the row before it")]),
    ...(row.hash === auditHash(row) ? [] : [fault(row, "changed since it was written")]),
    ...(row.detail === null || sha256(row.detail) === row.detail_sha256 ? [] : [fault(row, "its detail was changed since it was written")]),
  ];
}

const fault = ({ number }: Tables["audit"], message: string): Fault => ({ id: "audit-chain", subject: `audit/${number}`, message });
