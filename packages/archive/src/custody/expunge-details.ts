import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** Blanks what the log tells of reports and their claims. The rows stay, and with them the chain. Gives their numbers. */
export async function expungeDetails(db: Kysely<Tables>, reports: readonly string[]): Promise<readonly number[]> {
  const numbers: number[] = [];
  for (const report of reports) {
    const rows = await db
      .updateTable("audit")
      .set({ detail: null })
      .where("detail", "is not", null)
      .where((where) =>
        where.or([
          where("subject", "=", report),
          where.and([where("subject", ">=", `${report}/`), where("subject", "<", `${report}0`)]),
          where("detail", "like", `%${report}%`),
        ]),
      )
      .returning("number")
      .execute();
    numbers.push(...rows.map(({ number }) => number));
  }
  return numbers.sort((a, b) => a - b);
}
