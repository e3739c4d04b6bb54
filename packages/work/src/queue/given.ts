import { createHash } from "node:crypto";
import { headers, type MsgHdrs } from "@nats-io/transport-node";
import { WorkError } from "../errors.ts";

/** What bytes are: a line of JSONL, a plain text, a saved page. */
export type GivenKind = "line" | "text" | "page";

/** How and when a report was obtained. */
interface Obtained {
  readonly kind: GivenKind;
  /** Where it lay, as it was named: `file`, or `file:line`. */
  readonly from: string;
  /** ISO instant. */
  readonly obtainedAt: string;
  /** The day of a report that does not say its own. */
  readonly published: string | null;
}

/** A report to be read, as the bytes that were obtained. */
export interface Given extends Obtained {
  readonly bytes: Uint8Array;
}

/**
 * A stretch of a file, or of an object in a store, that workers can open: for `line` whole lines, `first` the number of the first; else a whole file.
 * `from` is the file as named.
 */
export interface GivenRange extends Obtained {
  /** A path, or `s3://bucket/key`. */
  readonly path: string;
  /** What the store calls the state of the object that was looked at; `null` for files. */
  readonly version: string | null;
  /** Bytes, half-open. */
  readonly start: number;
  readonly end: number;
  readonly first: number;
}

export const isRange = (given: Given | GivenRange): given is GivenRange => "path" in given;

/** The same bytes from the same place have the same id: what is sent twice is taken once. */
export function givenId(given: Given | GivenRange): string {
  const hash = createHash("sha256").update(`${given.from}\n`);
  if (isRange(given)) hash.update([given.path, given.start, given.end, ...(given.version === null ? [] : [given.version])].join("\n"));
  else hash.update(given.bytes);
  return hash.digest("hex").slice(0, 32);
}

/** A report's message: how it was obtained in its head, its bytes as they are. */
export function givenMessage(given: Given | GivenRange): { readonly head: MsgHdrs; readonly body: Uint8Array } {
  const head = headers();
  head.set(HEAD.kind, given.kind);
  head.set(HEAD.from, encodeURIComponent(given.from));
  head.set(HEAD.obtainedAt, given.obtainedAt);
  if (given.published !== null) head.set(HEAD.published, given.published);
  if (!isRange(given)) return { head, body: given.bytes };
  head.set(
    HEAD.range,
    [given.start, given.end, given.first, encodeURIComponent(given.path), encodeURIComponent(given.version ?? "")].join(" "),
  );
  return { head, body: new Uint8Array() };
}

/** @throws WorkError `queue-message` where it is no report's message. */
export function givenOf(head: MsgHdrs | undefined, body: Uint8Array): Given | GivenRange {
  const kind = head?.get(HEAD.kind) ?? "";
  if (!head || !isKind(kind)) throw new WorkError("queue-message", "not a report as isnad enqueue sends it");
  const obtained: Obtained = {
    kind,
    from: decodeURIComponent(head.get(HEAD.from)),
    obtainedAt: head.get(HEAD.obtainedAt),
    published: head.get(HEAD.published) || null,
  };
  const range = head.get(HEAD.range);
  if (range === "") return { ...obtained, bytes: body.slice() };
  const [start, end, first, path = "", version = ""] = range.split(" ");
  return {
    ...obtained,
    path: decodeURIComponent(path),
    version: decodeURIComponent(version) || null,
    start: Number(start),
    end: Number(end),
    first: Number(first),
  };
}

const isKind = (kind: string): kind is GivenKind => ["line", "text", "page"].includes(kind);

export const HEAD = {
  kind: "Isnad-Kind",
  from: "Isnad-From",
  obtainedAt: "Isnad-Obtained",
  published: "Isnad-Published",
  range: "Isnad-Range",
} as const;
