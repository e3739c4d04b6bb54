import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** Does some reading of an archive as it is at one moment, whatever others write meanwhile. Inside a transaction it sees what that has changed. */
export const inOneView = <Result>(db: Kysely<Tables>, work: (view: Kysely<Tables>) => Promise<Result>): Promise<Result> =>
  db.isTransaction ? work(db) : db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work);
