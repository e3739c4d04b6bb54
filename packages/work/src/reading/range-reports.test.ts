import { mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { GivenRange } from "../queue/given.ts";
import { rangeReports } from "./range-reports.ts";

const folder = mkdtempSync(join(tmpdir(), "isnad-range-"));
const path = join(folder, "reports.jsonl");
const TEXT = 'ألف\n\n  \r\n"باء"\nجيم';
writeFileSync(path, TEXT);
afterAll(() => rm(folder, { recursive: true, force: true }));

const size = Buffer.byteLength(TEXT);
const range: GivenRange = {
  kind: "line",
  from: "r.jsonl",
  obtainedAt: "2026-01-01T00:00:00Z",
  published: null,
  path,
  start: 0,
  end: size,
  first: 1,
};

test("a stretch holds a report for each line that says anything, each with the stretch of its own", async () => {
  const reports = await rangeReports(range);
  expect(reports.map(({ given }) => [given.from, Buffer.from(given.bytes).toString()])).toEqual([
    ["r.jsonl:1", "ألف"],
    ["r.jsonl:4", '"باء"'],
    ["r.jsonl:5", "جيم"],
  ]);
  for (const { given, alone } of reports) expect((await rangeReports(alone)).map((one) => one.given)).toEqual([given]);
});

test("a whole file is one report", async () => {
  const reports = await rangeReports({ ...range, kind: "text" });
  expect(reports.map(({ given }) => [given.from, Buffer.from(given.bytes).toString()])).toEqual([["r.jsonl", TEXT]]);
});

test("a file that is not there, or shorter, is told", async () => {
  await expect(rangeReports({ ...range, path: `${path}.gone` })).rejects.toThrow("no such file");
  await expect(rangeReports({ ...range, end: size + 1 })).rejects.toThrow("ends at byte");
});
