import type { Issue } from "@isnad/reader";
import { writtenDate } from "../dates/written-date.ts";
import { absoluteLink } from "./absolute-link.ts";
import type { FeedItem } from "./feed.ts";
import type { GivenItem } from "./given-feed.ts";
import { itemKey, itemVersion } from "./item-key.ts";
import { markupLine, markupText } from "./markup-text.ts";

/** An item in plain text, with what it is known by. */
export function feedItem(given: GivenItem, bytes: Uint8Array, issues: readonly Issue[]): FeedItem {
  const title = markupLine(given.title);
  const link = absoluteLink(given.link, given.base);
  const content = markupText(given.content ?? "");
  const summary = markupText(given.summary ?? "");
  const text = content.length >= summary.length ? content : summary;
  const updated = writtenDate(given.updated);
  return {
    key: itemKey({ guid: given.guid, link, title, text }),
    version: itemVersion({ title, text }, updated),
    title,
    link,
    author: given.author?.trim() || null,
    published: writtenDate(given.published),
    updated,
    text,
    isContent: content !== "" && text === content,
    bytes,
    issues,
  };
}
