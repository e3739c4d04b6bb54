import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { afterAll, expect, test } from "vitest";
import { EXAMPLES } from "../../../../checks/reading/examples.ts";
import { archiveLines } from "../export/archive-lines.ts";
import type { Archive } from "../open/archive.ts";
import { freshDatabase } from "../open/archives-under-test.ts";
import { openArchive } from "../open/open-archive.ts";
import { addReadings } from "../store/add-readings.ts";
import { migrateArchive } from "./migrate-archive.ts";

const STORING = { by: "tester", at: "2026-01-05T12:00:00Z" };
const language = loadArabic();
const server = process.env.ISNAD_TEST_POSTGRES;
const folder = mkdtempSync(join(tmpdir(), "isnad-migrate-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const exported = async ({ db }: Archive) => (await Array.fromAsync(archiveLines(db))).join("");
const log = async ({ db }: Archive) => db.selectFrom("audit").selectAll().orderBy("number").execute();

test("an archive goes from a folder to a server and back, and says the same there, its log included", async (context) => {
  if (!server) return context.skip("PostgreSQL is not installed");
  const first = await openArchive(join(folder, "first"), language.text);
  const captures = EXAMPLES.map((report) => ({
    reading: read(report, language),
    bytes: Buffer.from(report.text),
    obtainedFrom: "examples",
    obtainedAt: STORING.at,
  }));
  await addReadings(first, captures, STORING);
  const url = await freshDatabase(server);
  expect(await migrateArchive(first, url, STORING)).toMatchObject({ reports: EXAMPLES.length, faults: [] });
  await expect(migrateArchive(first, url, STORING)).rejects.toMatchObject({ id: "archive-not-empty" });
  const second = await openArchive(url, language.text);
  expect(await migrateArchive(second, join(folder, "third"), STORING)).toMatchObject({ faults: [] });
  const third = await openArchive(join(folder, "third"), language.text);
  expect(await exported(second)).toBe(await exported(first));
  expect(await exported(third)).toBe(await exported(first));
  expect((await log(third)).slice(0, -2)).toEqual(await log(first));
  expect((await log(third)).slice(-2)).toMatchObject([{ action: "migrate" }, { action: "migrate" }]);
  for (const archive of [first, second, third]) await archive.close();
}, 120_000);
