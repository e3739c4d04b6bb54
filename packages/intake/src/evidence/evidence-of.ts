import { createHash } from "node:crypto";
import { VERSION } from "@isnad/reader";
import type { Fetched } from "../fetch/fetched.ts";

/** How bytes were got from the web, as the archive keeps it with their report: enough to show where, when and by what. */
export interface Evidence {
  /** The address that was asked for. */
  readonly asked: string;
  readonly finalUrl: string;
  readonly status: number;
  readonly hops: Fetched["hops"];
  readonly headers: Fetched["headers"];
  /** ISO instant. */
  readonly fetchedAt: string;
  /** SHA-256 of the report's bytes, hexadecimal. */
  readonly bytesSha256: string;
  readonly tool: string;
  /** Where the text is from: the page, the feed that named it (all or its summary), or a `file` that was no page. */
  readonly textFrom: "page" | "feed" | "summary" | "file";
}

/** The evidence of a report whose `bytes` are the answer or a part of it. */
export function evidenceOf(obtained: Omit<Fetched, "bytes">, bytes: Uint8Array, textFrom: Evidence["textFrom"]): Evidence {
  const { hops, finalUrl, status, headers, fetchedAt } = obtained;
  const bytesSha256 = createHash("sha256").update(bytes).digest("hex");
  return { asked: hops[0]?.url ?? finalUrl, finalUrl, status, hops, headers, fetchedAt, bytesSha256, tool: `isnad ${VERSION}`, textFrom };
}
