import type { Reading } from "@isnad/reader";
import { type Kysely, sql } from "kysely";
import type { Spelling } from "../open/archive.ts";
import { insertRows } from "../open/insert-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { tellingRow } from "./telling-rows.ts";
import { draftTellings, tellingOf } from "./tellings-of.ts";

/** Makes what stories are looked up by, for reports that came with nothing of it (`import`). Which claims are of which story is not changed. */
export async function indexTellings(db: Kysely<Tables>, spelling: Spelling): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await reportsAfter(db, after);
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
    const entities = await entitiesOf(
      db,
      rows.map(({ id }) => id),
    );
    const tellings = rows.flatMap(({ id, publishedOn, body }) => {
      const drafts = draftTellings({ id, publishedOn, reading: JSON.parse(body) as Reading }, spelling);
      return drafts.map((draft) => tellingOf(draft, id, entities.get(id) ?? NOBODY));
    });
    await insertRows(
      db,
      "tellings",
      tellings.map((telling) => tellingRow(telling, telling.keys)),
      "skip",
    );
  }
}

interface UnindexedReport {
  readonly id: string;
  readonly number: number;
  readonly publishedOn: string | null;
  readonly body: string;
}

async function reportsAfter(db: Kysely<Tables>, after: number): Promise<readonly UnindexedReport[]> {
  const { rows } = await sql<UnindexedReport>`
    select r.id, r.number, r.published_on as "publishedOn",
      (select body from readings where report_id = r.id order by readings.number desc limit 1) as body
    from reports r
    where r.number > ${after} and exists (select from claims where report_id = r.id and kind = 'event')
      and not exists (select from tellings where report_id = r.id)
    order by r.number limit 200`.execute(db);
  return rows;
}

/** Entities by report and local id. */
async function entitiesOf(db: Kysely<Tables>, reports: readonly string[]): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const rows = await db
    .selectFrom("appearances")
    .select(["report_id", "local_id", "entity_id"])
    .where("report_id", "in", reports)
    .execute();
  const byReport = Map.groupBy(rows, ({ report_id }) => report_id);
  return new Map([...byReport].map(([report, those]) => [report, new Map(those.map(({ local_id, entity_id }) => [local_id, entity_id]))]));
}

const NOBODY: ReadonlyMap<string, string> = new Map();
