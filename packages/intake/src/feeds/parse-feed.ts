import type { Issue } from "@isnad/reader";
import { parseFeed as parseDocument } from "feedsmith";
import { IntakeError } from "../errors.ts";
import { declaredCharset, decode } from "../formats/decode.ts";
import { afterProlog } from "./after-prolog.ts";
import type { Feed } from "./feed.ts";
import { feedItem } from "./feed-item.ts";
import { type GivenItem, givenFeed } from "./given-feed.ts";
import { itemSlices } from "./item-slices.ts";
import { onceEach } from "./once-each.ts";

/** A document that may be a feed. */
export interface FeedDocument {
  readonly bytes: Uint8Array;
  /** The header of that name; `null` for a file. */
  readonly contentType: string | null;
  /** Its address, for relative links and errors; of a file, its name. */
  readonly where: string;
}

/**
 * Reads RSS, Atom, RDF or JSON Feed.
 *
 * @throws IntakeError `feed-doctype` for XML that declares a document type, whatever is in it; `feed-page` for a web page; `feed-unknown`; `feed-broken`;
 * `input-picture`; `input-encoding`.
 */
export function parseFeed(document: FeedDocument): Feed {
  const { bytes, contentType, where } = document;
  const { text: whole, issue } = decode(bytes, where, declaredCharset(contentType, bytes));
  const text = whole.trimStart();
  refusePages(text, where);
  return unbroken(() => feedOf(document, text, issue ? [issue] : []), where);
}

function feedOf(document: FeedDocument, text: string, issues: readonly Issue[]): Feed {
  const { items, ...feed } = givenFeed(parseDocument(text), document.where);
  const pieces = itemBytes(document, text, items);
  const told = items.map((item, at) => feedItem(item, pieces[at] ?? document.bytes, issues));
  return { ...feed, items: onceEach(told, ({ key }) => key) };
}

/** Declarations of a document type and web pages, by what comes first. */
function refusePages(text: string, where: string): void {
  const first = text.slice(afterProlog(text)).slice(0, 32);
  if (/^<(?:!doctype\s+html|html)\b/iu.test(first))
    throw new IntakeError("feed-page", `${where}: a web page, no feed; give the address of its feed, or \`isnad add\` the page`);
  if (first.startsWith("<!"))
    throw new IntakeError("feed-doctype", `${where}: declares a document type, which can make a feed of any size; such feeds are not read`);
}

/** Whatever a parser makes of strange bytes is said as what it is. */
function unbroken(read: () => Feed, where: string): Feed {
  try {
    return read();
  } catch (cause) {
    const isUnknown = cause instanceof Error && cause.name === "DetectError";
    if (isUnknown) throw new IntakeError("feed-unknown", `${where}: neither RSS, Atom, RDF nor JSON Feed`, { cause });
    throw new IntakeError("feed-broken", `${where}: a feed that is broken or cut off; nothing of it was read`, { cause });
  }
}

/** Each item's own bytes, where the document's encoding lets them be found by their letters; else the item written anew. */
function itemBytes({ bytes }: FeedDocument, text: string, items: readonly GivenItem[]): readonly Uint8Array[] {
  if (text.startsWith("<")) {
    const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const slices = itemSlices(letters.toString("latin1"));
    if (slices.length === items.length) return slices.map(([start, end]) => letters.subarray(start, end));
  }
  return items.map(({ given }) => Buffer.from(JSON.stringify(given)));
}
