import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Archive } from "../open/archive.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { addReadings } from "../store/add-readings.ts";
import { verifyArchive } from "./verify-archive.ts";

const AT = "2026-01-05T12:00:00Z";
const TEXTS = [
  "أعلن وزير الدفاع التركي خلوصي أكار، الاثنين، توقيع اتفاق تعاون عسكري مع قطر.",
  "قتل خمسة مدنيين في قصف على بلدة دوما، بحسب ناشطين.",
  "نفت وزارة الخارجية المصرية ما نقلته وسائل إعلام.",
];

describe.each(ARCHIVES_UNDER_TEST)("verify on $name", ({ open }) => {
  let archive: Archive;
  beforeAll(async () => {
    const language = loadArabic();
    archive = await open(language.text);
    const captures = TEXTS.map((text, at) => {
      const reading = read({ id: `r${at}`, title: null, text, published: "2026-01-05", source: null, url: null }, language);
      return { reading, bytes: Buffer.from(text), obtainedFrom: "typed", obtainedAt: AT };
    });
    await addReadings(archive, captures, { by: "tester", at: AT });
  });
  afterAll(() => archive.close());

  test("finds nothing wrong in what was stored", async () => {
    const { faults, lastHash, ...counts } = await verifyArchive(archive.db);
    expect(faults).toEqual([]);
    expect(lastHash).toMatch(/^[0-9a-f]{64}$/u);
    expect(counts).toMatchObject({ changes: 3, reports: 3, readings: 3 });
    expect(counts.spans).toBeGreaterThan(10);
  });

  test("others are answered meanwhile", async () => {
    const done: string[] = [];
    const verifying = verifyArchive(archive.db).then(() => done.push("verified"));
    const asking = archive.db
      .selectFrom("reports")
      .select("id")
      .execute()
      .then(() => done.push("asked"));
    await Promise.all([verifying, asking]);
    expect(done).toEqual(["asked", "verified"]);
  });

  test.each([
    ["bytes", "update reports set bytes = '\\x00' where given_id = 'r0'"],
    [
      "audit-missing",
      "update reports set bytes = '\\x00', bytes_sha256 = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d' where given_id = 'r0'",
    ],
    ["reading", "update readings set body = replace(body, 'occurred', 'planned') where body like '%occurred%'"],
    ["text", "update readings set body = replace(body, 'دوما', 'حلب')"],
    ["reading", "delete from readings where report_id = (select id from reports where given_id = 'r1')"],
    ["claims", "update claims set trigger_start = trigger_start + 1 where kind = 'event'"],
    ["claims", "delete from claims where kind = 'event'"],
    ["dangling", "delete from entities"],
    ["dangling", "delete from claims"],
    ["audit-chain", "update audit set detail = null where number = 1"],
    ["audit-chain", `update audit set "by" = 'another' where number = 2`],
    ["audit-chain", "update audit set detail = '{}' where number = 2"],
    ["audit-chain", "delete from audit where number = 2"],
    ["audit-chain", "update audit set number = 9 where number = 3"],
  ])("tells a fault of %s after: %s", async (id, change) => {
    const undo = new Error("undo");
    const found = archive.db.transaction().execute(async (transaction) => {
      await sql.raw(change).execute(transaction);
      const { faults } = await verifyArchive(transaction);
      expect(faults.map((fault) => fault.id)).toContain(id);
      throw undo;
    });
    await expect(found).rejects.toBe(undo);
  });
});
