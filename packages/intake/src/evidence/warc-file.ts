import { createHash } from "node:crypto";
import { STATUS_CODES } from "node:http";
import { WARCRecord, WARCSerializer } from "warcio";
import { requestHeaders } from "../fetch/request-headers.ts";
import type { Evidence } from "./evidence-of.ts";

/** A report's bytes and how they were got. */
export interface CapturedReport {
  readonly report: string;
  readonly bytes: Uint8Array;
  readonly evidence: Evidence;
}

/** What a WARC file says of itself. */
export interface WarcHead {
  readonly filename: string;
  /** ISO instant. */
  readonly made: string;
  /** `isnad 0.1.0`. */
  readonly software: string;
  /** Each record compressed on its own, as `.warc.gz` has them. */
  readonly gzip: boolean;
}

/**
 * A WARC 1.1 file (ISO 28500) of captures. A page: what was asked, what was answered, and metadata with the way there and the SHA-256. Bytes that stand
 * in the file already are a revisit. An item of a feed is a resource: it is a piece of what was answered. Record ids follow from the captures, so the
 * same captures give the same records.
 */
export async function* warcFile(captured: AsyncIterable<CapturedReport>, head: WarcHead): AsyncGenerator<Uint8Array> {
  const info = { software: head.software, format: "WARC File Format 1.1", conformsTo: CONFORMS_TO };
  const opening = {
    filename: head.filename,
    date: head.made,
    warcVersion: VERSION,
    warcHeaders: { "WARC-Record-ID": recordId("warcinfo", head.made) },
  };
  yield await serialized(WARCRecord.createWARCInfo(opening, info), head.gzip);
  const seen = new Map<string, CapturedReport>();
  for await (const capture of captured) for (const record of recordsOf(capture, seen)) yield await serialized(record, head.gzip);
}

const VERSION = "WARC/1.1" as const;
const CONFORMS_TO = "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/";

const serialized = (record: WARCRecord, gzip: boolean): Promise<Uint8Array> => WARCSerializer.serialize(record, { gzip });

function recordsOf(capture: CapturedReport, seen: Map<string, CapturedReport>): readonly WARCRecord[] {
  const { evidence } = capture;
  if (isPiece(capture)) return [resource(capture), metadata(capture, "resource")];
  const first = seen.get(evidence.bytesSha256);
  if (first) return [revisit(capture, first), request(capture, "revisit"), metadata(capture, "revisit")];
  seen.set(evidence.bytesSha256, capture);
  return [response(capture), request(capture, "response"), metadata(capture, "response")];
}

function response(capture: CapturedReport): WARCRecord {
  return WARCRecord.create(
    {
      ...shared(capture),
      type: "response",
      statusline: statusLine(capture),
      httpHeaders: answerHeaders(capture),
      warcHeaders: answered(capture, "response"),
    },
    [capture.bytes],
  );
}

/** The answer's headers alone: its bytes are those of an earlier record. */
function revisit(capture: CapturedReport, first: CapturedReport): WARCRecord {
  const warcHeaders = {
    ...answered(capture, "revisit"),
    "WARC-Payload-Digest": `sha256:${capture.evidence.bytesSha256}`,
    "WARC-Refers-To": recordId("response", first.report),
  };
  const refersTo = { refersToUrl: first.evidence.finalUrl, refersToDate: first.evidence.fetchedAt };
  return WARCRecord.create(
    { ...shared(capture), ...refersTo, type: "revisit", statusline: statusLine(capture), httpHeaders: answerHeaders(capture), warcHeaders },
    [],
  );
}

