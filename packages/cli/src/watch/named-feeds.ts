import type { NewFeed } from "@isnad/archive";
import { InputError } from "../errors.ts";
import { allBytes } from "../input/source.ts";

/** The feeds that a command names: by their addresses, and in a list. */
export async function namedFeeds(urls: readonly string[], opml: string | undefined, everyMinutes: number): Promise<readonly NewFeed[]> {
  const { parseOpml } = await import("@isnad/intake");
  const listed = opml === undefined ? [] : parseOpml(await allBytes(opml), opml);
  return [...urls.map((url) => ({ url: webAddress(url), title: null })), ...listed].map((feed) => ({ ...feed, everyMinutes }));
}

function webAddress(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol === "http:" || url?.protocol === "https:") return url.href;
  throw new InputError("feed-address", `${text}: not the address of a feed; write it whole, for example https://example.org/feed.xml`);
}
