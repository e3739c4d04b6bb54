import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reading } from "@isnad/reader";
import { expect, test } from "vitest";

const BIN = join(import.meta.dirname, "../bin/isnad.js");
const EXAMPLES = join(import.meta.dirname, "../../../examples");
const folder = mkdtempSync(join(tmpdir(), "isnad-test-"));

function isnad(args: readonly string[], input?: string): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: "utf8",
    input: input ?? "",
    maxBuffer: 2 ** 28,
  });
  return { status, out: stdout, err: stderr };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const idsOf = (out: string): string[] =>
  out
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as Reading).report.id);

test("prints one reading a line where it is piped", () => {
  const { status, out, err } = isnad(["read", join(EXAMPLES, "01-agreement.jsonl")]);
  expect([status, err, idsOf(out)]).toEqual([0, "", ["libya-ceasefire"]]);
});

test("prints one object for one report and an array for several, as JSON", () => {
  const paths = ["01-agreement.jsonl", "02-battle.jsonl", "03-protest.jsonl"].map((name) => join(EXAMPLES, name));
  expect(JSON.parse(isnad(["read", "--format", "json", paths[0] as string]).out).report.id).toBe("libya-ceasefire");
  expect(JSON.parse(isnad(["read", "--format", "json", ...paths]).out).map((reading: Reading) => reading.report.id)).toEqual([
    "libya-ceasefire",
    "mosul-old-city",
    "beirut-protest",
  ]);
});

test("shows a table for people in either language", () => {
  const path = join(EXAMPLES, "05-sanctions.jsonl");
  expect(isnad(["read", "--format", "table", path]).out).toContain("On whose word");
  expect(isnad(["read", "--format", "table", "--lang", "ar", path]).out).toContain("على ذمة من");
});

test("reads plain text from standard input by the day it is given", () => {
  const { out } = isnad(["read", "-", "--published", "2020-08-18"], "أعلن الوزير، الثلاثاء، توقيع الاتفاق.");
  expect(JSON.parse(out).report).toMatchObject({ id: "stdin", published: "2020-08-18", text: "أعلن الوزير، الثلاثاء، توقيع الاتفاق." });
});

test("keeps the order of the input on any number of threads, byte for byte", () => {
  const lines = Array.from({ length: 70 }, (_, i) =>
    JSON.stringify({ id: `r${i}`, text: `${"قصفت الطائرات المدينة. ".repeat((i * 7) % 13)}وقال الوزير إن القوات انسحبت.` }),
  );
  const path = file("many.jsonl", lines.join("\n"));
  const one = isnad(["read", path, "--workers", "1"]);
  const two = isnad(["read", path, "--workers", "2"]);
  expect(idsOf(one.out)).toEqual(lines.map((_, i) => `r${i}`));
  expect(two.out).toBe(one.out);
});

test("names what it can't read, reads the rest and ends with 1", () => {
  const broken = file(
    "broken.jsonl",
    `${JSON.stringify({ id: "a", text: "انسحبت القوات." })}\n{broken\n${JSON.stringify({ id: "c", text: "انسحبت القوات." })}`,
  );
  const { status, out, err } = isnad(["read", join(folder, "nowhere.txt"), broken]);
  expect(status).toBe(1);
  expect(idsOf(out)).toEqual(["a", "c"]);
  expect(err).toMatch(/nowhere\.txt: no such file/u);
  expect(err).toMatch(/broken\.jsonl:2: not a JSON object/u);
});

test.each([
  [["read", "--bogus", "x.txt"]],
  [["read"]],
  [["read", "x.txt", "--published", "soon"]],
  [["read", "x.txt", "--workers", "0"]],
  [["sing"]],
])("ends with 2 for %j", (args) => {
  expect(isnad(args).status).toBe(2);
});

test("knows a user's own names, and names the line of a wrong lexicon", () => {
  const good = file("mine.tsv", "person\tرشيد الوادي|أبو ليث\trashid-al-wadi\tRashid al-Wadi\tLBY\tREB\n");
  const reading: Reading = JSON.parse(isnad(["read", "-", "--lexicon", good], "أعلن رشيد الوادي انسحاب قواته من المدينة.").out);
  expect(reading.entities.find(({ known }) => known === "rashid-al-wadi")?.name.en).toBe("Rashid al-Wadi");
  const wrong = isnad(["read", "-", "--lexicon", file("wrong.tsv", "person\tرشيد\n")], "أعلن رشيد.");
  expect([wrong.status, wrong.out]).toEqual([1, ""]);
  expect(wrong.err).toMatch(/wrong\.tsv:1: /u);
});

test("tells the words as CoNLL-U", () => {
  const { status, out } = isnad(["analyze", "-", "--sentences"], "وبوزارته انسحبت القوات.\nوقال الوزير.\n");
  expect(status).toBe(0);
  expect(out.match(/^# text = /gmu)).toHaveLength(2);
  expect(out).toMatch(/^1-4\t\S+\t_/mu);
  for (const line of out.split("\n").filter((row) => /^\d+\t/u.test(row))) expect(line.split("\t")).toHaveLength(10);
});

test("measures itself in the contract's words", () => {
  const { out } = isnad(["bench", join(EXAMPLES, "01-agreement.jsonl")]);
  const measured = JSON.parse(out);
  expect(Object.keys(measured)).toEqual(
    expect.arrayContaining(["reports", "words", "seconds", "words_per_second", "peak_rss_mb", "model_mb", "load_ms"]),
  );
  expect(Object.keys(measured.words_per_second)).toEqual(["reference", "analyze", "read"]);
});
