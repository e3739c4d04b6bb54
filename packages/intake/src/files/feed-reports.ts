import type { Issue } from "@isnad/reader";
import { feedReport } from "../feeds/feed-report.ts";
import { type FeedDocument, parseFeed } from "../feeds/parse-feed.ts";
import type { ObtainedReport } from "../formats/incoming.ts";

/** The items of a feed's file as reports of the feed's own words; which words those are stands in an issue where they are not the whole text. */
export function* feedReports(document: FeedDocument, from: string): Generator<ObtainedReport> {
  const { title, items } = parseFeed(document);
  for (const item of items) {
    const told = feedReport(item, title);
    if (!told) continue;
    const issues = item.isContent ? told.issues : [...told.issues, SUMMARY];
    yield { report: told.report, issues, bytes: item.bytes, from: `${from}:${item.key}` };
  }
}

const SUMMARY: Issue = { code: "feed-summary", message: "the feed's summary, not the whole text", span: null };
