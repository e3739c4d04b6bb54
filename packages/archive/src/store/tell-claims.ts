import type { Reading } from "@isnad/reader";
import type { Kysely } from "kysely";
import type { Former } from "../entities/forget-appearances.ts";
import type { Spelling } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { joinStories } from "../stories/join-stories.ts";
import { publishedOn, reportId } from "./report-row.ts";
import { storeClaims } from "./store-claims.ts";

/** Stores what readings of stored reports say and lets it join stories. `origins` gives the origin of each report that is a copy. */
export async function tellClaims(
  db: Kysely<Tables>,
  readings: readonly Reading[],
  origins: ReadonlyMap<string, string>,
  spelling: Spelling,
  former?: Former,
): Promise<void> {
  const entities = await storeClaims(db, readings, spelling, former);
  const told = readings.map((reading) => {
    const id = reportId(reading.report);
    const entityOf = (local: string) => entities.get(`${id}/${local}`);
    return { id, origin: origins.get(id) ?? id, publishedOn: publishedOn(reading), reading, entityOf };
  });
  await joinStories(db, told, spelling);
}
