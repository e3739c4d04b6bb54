import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** The secret that this archive's pseudonyms are made with: drawn when it is first needed, the same ever after, and in no export. */
export async function redactionKey(db: Kysely<Tables>): Promise<string> {
  const value = randomBytes(32).toString("hex");
  await db
    .insertInto("settings")
    .values({ name: "redaction_key", value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await db.selectFrom("settings").select("value").where("name", "=", "redaction_key").executeTakeFirstOrThrow();
  return kept.value;
}
