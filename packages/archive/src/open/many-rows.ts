import { type Expression, type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";

/**
 * The rows of a question that has thousands, sent as one value: taking them apart one by one costs PGlite more than finding them does. Texts, numbers, days
 * and arrays of them come out as they do from rows; instants and bytes would not.
 */
export async function manyRows<Row>(db: Kysely<Tables>, asked: Expression<Row>): Promise<readonly Row[]> {
  const { rows } = await sql<{
    readonly told: readonly Row[];
  }>`select coalesce(json_agg(row_to_json(one)), '[]') as told from (${asked}) one`.execute(db);
  return rows[0]?.told ?? [];
}
