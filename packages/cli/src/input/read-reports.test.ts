import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { InputError } from "../errors.ts";
import { readReports } from "./read-reports.ts";

const folder = mkdtempSync(join(tmpdir(), "isnad-test-"));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function readAll(...paths: string[]): Promise<{ ids: string[]; errors: string[] }> {
  const errors: InputError[] = [];
  const reports = await Array.fromAsync(readReports(paths, (error) => errors.push(error)));
  return { ids: reports.map(({ report }) => report.id), errors: errors.map(({ id, message }) => `${id} ${message.replace(folder, "")}`) };
}

const line = (id: string) => JSON.stringify({ id, text: "قال الوزير إن الهدنة صامدة." });

test("names a missing file and a directory, and reads the rest", async () => {
  const good = file("good.txt", "انسحبت القوات.");
  const { ids, errors } = await readAll(join(folder, "nowhere.txt"), folder, good);
  expect(ids).toEqual(["good"]);
  expect(errors.map((error) => error.split(" ")[0])).toEqual(["input-missing", "input-directory"]);
});

test("names the broken line of a JSONL file and reads the others", async () => {
  const lines = ["1", "2", "3", "4", "5", "6"].map(line);
  const { ids, errors } = await readAll(file("seven.jsonl", [...lines, '{"id": "7", "text', line("8")].join("\n")));
  expect(ids).toEqual(["1", "2", "3", "4", "5", "6", "8"]);
  expect(errors).toEqual([expect.stringMatching(/^input-json \/seven\.jsonl:7: /u)]);
});

test("wants a text in every report", async () => {
  const { errors } = await readAll(file("textless.jsonl", '{"id": "1"}\n[]\n'));
  expect(errors.map((error) => error.split(" ")[0])).toEqual(["input-report", "input-json"]);
});

test.each([
  ["empty.txt", "", "input-empty"],
  ["empty.jsonl", "", "input-empty"],
  ["photo.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0), "input-kind"],
  ["photo.txt", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0), "input-picture"],
  ["broken.txt", Uint8Array.of(0xc3, 0x28, 0xff, 0xfe, 0x80), "input-encoding"],
])("refuses %s", async (name, content, id) => {
  const { ids, errors } = await readAll(file(name, content));
  expect(ids).toEqual([]);
  expect(errors).toEqual([expect.stringContaining(`/${name}`)]);
  expect(errors[0]).toContain(id);
});

test("keeps what a report says of itself, and says what it could not take", async () => {
  const path = file(
    "fields.jsonl",
    `${JSON.stringify({ id: 5, text: "نص", title: "عنوان", published: "yesterday", url: "https://example.org/a" })}\n`,
  );
  const [incoming] = await Array.fromAsync(readReports([path], () => {}));
  expect(incoming?.report).toEqual({ id: "5", title: "عنوان", text: "نص", published: null, source: null, url: "https://example.org/a" });
  expect(incoming?.issues.map(({ code }) => code)).toEqual(["published-not-a-date"]);
});

test("reads a page's paragraphs, title, date and address, and leaves its menu out", async () => {
  const paragraphs = [
    "أعلنت الحكومة اليمنية تمديد الهدنة شهرين إضافيين بعد محادثات طويلة في عمان.",
    "ورحب المبعوث الأممي بالقرار ودعا الطرفين إلى احترامه في جميع الجبهات.",
  ];
  const html = `<html><head><title>موقع</title><meta property="og:title" content="تمديد الهدنة">
    <meta property="article:published_time" content="2022-06-02T10:00:00+03:00"><link rel="canonical" href="https://example.org/truce"></head>
    <body><nav><a href="/">الرئيسية</a><a href="/sport">رياضة</a></nav><article>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article></body></html>`;
  const [incoming] = await Array.fromAsync(readReports([file("page.html", html)], () => {}));
  expect(incoming?.report).toMatchObject({
    id: "page",
    title: "تمديد الهدنة",
    published: "2022-06-02T10:00:00+03:00",
    url: "https://example.org/truce",
  });
  expect(incoming?.report.text).toBe(paragraphs.join("\n"));
});
