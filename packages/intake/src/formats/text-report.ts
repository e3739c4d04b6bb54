import { decode } from "./decode.ts";
import type { ObtainedReport } from "./incoming.ts";

/** Plain text as one report. */
export function textReport(bytes: Uint8Array, where: string, id: string, declared: string | null = null): ObtainedReport {
  const { text, issue } = decode(bytes, where, declared);
  const report = { id, title: null, text, published: null, source: null, url: null };
  return { report, issues: issue ? [issue] : [], bytes, from: where };
}
