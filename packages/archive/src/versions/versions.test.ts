import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expungeReports } from "../custody/expunge-reports.ts";
import { verifyArchive } from "../custody/verify-archive.ts";
import { archiveLines } from "../export/archive-lines.ts";
import { importLines } from "../import/import-lines.ts";
import type { Archive } from "../open/archive.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { sha256 } from "../open/sha256.ts";
import { addReadings } from "../store/add-readings.ts";
import type { Capture } from "../store/capture.ts";
import type { Evidence } from "./evidence.ts";
import { listVersions } from "./list-versions.ts";

const STORING = { by: "tester", at: "2026-01-05T12:00:00Z" };
const URL = "https://example.org/strike";
const FIRST = "قتل خمسة مدنيين في قصف على بلدة دوما، بحسب ناشطين. ولم يصدر تعليق من الجيش.";
const SECOND = "قتل تسعة مدنيين في قصف على بلدة دوما، بحسب ناشطين. ولم يصدر تعليق من الجيش.";

const evidenceOf = (text: string): Evidence => ({
  asked: URL,
  finalUrl: URL,
  status: 200,
  hops: [{ url: URL, status: 200, address: "93.184.216.34" }],
  headers: { etag: '"1"' },
  fetchedAt: "2026-01-05T11:59:00Z",
  bytesSha256: sha256(Buffer.from(text)),
  tool: "isnad 0.1.0",
  textFrom: "page",
});

describe.each(ARCHIVES_UNDER_TEST)("versions of a page on $name", ({ open }) => {
  const language = loadArabic();
  let archive: Archive;
  const capture = (text: string, url: string | null, evidence: Evidence | null = evidenceOf(text)): Capture => ({
    reading: read({ id: "strike", title: null, text, published: "2026-01-05", source: null, url }, language),
    bytes: Buffer.from(text),
    obtainedFrom: url ?? "typed",
    obtainedAt: STORING.at,
    evidence,
  });
  beforeAll(async () => {
    archive = await open(language.text);
  });
  afterAll(() => archive.close());

  test("each that differs is a report of its own that names the one before; what came as a file has none", async () => {
    const [first, file] = await addReadings(archive, [capture(FIRST, URL), capture(FIRST, "file.txt", null)], STORING);
    expect([first?.versionOf, file?.versionOf]).toEqual([null, null]);
    const [again] = await addReadings(archive, [capture(FIRST, URL)], STORING);
    expect(again).toMatchObject({ outcome: "known", versionOf: null });
    const third = FIRST.replace("خمسة", "عشرة");
    const [second, last] = await addReadings(archive, [capture(SECOND, URL), capture(third, URL)], STORING);
    expect(second).toMatchObject({ versionOf: first?.report });
    expect(last).toMatchObject({ versionOf: second?.report });
    const versions = await listVersions(archive.db, second?.report ?? "");
    expect(versions.map(({ text }) => text)).toEqual([FIRST, SECOND, third]);
    expect(versions[0]?.evidence).toEqual(evidenceOf(FIRST));
    expect(await listVersions(archive.db, file?.report ?? "")).toEqual([]);
    await expect(listVersions(archive.db, "none")).rejects.toMatchObject({ id: "no-such-report" });
  });

  test("go with the archive's lines and out with their report", async () => {
    const lines = async function* () {
      for await (const line of archiveLines(archive.db)) yield line.trimEnd();
    };
    const other = await open(language.text);
    await importLines(other, lines(), STORING);
    const [first] = await archive.db.selectFrom("evidence").select("report_id").execute();
    const versions = await listVersions(archive.db, first?.report_id ?? "");
    expect(await listVersions(other.db, first?.report_id ?? "")).toEqual(versions);
    expect((await verifyArchive(other.db)).faults).toEqual([]);
    await expungeReports(other, [versions[1]?.report ?? ""], { ...STORING, reason: "asked for" });
    expect((await listVersions(other.db, versions[0]?.report ?? "")).map(({ text }) => text)).toEqual([
      versions[0]?.text,
      versions[2]?.text,
    ]);
    expect((await verifyArchive(other.db)).faults).toEqual([]);
    await other.close();
  });

  test("verify holds how they were got to the log", async () => {
    expect((await verifyArchive(archive.db)).faults).toEqual([]);
    for (const change of [
      `update evidence set body = replace(body, '93.184.216.34', '10.0.0.1')`,
      "delete from evidence",
      "update reports set bytes = '\\x00', bytes_sha256 = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'",
    ]) {
      const undo = new Error("undo");
      const found = archive.db.transaction().execute(async (transaction) => {
        await sql.raw(change).execute(transaction);
        expect((await verifyArchive(transaction)).faults.map(({ id }) => id)).toContain("evidence");
        throw undo;
      });
      await expect(found).rejects.toBe(undo);
    }
  });
});
