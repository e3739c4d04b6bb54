import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { pageKey } from "./page-key.ts";

/** Forgets what feeds brought of reports, and keeps that it is not to be brought again. Call it before the reports go. */
export async function expungeItems(db: Kysely<Tables>, reports: readonly string[]): Promise<void> {
  const rows = await db.selectFrom("reports").select("url").where("id", "in", reports).execute();
  const pages = rows.flatMap(({ url }) => (url === null ? [] : [pageKey(url)]));
  await db
    .updateTable("feed_items")
    .set({ state: "expunged", due_at: null, body: null, bytes: null, problem: null, report_id: null })
    .where((where) => where.or([where("report_id", "in", reports), ...(pages.length > 0 ? [where("page_key", "in", pages)] : [])]))
    .execute();
}
