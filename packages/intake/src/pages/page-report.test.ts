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

test.each([
  ["of nothing but opening signs", "<".repeat(3_000_000)],
  ["of shares in shares", `${'<div class="share">'.repeat(900)}${`<span>${SENTENCE}</span>`.repeat(5_000)}`],
])("a page %s is refused at once", (_, body) => {
  expect(() => pageReport(page("", body), { where: "a.html" })).toThrow(expect.objectContaining({ id: "page-broken" }));
});

test("a page of many short paragraphs or of many linked headings is read in a time that grows with it", () => {
  const paragraphs = page("", "<p>قال ذلك.</p>".repeat(20_000));
  expect(pageReport(paragraphs, { where: "a.html" }).report.text.split("\n").length).toBeGreaterThan(10_000);
  const headings = page("", `${'<h3><a href="/x">عنوان آخر من العناوين</a></h3>'.repeat(10_000)}<p>${SENTENCE.repeat(4)}</p>`);
  expect(pageReport(headings, { where: "a.html" }).report.text).toBe(SENTENCE.repeat(4).trim());
});
