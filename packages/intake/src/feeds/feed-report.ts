import type { IncomingReport } from "../formats/incoming.ts";
import type { FeedItem } from "./feed.ts";

/** Where the text of a report that a feed brought is from: the feed's own content, the page that it links to, or, where that could not be got, the feed's summary. */
export type TextFrom = "feed" | "page" | "summary";

/** Whether a feed's own text of an item may stand for its page: called content, of some length, and not broken off. */
export const holdsWholeText = ({ isContent, text, link }: FeedItem): boolean =>
  link === null || (isContent && text.length >= WHOLE && !BROKEN_OFF.test(text));

/** Characters: three sentences of news. Shorter content is most often a lead. */
const WHOLE = 400;

const BROKEN_OFF = /(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*(?:\S+\s*){0,6}$/u;

/** An item as a report of its feed's own words; `null` where it has none. */
export function feedReport(item: FeedItem, source: string | null): IncomingReport | null {
  const { key, title, link, published, updated, text, issues } = item;
  if (text === "" && title === null) return null;
  const report = { id: link ?? key, title, text: text || (title as string), published: published ?? updated, source, url: link };
  return { report, issues };
}
