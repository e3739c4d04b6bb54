import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { GivenRange } from "../queue/given.ts";
import { rangeReports, type Stretches } from "./range-reports.ts";

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
  version: null,
  start: 0,
  end: size,
  first: 1,
};

/** What lies in these folders; of an object, some bytes. */
const within = (...files: readonly string[]): Stretches => ({
  files,
  object: ({ start, end }) => Promise.resolve(Buffer.from(TEXT).subarray(start, Math.min(end, size))),
});

test("a stretch holds a report for each line that says anything, each with the stretch of its own", async () => {
  const reports = await rangeReports(range, within(folder));
  expect(reports.map(({ given }) => [given.from, Buffer.from(given.bytes).toString()])).toEqual([
    ["r.jsonl:1", "ألف"],
    ["r.jsonl:4", '"باء"'],
    ["r.jsonl:5", "جيم"],
  ]);
  for (const { given, alone } of reports) expect((await rangeReports(alone, within(folder))).map((one) => one.given)).toEqual([given]);
});

test("a whole file is one report", async () => {
  const reports = await rangeReports({ ...range, kind: "text" }, within(folder));
  expect(reports.map(({ given }) => [given.from, Buffer.from(given.bytes).toString()])).toEqual([["r.jsonl", TEXT]]);
});

test("a file that is not there, or shorter, is told", async () => {
  await expect(rangeReports({ ...range, path: `${path}.gone` }, within(folder))).rejects.toThrow("no such file");
  await expect(rangeReports({ ...range, end: size + 1 }, within(folder))).rejects.toThrow("ends at byte");
});

test("a file in none of the folders is not opened, also where a link leads to it", async () => {
  const [inside, outside] = [join(folder, "inside"), mkdtempSync(join(tmpdir(), "isnad-outside-"))];
  mkdirSync(inside);
  writeFileSync(join(outside, "secret.txt"), "سر");
  symlinkSync(join(outside, "secret.txt"), join(inside, "link.txt"));
  const secret = { ...range, kind: "text" as const, end: 2 };
  for (const path of [join(outside, "secret.txt"), join(inside, "link.txt"), `${inside}/../reports.jsonl`])
    await expect(rangeReports({ ...secret, path }, within(inside))).rejects.toMatchObject({ id: "work-files" });
  await expect(rangeReports(secret, within())).rejects.toMatchObject({ id: "work-files" });
  await rm(outside, { recursive: true });
});

test("an object is opened where it lies below one of the folders", async () => {
  const object: GivenRange = { ...range, path: "s3://news/2019/r.jsonl", version: '"tag"' };
  expect(await rangeReports(object, within(folder, "s3://news/2019"))).toHaveLength(3);
  await expect(rangeReports({ ...object, end: size + 1 }, within("s3://news/2019/"))).rejects.toThrow("ends at byte");
  for (const files of [[], [folder], ["s3://news/201"], ["s3://new"]])
    await expect(rangeReports(object, within(...files))).rejects.toMatchObject({ id: "work-files" });
});
