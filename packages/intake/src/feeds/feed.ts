import type { Issue } from "@isnad/reader";

/** What a feed document says, whatever its format. */
export interface Feed {
  readonly format: "rss" | "atom" | "rdf" | "json";
  readonly title: string | null;
  /** The page that the feed belongs to, absolute. */
  readonly link: string | null;
  /** As declared: a BCP 47 tag. */
  readonly language: string | null;
  /** Minutes for which the feed asks to be left alone. */
  readonly restMinutes: number | null;
  /** In the document's order, each key once. */
  readonly items: readonly FeedItem[];
}

/** One item of a feed. Texts are plain: no markup, though controls may still stand in them. */
export interface FeedItem {
  /** What it is known by from poll to poll: 32 hexadecimal digits. */
  readonly key: string;
  /** Changes when what the item says changes. */
  readonly version: string;
  readonly title: string | null;
  /** The item's page: absolute, http or https. */
  readonly link: string | null;
  readonly author: string | null;
  /** ISO date-times with their zone. */
  readonly published: string | null;
  readonly updated: string | null;
  /** What the feed holds of the item's text, as paragraphs divided by line breaks; empty where nothing. */
  readonly text: string;
  /** Whether the feed calls that text the content rather than a summary. */
  readonly isContent: boolean;
  /** The item as it stands in the document, byte for byte; of JSON feeds, written anew. */
  readonly bytes: Uint8Array;
  /** What had to be assumed to read it. */
  readonly issues: readonly Issue[];
}
