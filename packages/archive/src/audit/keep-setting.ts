import type { Kysely } from "kysely";
import type { Archive } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { type Change, recordChanges, waitForTurn } from "./record-changes.ts";

/** Keeps one of the archive's own settings, or with `null` forgets it, and logs the change as it is told: the value itself is not logged. */
export async function keepSetting({ db }: Archive, name: string, value: string | null, change: Change): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    if (value === null) await transaction.deleteFrom("settings").where("name", "=", name).execute();
    else
      await transaction
        .insertInto("settings")
        .values({ name, value })
        .onConflict((conflict) => conflict.column("name").doUpdateSet({ value }))
        .execute();
    await recordChanges(transaction, [change]);
  });
}

/** Settings whose names begin so, by the rest of their names. */
export async function settingsUnder(db: Kysely<Tables>, beginning: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom("settings")
    .selectAll()
    .where((where) => where.eb(where.fn<string>("left", ["name", where.lit(beginning.length)]), "=", beginning))
    .orderBy("name")
    .execute();
  return new Map(rows.map(({ name, value }) => [name.slice(beginning.length), value]));
}
