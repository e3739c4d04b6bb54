import { recordChanges, waitForTurn } from "../audit/record-changes.ts";
import type { Said } from "../audit/said.ts";
import type { Archive } from "../open/archive.ts";
import { readRules } from "./grade-rules.ts";
import { GRADES } from "./summarise-stories.ts";

/**
 * Makes a table of grades the archive's own; its stories are graded anew when next asked for.
 *
 * @throws ArchiveError `grade-table`, naming the line.
 */
export async function setGrades({ db }: Archive, table: string, name: string, { by, at, reason }: Said): Promise<void> {
  readRules(table, name);
  await db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    await transaction
      .insertInto("settings")
      .values({ name: GRADES, value: table })
      .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: table }))
      .execute();
    await transaction.deleteFrom("stories").execute();
    await recordChanges(transaction, [{ at, by, action: "set grades", subject: "archive", detail: { table, reason } }]);
  });
}
