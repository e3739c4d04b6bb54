import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Archive } from "./archive.ts";
import { ARCHIVES_UNDER_TEST } from "./archives-under-test.ts";
import { storeRows } from "./store-rows.ts";

/** What the signs of `copy` and of arrays must not be taken for. */
const NASTY = [
  "",
  "null",
  "NULL",
  "\\N",
  "\\.",
  "a,b",
  '"',
  '","',
  "\\",
  "{}",
  "tab\there",
  "line\nbreak",
  "return\r",
  "غزّة",
  "🙂",
  "\\x41",
  " ",
];

describe.each(ARCHIVES_UNDER_TEST)("rows stored in $name", ({ open }) => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await open({ keys: new Map() });
  });
  afterAll(() => archive.close());

  test("come out as they went in, whatever signs are in them", async () => {
    const rows = NASTY.map((text, at) => ({
      id: `e:${at}`,
      kind: "person" as const,
      name_ar: text,
      name_en: text,
      country: at % 2 === 0 ? null : text,
      sector: null,
      known: null,
      merged_into: null,
      keys: at === 0 ? [] : [text, ...NASTY],
    }));
    await storeRows(archive.db, "entities", rows);
    const { rows: stored } = await sql`select * from entities order by substring(id, 3)::int`.execute(archive.db);
    expect(stored).toEqual(rows);
  });

  test("bytes, numbers and truth values too", async () => {
    const claim = {
      id: "r/e1",
      report_id: "r",
      local_id: "e1",
      kind: "event" as const,
      type: "ASSAULT",
      mode: null,
      status: null,
      negated: true,
      foreground: false,
      quoted: false,
      confidence: 0.123456789,
      trigger_start: 0,
      trigger_end: 4,
      evidence_start: 0,
      evidence_end: 9,
      happened_from: "2024-02-29",
      happened_to: null,
      statement: null,
      office: null,
      verdict: null,
    };
    await storeRows(archive.db, "claims", [claim]);
    expect(await archive.db.selectFrom("claims").selectAll().execute()).toEqual([claim]);
  });

  test("none at all is no statement, and a key that is there fails", async () => {
    await storeRows(archive.db, "settings", []);
    await storeRows(archive.db, "settings", [{ name: "one", value: "1" }]);
    await expect(storeRows(archive.db, "settings", [{ name: "one", value: "2" }])).rejects.toMatchObject({ code: "23505" });
    expect(await archive.db.selectFrom("settings").selectAll().execute()).toEqual([{ name: "one", value: "1" }]);
  });
});
