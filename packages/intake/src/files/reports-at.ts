import type { Issue } from "@isnad/reader";
import { IntakeError } from "../errors.ts";
import { type Evidence, evidenceOf } from "../evidence/evidence-of.ts";
import { fetchSafely } from "../fetch/fetch-safely.ts";
import type { FetchOptions } from "../fetch/fetched.ts";
import type { ObtainedReport } from "../formats/incoming.ts";
import { type FileKind, fileKind } from "./file-kind.ts";
import type { FileOptions } from "./given-file.ts";
import { reportsInFile } from "./reports-in-file.ts";

/** A report from the web, and how it was got. */
export interface FetchedReport extends ObtainedReport {
  readonly evidence: Evidence;
}

/**
 * Fetches an address and reads what it gives, whatever of the known formats that is.
 *
 * @throws IntakeError the gate's `fetch-…` ids, `fetch-status` for an answer that is not 200, and what `reportsInFile` does.
 */
export async function* reportsAt(url: string, options: FileOptions & FetchOptions): AsyncGenerator<FetchedReport> {
  const { bytes, ...obtained } = await fetchSafely(url, options);
  const { status, headers, finalUrl } = obtained;
  if (status !== 200)
    throw new IntakeError(
      "fetch-status",
      `${url}: answered HTTP ${status}; ${status >= 500 || status === 429 ? "try again later" : "check the address"}`,
    );
  const contentType = headers["content-type"] ?? null;
  const file = { name: finalUrl, bytes, contentType, url: finalUrl };
  const kind = fileKind(finalUrl, contentType, bytes);
  for await (const { report, ...rest } of reportsInFile(file, options)) {
    const placed = kind !== null && WHOLE.has(kind) ? { ...report, id: finalUrl, url: report.url ?? finalUrl } : report;
    yield { ...rest, report: placed, evidence: evidenceOf(obtained, rest.bytes, textFrom(kind, rest.issues)) };
  }
}

function textFrom(kind: FileKind | null, issues: readonly Issue[]): Evidence["textFrom"] {
  if (kind === "page") return "page";
  if (kind !== "feed") return "file";
  return issues.some(({ code }) => code === "feed-summary") ? "summary" : "feed";
}

/** What is one report, at its address. */
const WHOLE: ReadonlySet<FileKind> = new Set(["page", "text", "pdf", "docx"]);
