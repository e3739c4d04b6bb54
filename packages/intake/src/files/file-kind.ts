/** What a file is read as. */
export type FileKind = "text" | "page" | "lines" | "csv" | "feed" | "json" | "pdf" | "docx" | "zip";

/** What a file is by the header that it came with, else by its name, else by its first bytes; `null` for what is not read. */
export function fileKind(name: string, contentType: string | null, bytes: Uint8Array): FileKind | null {
  const opening = Buffer.from(bytes.subarray(0, OPENING)).toString("latin1").trimStart();
  if (opening.startsWith("%PDF-")) return "pdf";
  const kind = BY_TYPE.find(([type]) => type.test(contentType ?? ""))?.[1] ?? kindByName(name) ?? (opening.startsWith("<") ? "page" : null);
  if (kind === "page" && FEED.test(opening)) return "feed";
  return kind ?? (/^text\/plain/iu.test(contentType ?? "") ? "text" : null);
}

const kindByName = (name: string): FileKind | undefined => BY_NAME.get(/\.([a-z0-9]+)(?:[?#].*)?$/iu.exec(name)?.[1]?.toLowerCase() ?? "");

const BY_NAME: ReadonlyMap<string, FileKind> = new Map([
  ["txt", "text"],
  ["text", "text"],
  ["html", "page"],
  ["htm", "page"],
  ["xhtml", "page"],
  ["jsonl", "lines"],
  ["ndjson", "lines"],
  ["csv", "csv"],
  ["tsv", "csv"],
  ["xml", "feed"],
  ["rss", "feed"],
  ["atom", "feed"],
  ["rdf", "feed"],
  ["json", "json"],
  ["pdf", "pdf"],
  ["docx", "docx"],
  ["zip", "zip"],
]);

const BY_TYPE: readonly (readonly [RegExp, FileKind])[] = [
  [/html/iu, "page"],
  [/\b(?:rss|atom|rdf)\b|\/xml|\+xml/iu, "feed"],
  [/feed\+json|\/json/iu, "json"],
  [/jsonl|ndjson|json-seq/iu, "lines"],
  [/\/csv|tab-separated/iu, "csv"],
  [/\/pdf/iu, "pdf"],
  [/wordprocessingml/iu, "docx"],
  [/\/zip/iu, "zip"],
];

const FEED = /^(?:<\?xml[^>]*>\s*|<!--[^>]*-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF)\b/iu;
const OPENING = 2_000;
