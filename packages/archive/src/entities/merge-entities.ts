import { type Kysely, sql } from "kysely";
import { recordChanges, waitForTurn } from "../audit/record-changes.ts";
import type { Said } from "../audit/said.ts";
import { ArchiveError } from "../errors.ts";
import type { Archive } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { forgetSummaries } from "./forget-summaries.ts";
import { presentEntity } from "./present-entity.ts";

/** Says that an entity is another one. */
export interface Merge extends Said {
  readonly entity: string;
  readonly into: string;
}

/**
 * Merges an entity into another and gives the review's number. Both stay as they are: what appears as the one counts as the other for as long as
 * the review stands.
 *
 * @throws ArchiveError `review-no-such-entity`, `review-same-entity`.
 */
export async function mergeEntities({ db }: Archive, { entity, into, by, at, reason }: Merge): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    const [from, to] = [await presentEntity(transaction, entity), await presentEntity(transaction, into)];
    if (from.id === to.id) throw new ArchiveError("review-same-entity", `"${entity}" and "${into}" are one entity already: ${to.id}`);
    const row = { at, by, action: "merge", subject: from.id, body: JSON.stringify({ into: to.id }), reason, undone_by: null };
    const { number } = await transaction.insertInto("reviews").values(row).returning("number").executeTakeFirstOrThrow();
    await applyMerges(transaction);
    await forgetSummaries(transaction, [from.id, to.id]);
    await recordChanges(transaction, [
      { at, by, action: "review merge", subject: from.id, detail: { review: number, into: to.id, reason } },
    ]);
    return number;
  });
}

/** Makes each entity point at what it is under the merges that stand. */
export async function applyMerges(db: Kysely<Tables>): Promise<void> {
  const merges = await db
    .selectFrom("reviews")
    .select(["subject", "body"])
    .where("action", "=", "merge")
    .where("undone_by", "is", null)
    .execute();
  const steps = new Map(merges.map(({ subject, body }) => [subject, (JSON.parse(body) as { readonly into: string }).into]));
  const rows = [...steps.keys()].map((id) => ({ id, merged_into: rootOf(id, steps) }));
  await db
    .updateTable("entities")
    .set({ merged_into: null })
    .where("merged_into", "is not", null)
    .where(sql<boolean>`not (id = any(${[...steps.keys()]}::text[]))`)
    .execute();
  await sql`update entities set merged_into = told.merged_into
    from json_populate_recordset(null::entities, ${JSON.stringify(rows)}::json) as told
    where told.id = entities.id and entities.merged_into is distinct from told.merged_into`.execute(db);
}

/** Each merge joined two entities that were merged into none at the time, so the steps have no circles. */
function rootOf(id: string, steps: ReadonlyMap<string, string>): string {
  const into = steps.get(id);
  return into === undefined ? id : rootOf(into, steps);
}
