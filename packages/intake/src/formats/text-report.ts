import { basename, extname } from "node:path";
import { decode } from "./decode.ts";
import type { ObtainedReport } from "./incoming.ts";

/** Plain text as one report, called after its file where it is given no `id`. */
export function textReport(
  bytes: Uint8Array,
  where: string,
  id = basename(where, extname(where)),
  declared: string | null = null,
): ObtainedReport {
  const { text, issue } = decode(bytes, where, declared);
  const report = { id, title: null, text, published: null, source: null, url: null };
  return { report, issues: issue ? [issue] : [], bytes, from: where };
}
