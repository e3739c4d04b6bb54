/** An Atom feed as it is to be written. Texts may hold anything. Instants are ISO. */
export interface AtomFeed {
  /** An IRI that stays the same: `urn:isnad:watch:…`. */
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  /** The latest first. */
  readonly entries: readonly AtomEntry[];
}

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly content: string;
  /** Where to read on. */
  readonly link: string | null;
}

/** An Atom document (RFC 4287). All texts are plain; controls in them, bidi controls too, are shown as what they are, and no markup comes through. */
export const atomFeed = ({ id, title, updated, entries }: AtomFeed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    ...headLines(id, title, updated),
    "  <author><name>Isnad</name></author>",
    "  <generator>Isnad</generator>",
    ...entries.flatMap(entryLines),
    "</feed>",
    "",
  ].join("\n");

const headLines = (id: string, title: string, updated: string): readonly string[] => [
  `  <id>${escaped(id)}</id>`,
  `  <title type="text">${escaped(title)}</title>`,
  `  <updated>${escaped(updated)}</updated>`,
];

const entryLines = ({ id, title, updated, content, link }: AtomEntry): readonly string[] => [
  "  <entry>",
  ...headLines(id, title, updated).map((line) => `  ${line}`),
  ...(link === null ? [] : [`    <link rel="alternate" href="${escaped(link)}"/>`]),
  `    <content type="text">${escaped(content)}</content>`,
  "  </entry>",
];

const escaped = (text: string): string => shown(text).replace(/[&<>"']/gu, (letter) => `&#${letter.charCodeAt(0)};`);

/** XML has no place for most controls and lone surrogates, and readers of feeds obey bidi controls: both are written out. Line breaks stay. */
const shown = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll("\r\n", "\n")
    .replace(HIDDEN, (control) => `<U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}>`);

const HIDDEN = /[^\P{Cc}\n\t]|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
