import type { parseFeed } from "feedsmith";
import { absoluteLink } from "./absolute-link.ts";
import type { Feed } from "./feed.ts";
import { markupLine } from "./markup-text.ts";

type Parsed = ReturnType<typeof parseFeed<string>>;

/** A feed's own fields, and its items as the formats have them in common: texts may hold markup, links may be relative to `base`. */
export interface GivenFeed extends Omit<Feed, "items"> {
  readonly items: readonly GivenItem[];
}

export interface GivenItem {
  readonly guid: string | null;
  readonly title: string | undefined;
  readonly link: string | undefined;
  readonly base: string;
  readonly author: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly content: string | undefined;
  readonly summary: string | undefined;
  /** The item as the parser gave it. */
  readonly given: unknown;
}

/** What a parsed document says, by its format. Links are resolved against the feed's page, which is resolved against the address that it came from. */
export function givenFeed(parsed: Parsed, where: string): GivenFeed {
  if (parsed.format === "rss") return rssFeed(parsed.feed, where);
  if (parsed.format === "atom") return atomFeed(parsed.feed, where);
  if (parsed.format === "json") return jsonFeed(parsed.feed, where);
  return rdfFeed(parsed.feed, where);
}

type Format<Name extends Parsed["format"]> = Extract<Parsed, { readonly format: Name }>["feed"];

function rssFeed(feed: Format<"rss">, where: string): GivenFeed {
  const link = absoluteLink(feed.link, where);
  const items = feed.items?.map((item) => ({
    guid: item.guid?.value?.trim() || null,
    title: item.title ?? item.dc?.titles?.[0],
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : webAddress(item.guid?.value)),
    base: link ?? where,
    author: item.dc?.creators?.join("، ") ?? item.authors?.map(({ name, email }) => name ?? email ?? "").join("، "),
    published: item.pubDate ?? item.dc?.dates?.[0],
    updated: item.atom?.updated,
    content: item.content?.encoded,
    summary: item.description,
    given: item,
  }));
  return {
    format: "rss",
    title: markupLine(feed.title),
    link,
    language: feed.language ?? null,
    restMinutes: feed.ttl ?? updateMinutes(feed.sy),
    items: items ?? [],
  };
}

function rdfFeed(feed: Format<"rdf">, where: string): GivenFeed {
  const link = absoluteLink(feed.link, where);
  const items = feed.items?.map((item) => ({
    guid: item.rdf?.about?.trim() || null,
    title: item.title,
    link: item.link,
    base: link ?? where,
    author: item.dc?.creators?.join("، "),
    published: item.dc?.dates?.[0],
    updated: undefined,
    content: item.content?.encoded,
    summary: item.description,
    given: item,
  }));
  return {
    format: "rdf",
    title: markupLine(feed.title),
    link,
    language: feed.dc?.languages?.[0] ?? null,
    restMinutes: updateMinutes(feed.sy),
    items: items ?? [],
  };
}

function atomFeed(feed: Format<"atom">, where: string): GivenFeed {
  const link = absoluteLink(pageLink(feed.links), where);
  const items = feed.entries?.map((entry) => ({
    guid: entry.id?.trim() || null,
    title: asMarkup(entry.title),
    link: pageLink(entry.links),
    base: link ?? where,
    author: (entry.authors ?? feed.authors)?.map(({ name }) => name ?? "").join("، "),
    published: entry.published ?? entry.updated,
    updated: entry.updated,
    content: asMarkup(entry.content),
    summary: asMarkup(entry.summary),
    given: entry,
  }));
  return {
    format: "atom",
    title: markupLine(asMarkup(feed.title)),
    link,
    language: feed.xml?.lang ?? null,
    restMinutes: updateMinutes(feed.sy),
    items: items ?? [],
  };
}

function jsonFeed(feed: Format<"json">, where: string): GivenFeed {
  const link = absoluteLink(feed.home_page_url, where);
  const items = feed.items?.map((item) => ({
    guid: item.id === undefined ? null : String(item.id).trim() || null,
    title: plain(item.title),
    link: item.url ?? item.external_url,
    base: link ?? where,
    author: item.authors?.map(({ name }) => name ?? "").join("، "),
    published: item.date_published,
    updated: item.date_modified,
    content: item.content_html ?? plain(item.content_text),
    summary: plain(item.summary),
    given: item,
  }));
  return {
    format: "json",
    title: markupLine(plain(feed.title)),
    link,
    language: feed.language ?? null,
    restMinutes: null,
    items: items ?? [],
  };
}

interface Link {
  readonly href?: string | undefined;
  readonly rel?: string | undefined;
}

/** Atom's link to the page that an entry or feed is of. */
const pageLink = (links: readonly Link[] | undefined): string | undefined =>
  links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href;

/** An Atom text as markup: what is plain is escaped. */
const asMarkup = (text: { readonly value?: string; readonly type?: string } | undefined): string | undefined =>
  text?.type === undefined || /^text(?:\/plain)?$/u.test(text.type) ? plain(text?.value) : text.value;

/** Plain text as markup. */
const plain = (text: string | undefined): string | undefined =>
  text?.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "<br>");

const webAddress = (text: string | undefined): string | undefined => (/^https?:\/\//u.test(text?.trim() ?? "") ? text : undefined);

/** RSS 1.0's syndication module: so many updates in a period. */
function updateMinutes(update: { readonly updatePeriod?: string; readonly updateFrequency?: number } | undefined): number | null {
  const period = PERIODS[update?.updatePeriod?.trim().toLowerCase() ?? ""];
  return period === undefined ? null : Math.round(period / Math.max(1, update?.updateFrequency ?? 1));
}

const PERIODS: Readonly<Record<string, number>> = { hourly: 60, daily: 1440, weekly: 10_080, monthly: 43_200, yearly: 525_600 };
