import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "@isnad/reader";
import { loadArabic } from "isnad";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyArchive } from "../custody/verify-archive.ts";
import { archiveLines } from "../export/archive-lines.ts";
import type { Archive } from "../open/archive.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { addReadings } from "../store/add-readings.ts";
import { importLines } from "./import-lines.ts";

const EXAMPLES = join(import.meta.dirname, "../../../../examples");
const STORING = { by: "tester", at: "2020-11-01T12:00:00Z" };

describe.each(ARCHIVES_UNDER_TEST)("import into $name", ({ open }) => {
  let [first, second] = [null as unknown as Archive, null as unknown as Archive];
  let lines: readonly string[] = [];

  beforeAll(async () => {
    const language = loadArabic();
    [first, second] = [await open(language.text), await open(language.text)];
    const told = readdirSync(EXAMPLES).flatMap((file) => readFileSync(join(EXAMPLES, file), "utf8").trim().split("\n"));
    const hostile = JSON.stringify({ id: "nul", title: "\0\ud800", text: "قصف الجيش\0 بلدة دوما \ud800 أمس، بحسب 😀 ناشطين." });
    const captures = [...told, hostile].map((line) => {
      const report = { title: null, published: null, source: null, url: null, ...JSON.parse(line) };
      return { reading: read(report, language), bytes: Buffer.from(line), obtainedFrom: "examples", obtainedAt: STORING.at };
    });
    await addReadings(first, captures, STORING);
    lines = await Array.fromAsync(archiveLines(first.db));
  });
  afterAll(async () => {
    await first.close();
    await second.close();
  });

  const into = (archive: Archive, told: readonly string[]) => importLines(archive, asyncLines(told), STORING);

  test("out, in and out again is the same to the byte", async () => {
    await into(second, lines);
    expect((await Array.fromAsync(archiveLines(second.db))).join("")).toBe(lines.join(""));
    const terms = (archive: Archive) => archive.db.selectFrom("reports").select(["id", "terms", "signature"]).orderBy("number").execute();
    expect(await terms(second)).toEqual(await terms(first));
  });

  test("what was taken in stands up to verify", async () => {
    expect((await verifyArchive(second.db)).faults).toEqual([]);
  });

  test("the same lines twice change nothing", async () => {
    const counts = await into(first, lines);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(0);
  });

  test.each([
    ["import-head", ["{}"]],
    ["import-head", []],
    ["import-schema", ['{"isnad":"archive","schema":99}']],
    ["import-line", ['{"isnad":"archive","schema":1}', "{"]],
    ["import-line", ['{"isnad":"archive","schema":1}', '{"table":"pg_user","row":{}}']],
    ["import-rows", ['{"isnad":"archive","schema":1}', '{"table":"items","row":{"claim_id":"r/v1","number":1}}']],
  ])("%s for %j, and nothing is taken in", async (id, told) => {
    const before = await Array.fromAsync(archiveLines(first.db));
    await expect(into(first, told)).rejects.toMatchObject({ name: "ArchiveError", id });
    expect(await Array.fromAsync(archiveLines(first.db))).toEqual(before);
  });
});

async function* asyncLines(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) yield line.replace(/\n$/u, "");
}
