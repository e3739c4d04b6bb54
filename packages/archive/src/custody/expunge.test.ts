import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Archive } from "../open/archive.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { openArchive } from "../open/open-archive.ts";
import { reviewClaim } from "../reviews/review-claim.ts";
import { addReadings } from "../store/add-readings.ts";
import { reportId } from "../store/report-row.ts";
import { backupArchive } from "./backup-archive.ts";
import { backupLines } from "./backup-lines.ts";
import { expungeReports } from "./expunge-reports.ts";
import { reportsNaming } from "./reports-naming.ts";
import { verifyArchive } from "./verify-archive.ts";

const STORING = { by: "tester", at: "2026-01-05T12:00:00Z" };
const SAID = { ...STORING, reason: "asked for by a court" };
const language = loadArabic();
const reading = (id: string, text: string) =>
  read({ id, title: null, text, published: "2026-01-05", source: "وكالة", url: `https://example.org/${id}` }, language);

const SECRET = "زعفرانبيغوني";
const LONG =
  "قتل خمسة مدنيين في قصف جوي على بلدة دوما في ريف دمشق مساء الأحد، بحسب ناشطين ومصادر طبية في البلدة قالت إن بين القتلى طفلين وامرأة.";
const readings = [
  reading("first", `${LONG} وقال الناشط سعيد ${SECRET} إن القصف استمر ساعتين.`),
  reading("copy", `${LONG} وأضافت المصادر أن القصف استمر ساعتين.`),
  reading("other", "أعلن وزير الدفاع التركي خلوصي أكار، الاثنين، توقيع اتفاق تعاون عسكري مع قطر."),
];
const [first, copy, other] = readings.map(({ report }) => reportId(report)) as [string, string, string];

async function fill(archive: Archive): Promise<void> {
  const captures = readings.map((one, at) => ({
    reading: one,
    bytes: Buffer.from(one.report.text),
    obtainedFrom: at === 0 ? `of ${SECRET}` : "another",
    obtainedAt: STORING.at,
  }));
  await addReadings(archive, captures, STORING);
  const note = { action: "annotate", correction: null, note: `about ${SECRET}`, ...STORING } as const;
  await reviewClaim(archive, { ...note, claim: `${first}/${readings[0]?.events[0]?.id}`, reason: "first" });
  await reviewClaim(archive, { ...note, note: "stays", claim: `${other}/${readings[2]?.events[0]?.id}`, reason: "other" });
}

const wholeContent = async ({ db }: Archive) => (await Array.fromAsync(backupLines(db, STORING.at))).join("");

describe.each(ARCHIVES_UNDER_TEST)("expunging from $name", ({ open }) => {
  let archive: Archive;
  const folder = mkdtempSync(join(tmpdir(), "isnad-expunge-"));
  beforeAll(async () => {
    archive = await open(language.text);
    await fill(archive);
  });
  afterAll(async () => {
    await archive.close();
    await rm(folder, { recursive: true, force: true });
  });

  test("finds every report that names a person, recognised there or not", async () => {
    const { db, spelling } = archive;
    expect(await reportsNaming(db, "خلوصي أكار", spelling)).toEqual([other]);
    expect(await reportsNaming(db, "Hulusi Akar", spelling)).toEqual([other]);
    await expect(reportsNaming(db, "nobody at all", spelling)).rejects.toMatchObject({ id: "no-such-person" });
  });

  test("refuses what is not there, and removes nothing", async () => {
    const before = await wholeContent(archive);
    await expect(expungeReports(archive, [other, "nowhere"], SAID)).rejects.toMatchObject({ id: "no-such-report" });
    expect(await wholeContent(archive)).toBe(before);
  });

  test("leaves nothing of a report but that it was expunged, and says what it could not reach", async () => {
    const file = join(folder, "earlier.backup");
    await backupArchive(archive, file, null, STORING);
    expect(await wholeContent(archive)).toContain(SECRET);
    const expunged = await expungeReports(archive, [first], SAID);
    expect(expunged).toEqual({ reports: [first], copies: [copy], backups: [{ file, at: STORING.at }] });
    const left = (await wholeContent(archive)).split("\n");
    expect(left.filter((line) => line.includes(SECRET))).toEqual([]);
    const naming = left.filter((line) => line.includes(first)).map((line) => JSON.parse(line).row);
    expect(naming.map(({ action, detail }) => [action, detail && JSON.parse(detail).reason])).toEqual([
      ["add", null],
      ["review annotate", null],
      ["expunge", SAID.reason],
    ]);
    expect(left.filter((line) => line.includes("stays"))).not.toEqual([]);
  });

  test("leaves an archive that verifies, its copies with an origin of their own", async () => {
    expect((await verifyArchive(archive.db)).faults).toEqual([]);
    expect(await archive.db.selectFrom("copies").selectAll().execute()).toEqual([]);
  });

  test("lets a report that was expunged be stored again", async () => {
    const [again] = readings;
    if (!again) return;
    const capture = { reading: again, bytes: Buffer.from(again.report.text), obtainedFrom: "again", obtainedAt: STORING.at };
    expect(await addReadings(archive, [capture], STORING)).toMatchObject([{ outcome: "copy", copyOf: copy }]);
    expect((await verifyArchive(archive.db)).faults).toEqual([]);
  });
});

test("nothing of it stays in the files of a folder", async () => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-expunge-"));
  const archive = await openArchive(folder, language.text);
  await fill(archive);
  expect(filesHolding(folder)).not.toEqual([]);
  await expungeReports(archive, [first], SAID);
  await archive.close();
  expect(filesHolding(folder)).toEqual([]);
  await rm(folder, { recursive: true, force: true });
});

/** A search term stands plain in the files, whatever the database compresses. */
const filesHolding = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(SECRET))
    .map(({ name }) => name);
