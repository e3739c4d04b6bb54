import { writtenDate } from "../dates/written-date.ts";
import { articleOf, jsonLd, type Node, textOf } from "./json-ld.ts";
import type { Line } from "./lines-of.ts";
import { type Page, type PageElement, squeeze } from "./page.ts";
import { pageTitle, sourceInTitle } from "./page-title.ts";
import { shownAuthor } from "./shown-author.ts";
import { shownDate } from "./shown-date.ts";

/** What a page says of itself. */
export interface PageFacts {
  readonly nodes: readonly Node[];
  readonly article: Node | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  /** Canonical address. */
  readonly address: string | null;
  readonly language: string | null;
}

/** JSON-LD first, then meta, then microdata and `time`, then what is shown. */
export function pageFacts(page: Page, shown: readonly Line[], url: string | null): PageFacts {
  const nodes = jsonLd(page);
  const article = articleOf(nodes);
  const headline = article ? textOf(article.headline, nodes) : null;
  const title = pageTitle(page, headline, shown);
  const source = firstOf(page, SOURCE) ?? (article ? textOf(article.publisher, nodes) : null) ?? sourceInTitle(page, title);
  const author = (article ? textOf(article.author, nodes) : null) ?? named(firstOf(page, AUTHOR)) ?? shownAuthor(page);
  const published =
    writtenDate(article ? textOf(article.datePublished, nodes) : null) ?? firstDate(page, PUBLISHED) ?? shownDate(shown, title);
  const updated = writtenDate(article ? textOf(article.dateModified, nodes) : null) ?? firstDate(page, UPDATED);
  const language = (article ? textOf(article.inLanguage, nodes) : null) ?? (page.documentElement?.getAttribute("lang") || null);
  return { nodes, article, title, source, author, published, updated, address: addressOf(page, url), language };
}

/** What an element says in `content`, `datetime`, `title`, `href` or its text. Of metas and links, which are most, all are taken at once. */
function saidBy(page: Page, selector: string): string | null {
  if (/^(?:meta|link)\[/u.test(selector)) return metasOf(page).get(selector) ?? null;
  const element = page.querySelector(selector);
  return element ? said(element) || squeeze(element.textContent ?? "") || null : null;
}

const said = (element: PageElement): string | undefined =>
  ["content", "datetime", "href", "title"].map((name) => element.getAttribute(name)?.trim()).find(Boolean);

/** What each meta and link says, by the selector that it is asked for by; the first that says something. */
function metasOf(page: Page): ReadonlyMap<string, string> {
  const known = METAS.get(page);
  if (known) return known;
  const metas = new Map<string, string>();
  for (const element of page.querySelectorAll("meta, link")) {
    const text = said(element);
    for (const name of ["property", "name", "itemprop", "rel"]) {
      const selector = `${element.localName}[${name}="${element.getAttribute(name) ?? ""}"]`;
      if (text && !metas.has(selector)) metas.set(selector, text);
    }
  }
  METAS.set(page, metas);
  return metas;
}

const METAS = new WeakMap<Page, ReadonlyMap<string, string>>();

function firstOf(page: Page, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const found = saidBy(page, selector);
    if (found !== null) return found;
  }
  return null;
}

function firstDate(page: Page, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const date = writtenDate(saidBy(page, selector));
    if (date !== null) return date;
  }
  return null;
}

/**
 * The canonical address, where it is one of the web and, for a page that was fetched, of the same site: a page may not say that it is another site's.
 * Else the address that answered.
 */
function addressOf(page: Page, url: string | null): string | null {
  for (const selector of ADDRESS) {
    const given = saidBy(page, selector);
    const parsed = given === null ? null : URL.parse(given, url ?? undefined);
    if (given === null || !parsed || !/^https?:$/u.test(parsed.protocol)) continue;
    if (url === null || isSameSite(parsed.hostname, new URL(url).hostname)) return URL.canParse(given) ? given : parsed.href;
  }
  return url;
}

/** The same host, or one of them within the other: `www.example.org`, `m.example.org` and `example.org`. */
function isSameSite(one: string, other: string): boolean {
  const [plain, fetched] = [one, other].map((host) => host.replace(/^(?:www|m|amp|mobile)\./u, "")) as [string, string];
  return plain === fetched || plain.endsWith(`.${fetched}`) || fetched.endsWith(`.${plain}`);
}

/** `article:author` is often the address of a profile. */
const named = (author: string | null): string | null => (author !== null && /^https?:/iu.test(author) ? null : author);

const SOURCE = [
  'meta[property="og:site_name"]',
  'meta[name="application-name"]',
  'meta[itemprop="publisher"]',
  '[itemprop="publisher"] [itemprop="name"]',
  'meta[name="DC.publisher"]',
];
const ADDRESS = ['link[rel="canonical"]', 'meta[property="og:url"]'];
const AUTHOR = ['meta[name="author"]', 'meta[property="article:author"]', '[itemprop="author"] [itemprop="name"]', '[itemprop="author"]'];
const PUBLISHED = [
  'meta[property="article:published_time"]',
  'meta[property="og:article:published_time"]',
  '[itemprop="datePublished"]',
  ...[
    "pubdate",
    "publish-date",
    "publication_date",
    "date",
    "dc.date",
    "DC.date",
    "DC.date.issued",
    "parsely-pub-date",
    "sailthru.date",
  ].map((name) => `meta[name="${name}"]`),
  "time[pubdate]",
  "time.published[datetime]",
  "abbr.published[title]",
  "article time[datetime]",
  "main time[datetime]",
  "time[datetime]",
];
const UPDATED = [
  'meta[property="article:modified_time"]',
  'meta[property="og:updated_time"]',
  '[itemprop="dateModified"]',
  "time.updated[datetime]",
];
