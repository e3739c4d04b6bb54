import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** Removes reviews of reports' claims, and the reports from reviews that name several. */
export async function expungeReviews(db: Kysely<Tables>, reports: readonly string[]): Promise<void> {
  for (const report of reports) {
    const own = db.selectFrom("reviews").select("number").where("subject", ">=", `${report}/`).where("subject", "<", `${report}0`);
    await db.updateTable("reviews").set({ undone_by: null }).where("undone_by", "in", own).execute();
    await db.deleteFrom("reviews").where("number", "in", own).execute();
    const naming = await db.selectFrom("reviews").select(["number", "body"]).where("body", "like", `%${report}%`).execute();
    for (const { number, body } of naming)
      await db
        .updateTable("reviews")
        .set({ body: JSON.stringify(without(JSON.parse(body), report)) })
        .where("number", "=", number)
        .execute();
  }
}

/** JSON without what names a report: its id, its claims' ids, and whatever says that it is of that report. */
function without(value: unknown, report: string): unknown {
  if (Array.isArray(value)) return value.filter((part) => !names(part, report)).map((part) => without(part, report));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, without(part, report)]));
}

function names(value: unknown, report: string): boolean {
  if (typeof value === "string") return value === report || value.startsWith(`${report}/`);
  return typeof value === "object" && value !== null && Object.values(value).some((part) => part === report);
}
