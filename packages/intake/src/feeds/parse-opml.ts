import { parseOpml as parseDocument } from "feedsmith";
import { IntakeError } from "../errors.ts";
import { declaredCharset, decode } from "../formats/decode.ts";
import { absoluteLink } from "./absolute-link.ts";
import { afterProlog } from "./after-prolog.ts";
import { markupLine } from "./markup-text.ts";
import { onceEach } from "./once-each.ts";

/** A feed that a list of feeds names. */
export interface ListedFeed {
  readonly url: string;
  readonly title: string | null;
}

/**
 * The feeds of an OPML file, whatever groups they stand in, each once.
 *
 * @throws IntakeError `feed-list` where it is no OPML, declares a document type or names no feed; `input-encoding`.
 */
export function parseOpml(bytes: Uint8Array, where: string): readonly ListedFeed[] {
  const { text } = decode(bytes, where, declaredCharset(null, bytes));
  const feeds = text.startsWith("<!", afterProlog(text)) ? [] : listed(outlinesOf(text));
  if (feeds.length === 0) throw new IntakeError("feed-list", `${where}: no OPML list that names feeds; export one from a reader of feeds`);
  return onceEach(feeds, ({ url }) => url);
}

interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

function outlinesOf(text: string): readonly Outline[] {
  try {
    return (parseDocument(text).body?.outlines ?? []) as readonly Outline[];
  } catch {
    return [];
  }
}

function listed(outlines: readonly Outline[]): readonly ListedFeed[] {
  return outlines.flatMap(({ text, title, xmlUrl, outlines: inner }) => {
    const url = absoluteLink(xmlUrl, "");
    return [...(url === null ? [] : [{ url, title: markupLine(title ?? text) }]), ...listed(inner ?? [])];
  });
}
