import { type Kysely, sql } from "kysely";
import { recordChanges, waitForTurn } from "../audit/record-changes.ts";
import type { Said } from "../audit/said.ts";
import { ArchiveError } from "../errors.ts";
import type { Archive, Spelling } from "../open/archive.ts";
import { sha256 } from "../open/sha256.ts";
import { storeRows } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { entityKeys } from "./entity-keys.ts";
import { forgetSummaries } from "./forget-summaries.ts";
import { presentEntity } from "./present-entity.ts";
import { storeKeys } from "./store-keys.ts";

/** Says that whom some reports tell of is not the entity that they were taken for. */
export interface Split extends Said {
  readonly entity: string;
  /** Ids of the reports that tell of somebody else. */
  readonly reports: readonly string[];
}

/** What a split keeps. It hangs on reports, which no new reading changes. */
export interface EntitySplit {
  readonly into: string;
  readonly from: readonly string[];
  readonly reports: readonly string[];
}

/**
 * Takes an entity apart: whoever appears as it in these reports becomes one of their own. Gives the review's number and the new entity's id.
 *
 * @throws ArchiveError `review-no-such-entity`, `review-not-there` where a report does not tell of it.
 */
export async function splitEntity(
  { db, spelling }: Archive,
  { entity, reports, by, at, reason }: Split,
): Promise<{ readonly review: number; readonly entity: string }> {
  return db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    const whole = await presentEntity(transaction, entity);
    const split = await splitOf(transaction, whole.id, reports);
    await storeRows(transaction, "entities", [await newEntity(transaction, split)]);
    const row = { at, by, action: "split", subject: whole.id, body: JSON.stringify(split), reason, undone_by: null };
    const { number } = await transaction.insertInto("reviews").values(row).returning("number").executeTakeFirstOrThrow();
    await move(transaction, split.from, split.into, split.reports);
    await shareKeys(transaction, split, spelling);
    await forgetSummaries(transaction, [whole.id, split.into]);
    await recordChanges(transaction, [{ at, by, action: "review split", subject: whole.id, detail: { review: number, ...split, reason } }]);
    return { review: number, entity: split.into };
  });
}

/**
 * Gives back what a split took, all that has come to it since included.
 *
 * @throws ArchiveError `review-built-upon` where a later review is about the entity that the split made.
 */
export async function undoSplit(db: Kysely<Tables>, split: EntitySplit, spelling: Spelling): Promise<void> {
  const { into, from } = split;
  const later = await db
    .selectFrom("reviews")
    .select("number")
    .where("undone_by", "is", null)
    .where("action", "in", ["merge", "split"])
    .where((where) => where.or([where("subject", "=", into), where("body", "=", JSON.stringify({ into }))]))
    .executeTakeFirst();
  if (later) throw new ArchiveError("review-built-upon", `review ${later.number} is about what this split made; undo that first`);
  const [first = ""] = from;
  await forgetSummaries(db, [first, into]);
  await move(db, [into], first, null);
  await db.deleteFrom("entities").where("id", "=", into).execute();
  await shareKeys(db, split, spelling);
}

async function splitOf(db: Kysely<Tables>, whole: string, reports: readonly string[]): Promise<EntitySplit> {
  const { rows } = await sql<{ entity_id: string; report_id: string }>`
    select distinct a.entity_id, a.report_id from appearances a join entities e on e.id = a.entity_id
    where a.report_id = any(${reports}::text[]) and coalesce(e.merged_into, e.id) = ${whole}
    order by a.entity_id, a.report_id`.execute(db);
  const told = new Set(rows.map(({ report_id }) => report_id));
  const missing = reports.find((report) => !told.has(report));
  if (missing !== undefined || reports.length === 0)
    throw new ArchiveError(
      "review-not-there",
      `report "${missing ?? ""}" does not tell of "${whole}"; \`isnad actor ${whole}\` tells which do`,
    );
  const from = [...new Set(rows.map(({ entity_id }) => entity_id))];
  const sorted = [...told].sort();
  return {
    into: `e:${sha256([whole, ...sorted].join("\n")).slice(0, 16)}`,
    from,
    reports: sorted,
  };
}

/** Named as the first of its reports names it. */
async function newEntity(db: Kysely<Tables>, { into, from, reports }: EntitySplit) {
  const first = await db
    .selectFrom("appearances")
    .innerJoin("reports", "reports.id", "appearances.report_id")
    .select(["appearances.kind", "name_ar", "name_en", "country", "sector"])
    .where("entity_id", "in", from)
    .where("report_id", "in", reports)
    .orderBy("reports.number")
    .orderBy("local_id")
    .limit(1)
    .executeTakeFirstOrThrow();
  return { id: into, ...first, known: null, merged_into: null, keys: [] };
}

/** Lets what appears as some entities appear as another, in some reports or in all. */
async function move(db: Kysely<Tables>, from: readonly string[], into: string, reports: readonly string[] | null): Promise<void> {
  for (const table of ["appearances", "parties"] as const) {
    const moved = db.updateTable(table).set({ entity_id: into }).where("entity_id", "in", from);
    await (reports === null ? moved : moved.where("report_id", "in", reports)).execute();
  }
}

/** Gives both sides of a split the keys of what appears as them; what would be known as either by a key is taken for the one that it was split from. */
async function shareKeys(db: Kysely<Tables>, { into, from }: EntitySplit, spelling: Spelling): Promise<void> {
  const keys = await entityKeys(db, [...from, into], spelling);
  for (const id of from) for (const key of keys.get(id)?.sameness ?? []) keys.get(into)?.sameness.delete(key);
  await storeKeys(db, keys);
}