/** What the fetch of this version sends for a page: nothing that differs from one question to the next is kept. */
function request(capture: CapturedReport, of: Kind): WARCRecord {
  const { host, pathname, search } = new URL(capture.evidence.finalUrl);
  const warcHeaders = { "WARC-Record-ID": recordId("request", capture.report), "WARC-Concurrent-To": recordId(of, capture.report) };
  const httpHeaders = { host, connection: "close", ...requestHeaders(capture.evidence.tool.split(" ")[1]) };
  return WARCRecord.create(
    { ...shared(capture), type: "request", statusline: `GET ${pathname}${search} HTTP/1.1`, httpHeaders, warcHeaders },
    [],
  );
}

/** A piece of a feed: no answer of its own. */
function resource(capture: CapturedReport): WARCRecord {
  const { headers } = capture.evidence;
  const isJson = capture.bytes[0] === OPENING_BRACE;
  const contentType = isJson ? "application/json" : (headers["content-type"] ?? "application/xml");
  return WARCRecord.create(
    { ...shared(capture), type: "resource", warcHeaders: { ...answered(capture, "resource"), "Content-Type": contentType } },
    [capture.bytes],
  );
}

function metadata(capture: CapturedReport, of: Kind): WARCRecord {
  const { evidence, report } = capture;
  const fields = [
    ["isnad-report", report],
    ["isnad-sha256", evidence.bytesSha256],
    ["isnad-text-from", evidence.textFrom],
    ["isnad-tool", evidence.tool],
    ["via", evidence.asked],
    ...evidence.hops.map(({ url, status, address }) => ["isnad-hop", `${status} ${address} ${url}`]),
  ];
  const text = fields.map(([name, value]) => `${name}: ${oneLine(value ?? "")}\r\n`).join("");
  const warcHeaders = { "WARC-Record-ID": recordId("metadata", report), "WARC-Refers-To": recordId(of, report) };
  return WARCRecord.create({ ...shared(capture), type: "metadata", warcHeaders }, [Buffer.from(text)]);
}

/** Whether the bytes are an item cut out of a feed. */
const isPiece = ({ evidence }: Pick<CapturedReport, "evidence">): boolean =>
  evidence.textFrom === "feed" || evidence.textFrom === "summary";

const shared = ({ evidence, report }: CapturedReport) =>
  ({
    url: isPiece({ evidence }) ? `${evidence.finalUrl}#isnad-${report}` : evidence.finalUrl,
    date: evidence.fetchedAt,
    warcVersion: VERSION,
  }) as const;

const answered = ({ evidence, report }: CapturedReport, kind: Kind): Record<string, string> => ({
  "WARC-Record-ID": recordId(kind, report),
  ...(evidence.hops.at(-1) ? { "WARC-IP-Address": evidence.hops.at(-1)?.address ?? "" } : {}),
});

const statusLine = ({ evidence }: CapturedReport): string => `HTTP/1.1 ${evidence.status} ${STATUS_CODES[evidence.status] ?? "Unknown"}`;

/** The bytes were kept unpacked: headers that speak of how they were packed go by another name, as other archives do it. */
function answerHeaders({ evidence, bytes }: CapturedReport): Record<string, string> {
  const headers = Object.entries(evidence.headers).map(([name, value]) => [
    PACKING.has(name) ? `x-archive-orig-${name}` : name,
    oneLine(value),
  ]);
  return { ...Object.fromEntries(headers), "content-length": String(bytes.length) };
}

/** Nothing from outside ends a header's line. */
const oneLine = (text: string): string => text.replace(/[\r\n\0]+/gu, " ");

const PACKING = new Set(["content-encoding", "transfer-encoding", "content-length"]);

type Kind = "response" | "revisit" | "resource" | "request" | "metadata" | "warcinfo";

/** A UUID of version 8 (RFC 9562): the SHA-256 of what it names. */
function recordId(kind: Kind, of: string): string {
  const hash = createHash("sha256").update(`${kind} ${of}`).digest("hex");
  const variant = ((Number.parseInt(hash[16] as string, 16) & 0x3) | 0x8).toString(16);
  return `<urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}>`;
}

const OPENING_BRACE = 0x7b;
