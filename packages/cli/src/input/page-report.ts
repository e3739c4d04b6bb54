import { basename, extname } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { decode } from "./decode.ts";
import type { IncomingReport } from "./incoming.ts";
import { isDate } from "./is-date.ts";

/** A saved page as a report: its article's text as paragraphs, and what the page itself says of title, outlet, address and date. */
export function pageReport(bytes: Uint8Array, path: string): IncomingReport {
  const { text: html, issue } = decode(bytes, path, declaredCharset(bytes));
  const { document } = parseHTML(html);
  const published = firstText(document, PUBLISHED) ?? null;
  const report = {
    id: basename(path, extname(path)),
    title: firstText(document, TITLE) ?? (document.title.trim() || null),
    source: firstText(document, SOURCE),
    url: firstText(document, ADDRESS),
    published: published !== null && isDate(published) ? published : null,
    text: articleText(document),
  };
  return { report, issues: issue ? [issue] : [] };
}

/** Readability changes the document it is given, so it comes last. Text that it does not find is taken from the whole body. */
function articleText(document: Page): string {
  const body = document.body?.textContent ?? "";
  const article = new Readability(document, { charThreshold: 100 }).parse();
  const { document: content } = parseHTML(`<html><body>${article?.content ?? ""}</body></html>`);
  const blocks = [...content.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));
  const paragraphs = blocks.map((block) => squeeze(block.textContent ?? "")).filter(Boolean);
  return paragraphs.length > 0 ? paragraphs.join("\n") : squeeze(article?.textContent ?? body);
}

/** The first of the named elements that says something: in `content`, `datetime`, `href` or its text. */
function firstText(document: Page, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const element = document.querySelector(selector);
    const value = ["content", "datetime", "href"].map((name) => element?.getAttribute(name)).find(Boolean) ?? element?.textContent;
    if (value?.trim()) return value.trim();
  }
  return null;
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  return /charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1] ?? null;
}

type Page = ReturnType<typeof parseHTML>["document"];

const squeeze = (text: string): string => text.replace(/\s+/gu, " ").trim();

const TITLE = ['meta[property="og:title"]', "h1"];
const SOURCE = ['meta[property="og:site_name"]'];
const ADDRESS = ['link[rel="canonical"]', 'meta[property="og:url"]'];
const PUBLISHED = ['meta[property="article:published_time"]', 'meta[itemprop="datePublished"]', 'meta[name="date"]', "time[datetime]"];
const BLOCKS = "p, h1, h2, h3, h4, li, blockquote, td, div";
