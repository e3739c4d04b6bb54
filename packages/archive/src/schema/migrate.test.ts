import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Archive } from "../open/archive.ts";
import { UNMIGRATED_UNDER_TEST } from "../open/archives-under-test.ts";
import { wordNumber } from "../search/word-number.ts";
import { MIGRATIONS, migrate } from "./migrate.ts";

const STEPS = Object.keys(MIGRATIONS);
const stepsUntil = (count: number) => Object.fromEntries(Object.entries(MIGRATIONS).slice(0, count));

/** Columns and indexes, as the database tells them. */
async function shapeOf({ db }: Archive): Promise<readonly unknown[]> {
  const columns = await sql`select table_name, column_name, data_type, is_nullable, collation_name from information_schema.columns
    where table_schema = 'public' order by table_name, column_name`.execute(db);
  const indexes = await sql`select indexdef from pg_indexes where schemaname = 'public' order by indexdef`.execute(db);
  return [columns.rows, indexes.rows];
}

describe.each(UNMIGRATED_UNDER_TEST)("migration of $name", ({ open }) => {
  const opened = async (work: (archive: Archive) => Promise<void>) => {
    const archive = await open({ keys: new Map() });
    await work(archive).finally(() => archive.close());
  };

  test.each(STEPS.map((step, at) => [step, at + 1] as const))("from %s on, the tables come out as from nothing", async (_, count) => {
    let fresh: readonly unknown[] = [];
    await opened(async (archive) => {
      await migrate(archive.db);
      fresh = await shapeOf(archive);
    });
    await opened(async (archive) => {
      await migrate(archive.db, stepsUntil(count));
      await archive.db.insertInto("settings").values({ name: "kept", value: "still" }).execute();
      await migrate(archive.db);
      await migrate(archive.db);
      expect(await shapeOf(archive)).toEqual(fresh);
      expect(await archive.db.selectFrom("settings").selectAll().execute()).toEqual([{ name: "kept", value: "still" }]);
    });
  });

  test("texts stored before their words were numbers are found by the same words", () =>
    opened(async (archive) => {
      await migrate(archive.db, stepsUntil(STEPS.indexOf("0005-words-as-numbers")));
      await sql`insert into reports (id, given_id, place, language, text_sha256, bytes, bytes_sha256, obtained_from, obtained_at, terms, signature)
        values ('r', 'r', 'r', 'ar', '', '', '', '', '2026-01-05', ${["قصفت", "غزه"]}::text[], '{}')`.execute(archive.db);
      await migrate(archive.db);
      expect(await archive.db.selectFrom("reports").select("terms").execute()).toEqual([{ terms: ["قصفت", "غزه"].map(wordNumber) }]);
    }));

  test("a step that fails leaves nothing of itself, and a later version's archive is refused", () =>
    opened(async (archive) => {
      await migrate(archive.db);
      const before = await shapeOf(archive);
      const broken = {
        up: async (db: Archive["db"]) => {
          await sql`create table half (id text)`.execute(db);
          await sql`select 1 / 0`.execute(db);
        },
      };
      await expect(migrate(archive.db, { ...MIGRATIONS, "9998-broken": broken })).rejects.toThrow(/division/u);
      expect(await shapeOf(archive)).toEqual(before);
      const later = { up: async (db: Archive["db"]) => void (await sql`create table later (id text)`.execute(db)) };
      await migrate(archive.db, { ...MIGRATIONS, "9999-later": later });
      await expect(migrate(archive.db)).rejects.toMatchObject({ id: "archive-too-new" });
    }));
});
