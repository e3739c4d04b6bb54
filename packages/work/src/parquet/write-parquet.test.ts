import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { addReadings, reportRecords } from "@isnad/archive";
import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EXAMPLES } from "../../../../checks/reading/examples.ts";
import { ARCHIVES_UNDER_TEST } from "../../../archive/src/open/archives-under-test.ts";
import { type ParquetRows, writeParquet } from "./write-parquet.ts";

const STORING = { by: "tester", at: "2026-01-05T12:00:00Z" };
const DOCUMENTED = readFileSync(join(import.meta.dirname, "../../../../docs/parquet.md"), "utf8");
const QUERIES = [...DOCUMENTED.matchAll(/(?<question>[^\n]+)\n\n```sql\n(?<sql>[\s\S]*?)```/gu)].map(({ groups }) => groups ?? {});

const folder = mkdtempSync(join(tmpdir(), "isnad-parquet-"));
const out = join(folder, "archive.parquet");
let rows: ParquetRows = {};

beforeAll(async () => {
  const language = loadArabic();
  const archive = await (ARCHIVES_UNDER_TEST[0] as (typeof ARCHIVES_UNDER_TEST)[number]).open(language.text);
  const texts = [
    ...EXAMPLES,
    { ...(EXAMPLES[0] as (typeof EXAMPLES)[number]), id: "again", source: "وكالة أ/ب", url: "https://example.org/again" },
  ];
  const captures = texts.map((report) => ({
    reading: read(report, language),
    bytes: Buffer.from(report.text),
    obtainedFrom: "examples",
    obtainedAt: STORING.at,
  }));
  await addReadings(archive, captures, STORING);
  rows = await writeParquet(reportRecords(archive.db, { redaction: null }), out, ["year", "source"]);
  await expect(writeParquet(reportRecords(archive.db, { redaction: null }), out, [])).rejects.toMatchObject({ id: "parquet-there" });
  await writeParquet(reportRecords(archive.db, { redaction: null }), join(folder, "whole"), []);
  await archive.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function ask(sql: string): Promise<readonly Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const reader = await connection.runAndReadAll(sql.replaceAll("archive.parquet", out));
  const told = reader.getRowObjectsJson();
  connection.closeSync();
  instance.closeSync();
  return told;
}

test("every row comes back, its text and its days as they were", async () => {
  for (const [table, count] of Object.entries(rows)) {
    const [counted] = await ask(
      `select count(*)::integer as n from read_parquet('archive.parquet/${table}/**/*.parquet', hive_partitioning = true)`,
    );
    expect(counted).toEqual({ n: count });
    expect(count).toBeGreaterThan(0);
  }
  const texts = await ask("select text from read_parquet('archive.parquet/reports/**/*.parquet')");
  expect(new Set(texts.map(({ text }) => text))).toEqual(new Set(EXAMPLES.map(({ text }) => text)));
  const columns = await ask("describe select * from read_parquet('archive.parquet/claims/**/*.parquet', hive_partitioning = true)");
  expect(columns.find(({ column_name }) => column_name === "happened_from")).toMatchObject({ column_type: "DATE" });
});

test("files lie by year and source, whatever signs a source has; or one for each table", async () => {
  expect(readdirSync(out).sort()).toEqual(["claims", "items", "parties", "reports"]);
  const sources = await ask(
    "select distinct source from read_parquet('archive.parquet/reports/**/*.parquet', hive_partitioning = true) order by source",
  );
  expect(sources).toContainEqual({ source: "وكالة أ/ب" });
  expect(readdirSync(join(folder, "whole")).sort()).toEqual(["claims.parquet", "items.parquet", "parties.parquet", "reports.parquet"]);
});

test("there are documented questions", () => expect(QUERIES.length).toBeGreaterThanOrEqual(7));

test.each(QUERIES)("the documented question has an answer: $question", async ({ sql = "" }) => {
  expect((await ask(sql)).length).toBeGreaterThan(0);
});
