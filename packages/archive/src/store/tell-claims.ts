import type { Kysely } from "kysely";
import type { Former } from "../entities/forget-appearances.ts";
import type { Spelling } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { joinStories } from "../stories/join-stories.ts";
import { tellingOf } from "../stories/tellings-of.ts";
import type { PreparedClaims } from "./prepared-claims.ts";
import { storeClaims } from "./store-claims.ts";

/** Stores what readings of stored reports say and lets it join stories. `origins` gives the origin of each report that is a copy. */
export async function tellClaims(
  db: Kysely<Tables>,
  prepared: readonly PreparedClaims[],
  origins: ReadonlyMap<string, string>,
  spelling: Spelling,
  former?: Former,
): Promise<void> {
  const entities = await storeClaims(db, prepared, spelling, former);
  const told = prepared.flatMap(({ report, tellings }) =>
    tellings.map((draft) => tellingOf(draft, origins.get(report) ?? report, (local) => entities.get(`${report}/${local}`))),
  );
  await joinStories(db, told);
}
