import { type Kysely, sql } from "kysely";
import type { Spelling } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { nameKeys } from "../search/name-keys.ts";
import type { EntitySplit } from "./split-entity.ts";

/** Who appeared in reports before they were read anew. */
export interface Former {
  /** Entities by `formerKey`: report, kind and name. */
  readonly byName: ReadonlyMap<string, string>;
  /** What each was called. */
  readonly names: readonly { readonly entity: string; readonly ar: string; readonly en: string }[];
  /** Those that a merge or split is about: what a person said of them stands. */
  readonly reviewed: ReadonlySet<string>;
  /** By `report id/entity`: the entity that was split off there. */
  readonly splitOff: ReadonlyMap<string, string>;
}

export const NOBODY_BEFORE: Former = { byName: new Map(), names: [], reviewed: new Set(), splitOff: new Map() };

/** What an appearance had in common with one of an earlier reading of its report. */
export const formerKey = (report: string, kind: string, name: string, spelling: Spelling): string =>
  `${report} ${kind} ${nameKeys(name, spelling).join(" ")}`;

/**
 * Removes who appears in reports, that they may be read anew or be gone, and gives who that was. Entities stay until `dropUnusedEntities`, so that
 * a new reading finds them again.
 */
export async function forgetAppearances(db: Kysely<Tables>, reports: readonly string[], spelling: Spelling): Promise<Former> {
  const { rows } = await sql<{ report_id: string; kind: string; name_ar: string; name_en: string; entity_id: string }>`
    delete from appearances where report_id = any(${reports}::text[]) returning report_id, kind, name_ar, name_en, entity_id`.execute(db);
  const byName = new Map(rows.map(({ report_id, kind, name_ar, entity_id }) => [formerKey(report_id, kind, name_ar, spelling), entity_id]));
  const names = rows.map(({ entity_id, name_ar, name_en }) => ({ entity: entity_id, ar: name_ar, en: name_en }));
  return { byName, names, ...(await reviewedEntities(db)) };
}

/** What merges and splits that stand say. */
async function reviewedEntities(db: Kysely<Tables>): Promise<Pick<Former, "reviewed" | "splitOff">> {
  const rows = await db
    .selectFrom("reviews")
    .select(["action", "subject", "body"])
    .where("action", "in", ["merge", "split"])
    .where("subject", "not like", "s:%")
    .where("undone_by", "is", null)
    .orderBy("number")
    .execute();
  const splits = rows.flatMap(({ action, body }) => (action === "split" ? [JSON.parse(body) as EntitySplit] : []));
  const merged = rows.flatMap(({ action, subject, body }) =>
    action === "merge" ? [subject, (JSON.parse(body) as { into: string }).into] : [],
  );
  return {
    reviewed: new Set([...merged, ...splits.map(({ into }) => into)]),
    splitOff: new Map(
      splits.flatMap(({ from, into, reports }) => from.flatMap((id) => reports.map((report) => [`${report}/${id}`, into]))),
    ),
  };
}

/** Removes entities that nobody appears as any more, save those that a review names. Gives how many. */
export async function dropUnusedEntities(db: Kysely<Tables>): Promise<number> {
  const { reviewed } = await reviewedEntities(db);
  const { numAffectedRows } = await sql`delete from entities e where not exists (select from appearances a where a.entity_id = e.id)
    and not exists (select from parties p where p.entity_id = e.id) and not (e.id = any(${[...reviewed]}::text[]))`.execute(db);
  await sql`delete from sameness s where not exists (select from entities e where e.id = s.entity_id)`.execute(db);
  return Number(numAffectedRows ?? 0);
}
