import type { Kysely } from "kysely";
import type { Former } from "../entities/forget-appearances.ts";
import type { Spelling } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { joinStories } from "../stories/join-stories.ts";
import type { PreparedClaims } from "./prepared-claims.ts";
import { storeClaims } from "./store-claims.ts";

/** How claims are told: `origins` gives the origin of each report that is a copy, once the reports are stored; `first` stores what goes before claims. */
export interface ToldWith {
  readonly origins: () => Promise<ReadonlyMap<string, string>>;
  readonly first?: () => Promise<void>;
  readonly former?: Former;
}

/** Stores what readings say and lets it join stories. Gives the origins. */
export async function tellClaims(
  db: Kysely<Tables>,
  prepared: readonly PreparedClaims[],
  spelling: Spelling,
  { origins, first, former }: ToldWith,
): Promise<ReadonlyMap<string, string>> {
  const told = await storeClaims(db, prepared, spelling, former, first);
  const originOf = await origins();
  await joinStories(
    db,
    told.map((telling) => ({ ...telling, origin: originOf.get(telling.report) ?? telling.report })),
  );
  return originOf;
}
