import { expect, test } from "vitest";
import { pageReport } from "./page-report.ts";

const SENTENCE = "أعلنت الحكومة تمديد الهدنة شهرين إضافيين بعد محادثات طويلة في العاصمة. ";
const page = (head: string, body = `<p>${SENTENCE.repeat(3)}</p>`) =>
  Buffer.from(`<html><head>${head}</head><body><h1>تمديد الهدنة شهرين</h1>${body}</body></html>`);
const urlOf = (canonical: string, url: string | null) =>
  pageReport(page(`<link rel="canonical" href="${canonical}">`), { where: "a.html", url }).report.url;

test("a page may not say that it is another site's", () => {
  expect(urlOf("https://example.org/news/1", "https://example.org/news/1?utm=x")).toBe("https://example.org/news/1");
  expect(urlOf("/news/1", "https://example.org/news/1?utm=x")).toBe("https://example.org/news/1");
  expect(urlOf("https://www.example.org/1", "https://m.example.org/1")).toBe("https://www.example.org/1");
  expect(urlOf("https://agency.example/1", "https://example.org/1")).toBe("https://example.org/1");
  expect(urlOf("https://notexample.org/1", "https://example.org/1")).toBe("https://example.org/1");
  expect(urlOf("javascript:alert(1)", "https://example.org/1")).toBe("https://example.org/1");
  expect(urlOf("https://agency.example/1", null)).toBe("https://agency.example/1");
});

test("markup and scripts of a page are no text, and what it writes of markup stays words", () => {
  const body = `<article><p onclick="x()">${SENTENCE}<script>steal()</script><img src=x onerror=alert(1)></p><p>${SENTENCE}&lt;b&gt;كتب هذا&lt;/b&gt;</p></article>`;
  const { report } = pageReport(page("<title>&lt;img src=x onerror=alert(1)&gt;</title>", body), { where: "a.html" });
  expect(report.text).toBe(`${SENTENCE.trim()}\n${SENTENCE}<b>كتب هذا</b>`);
});

test("a page that is one deep nest or one long line is read or refused, never the end of all", () => {
  const deep = page("", `${"<div>".repeat(100_000)}${SENTENCE.repeat(5)}`);
  try {
    expect(pageReport(deep, { where: "deep.html" }).report.text).toContain("الهدنة");
  } catch (error) {
    expect(error).toMatchObject({ id: "page-broken" });
  }
  const long = page("", `<p>${SENTENCE.repeat(30_000)}</p>`);
  expect(pageReport(long, { where: "long.html" }).report.text.length).toBeGreaterThan(2_000_000);
});
