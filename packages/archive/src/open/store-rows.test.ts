import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Archive } from "./archive.ts";
import { ARCHIVES_UNDER_TEST } from "./archives-under-test.ts";
import { rowBytes } from "./row-bytes.ts";
import { storeBytes, storeRows } from "./store-rows.ts";

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

  test.each(["text", "bytes"])("come out as they went in, whatever signs are in them, sent as %s", async (form) => {
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
    await (form === "text" ? storeRows(archive.db, "entities", rows) : storeBytes(archive.db, "entities", [rowBytes("entities", rows)]));
    const { rows: stored } = await sql`select * from entities order by substring(id, 3)::int`.execute(archive.db);
    expect(stored).toEqual(rows);
    await archive.db.deleteFrom("entities").execute();
  });

  test.each(["text", "bytes"])("numbers, days and truth values too, sent as %s", async (form) => {
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
    await (form === "text" ? storeRows(archive.db, "claims", [claim]) : storeBytes(archive.db, "claims", [rowBytes("claims", [claim])]));
    expect(await archive.db.selectFrom("claims").selectAll().execute()).toEqual([claim]);
    await archive.db.deleteFrom("claims").execute();
  });

  test("bytes, instants and lists of numbers too", async () => {
    const report = {
      id: "r",
      given_id: "r",
      place: "r",
      title: "\u0131".repeat(60),
      source: null,
      url: null,
      published: null,
      published_on: "0050-03-01",
      language: "ar",
      text_sha256: "",
      bytes: Buffer.from([0, 1, 92, 255]),
      bytes_sha256: "",
      obtained_from: "",
      obtained_at: "1969-12-31T23:59:59.5Z",
      credits: null,
      terms: [0, 1, 2 ** 32, 2 ** 53 - 1, -1],
      signature: [-(2 ** 31), -1, 0, 2 ** 31 - 1],
    };
    await storeBytes(archive.db, "reports", [rowBytes("reports", [report])]);
    const { number: _, ...stored } = await archive.db.selectFrom("reports").selectAll().executeTakeFirstOrThrow();
    expect({ ...stored, bytes: Buffer.from(stored.bytes) }).toEqual(report);
    expect(() => rowBytes("reports", [{ ...report, obtained_at: "yesterday" }])).toThrow(/no day or instant/u);
  });

  test("none at all is no statement, and a key that is there fails", async () => {
    await storeRows(archive.db, "settings", []);
    await storeRows(archive.db, "settings", [{ name: "one", value: "1" }]);
    await expect(storeRows(archive.db, "settings", [{ name: "one", value: "2" }])).rejects.toMatchObject({ code: "23505" });
    expect(await archive.db.selectFrom("settings").selectAll().execute()).toEqual([{ name: "one", value: "1" }]);
  });
});
