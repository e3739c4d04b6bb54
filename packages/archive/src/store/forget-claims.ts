import type { Kysely } from "kysely";
import { type Former, forgetAppearances } from "../entities/forget-appearances.ts";
import type { Spelling } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { leaveStories } from "../stories/regroup-stories.ts";

/** Removes all that reports claim, from stories too, that they may be read anew or be gone. Gives who appeared in them. */
export async function forgetClaims(db: Kysely<Tables>, reports: readonly string[], spelling: Spelling): Promise<Former> {
  await leaveStories(db, reports);
  const claims = db.selectFrom("claims").select("id").where("report_id", "in", reports);
  await db.deleteFrom("items").where("claim_id", "in", claims).execute();
  await db.deleteFrom("parties").where("report_id", "in", reports).execute();
  await db.deleteFrom("claims").where("report_id", "in", reports).execute();
  return forgetAppearances(db, reports, spelling);
}
