import { describe, expect, test } from "vitest";
import { declaredCharset, decode } from "../formats/decode.ts";
import { bodyLines } from "./body-lines.ts";
import { grownPage, OTHERS } from "./grown-page.ts";
import { parsePage } from "./page.ts";
import { pageReport } from "./page-report.ts";
import { type SavedPage, savedPages, wordScore } from "./saved-pages.ts";

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The same instant, or the same words where there is no zone. */
const instant = (date: string | null): string | null =>
  date !== null && /T.*(?:Z|[+-]\d\d:\d\d)$/u.test(date) ? Temporal.Instant.from(date).toString() : date;

/** Lines that are links on the page and no part of what a person would copy. */
function menuLines({ bytes, expected }: SavedPage): readonly string[] {
  const page = parsePage(decode(bytes, "", declaredCharset(null, bytes)).text);
  const wanted = new Set(expected.text);
  return bodyLines(page).flatMap(({ text, linked }) => (linked > 0.6 && !wanted.has(text) ? [text] : []));
}

describe.each(["seen", "held-out"] as const)("%s pages", (part) => {
  const pages = savedPages(part).map((page) => ({ ...page, read: pageReport(page.bytes, { where: `${page.name}.html` }) }));

  test("their text is what a person would copy", () => {
    const scores = pages.map(({ read, expected }) => wordScore(read.report.text, expected.text.join("\n")));
    expect(mean(scores)).toBeGreaterThan(0.97);
    expect(Math.min(...scores)).toBeGreaterThan(0.9);
  });

  test("their dates are right, with the zone that they name", () => {
    const right = pages.filter(({ read, expected }) => instant(read.report.published) === instant(expected.published));
    expect(right.length / pages.length).toBeGreaterThanOrEqual(0.95);
  });

  test("their titles, authors and addresses are right", () => {
    for (const fact of [
      ({ read, expected }: (typeof pages)[number]) => read.report.title === expected.title,
      ({ read, expected }: (typeof pages)[number]) => read.author === expected.author,
      ({ read, expected }: (typeof pages)[number]) => read.report.url === expected.url,
    ])
      expect(pages.filter(fact).length / pages.length).toBeGreaterThan(0.9);
  });

  test.each(pages.map((page) => [page.name, page] as const))("no menu line stands in %s, and it says what it is", (_, page) => {
    const lines = new Set(page.read.report.text.split("\n"));
    expect(menuLines(page).filter((line) => lines.has(line))).toEqual([]);
    const issues = page.read.issues.map(({ code }) => code).filter((code) => code.startsWith("page-"));
    expect(issues).toEqual(page.expected.issue === null ? [] : [page.expected.issue]);
  });
});

describe("all pages among what stands around articles", { timeout: 120_000 }, () => {
  const saved = [...savedPages("seen"), ...savedPages("held-out")];

  test.each(
    Object.entries(OTHERS).flatMap(
      ([name, others]) =>
        [
          [`${name} over them`, { over: others }],
          [`${name} under them`, { under: others }],
        ] as const,
    ),
  )("are read the same with %s", (_, others) => {
    const read = saved.map((page) => ({
      expected: page.expected,
      read: pageReport(grownPage(page, others), { where: `${page.name}.html` }),
    }));
    expect(mean(read.map(({ read, expected }) => wordScore(read.report.text, expected.text.join("\n"))))).toBeGreaterThan(0.97);
    const dated = read.filter(({ read, expected }) => instant(read.report.published) === instant(expected.published));
    expect(dated.length / read.length).toBeGreaterThanOrEqual(0.95);
    for (const {
      read: { report },
    } of read)
      expect(report.text).not.toContain("المنتخب الوطني يفوز");
  });
});
