import { IntakeError } from "../errors.ts";
import { feedReport } from "../feeds/feed-report.ts";
import type { Fetched } from "../fetch/fetched.ts";
import { fileKind } from "../files/file-kind.ts";
import { reportsInFile } from "../files/reports-in-file.ts";
import type { IncomingReport } from "../formats/incoming.ts";
import { pageDelay, retryAfter } from "./delays.ts";
import type { WaitingItem } from "./feed-store.ts";
import { PASSING_ERRORS } from "./passing-errors.ts";
import type { PoliteFetch } from "./polite-fetch.ts";
import { SHORT_REST } from "./poll-feed.ts";
import { takeReports } from "./take-reports.ts";
import type { WatchPorts } from "./watch-ports.ts";

/** Fetches the page of an item and takes what it says; where that can't be had, now or ever, the feed's own words are taken in the end. */
export async function takePage(waiting: WaitingItem, ports: WatchPorts, fetching: PoliteFetch): Promise<void> {
  const page = waiting.page as string;
  const got = await gotPage(page, fetching);
  if (got.kind === "page") {
    const { bytes, ...obtained } = got.fetched;
    const incoming = withItem(got.incoming, waiting);
    return takeReports([{ waiting, incoming, bytes, obtained, textFrom: "page", problem: null }], ports);
  }
  const now = ports.now();
  if (got.kind === "rest") await ports.store.restHost(new URL(page).host, now + (retryAfter(got.retryAfter, now) ?? SHORT_REST));
  const delay = got.kind === "never" ? null : pageDelay(waiting.attempts + 1, ports.random());
  if (delay === null) return takeSummary(waiting, got.problem, ports);
  await ports.store.keepForLater(waiting, now + delay, got.problem);
  ports.tell({ kind: "later", page, problem: got.problem, dueAt: now + delay });
}

type Got =
  | { readonly kind: "page"; readonly fetched: Fetched; readonly incoming: IncomingReport }
  | { readonly kind: "never" | "later"; readonly problem: string }
  | { readonly kind: "rest"; readonly problem: string; readonly retryAfter: string | undefined };

async function gotPage(page: string, fetching: PoliteFetch): Promise<Got> {
  try {
    const fetched = await fetching.get(page);
    const { status, headers } = fetched;
    if (status === 429 || status === 503) return { kind: "rest", problem: `HTTP ${status}`, retryAfter: headers["retry-after"] };
    if (status !== 200) return { kind: status >= 500 || status === 408 ? "later" : "never", problem: `HTTP ${status}` };
    const incoming = await firstReport(fetched);
    return incoming === null ? { kind: "never", problem: "it is neither a page nor a document" } : { kind: "page", fetched, incoming };
  } catch (error) {
    if (!(error instanceof IntakeError)) return { kind: "never", problem: `it could not be read: ${String(error)}` };
    return { kind: PASSING_ERRORS.has(error.id) ? "later" : "never", problem: `${error.message} [${error.id}]` };
  }
}

/** What a link leads to is a page, or a document that is read as one. */
async function firstReport({ finalUrl, bytes, headers }: Fetched): Promise<IncomingReport | null> {
  const contentType = headers["content-type"] ?? null;
  const kind = fileKind(finalUrl, contentType, bytes);
  if (kind === null || !WHOLE.has(kind)) return null;
  for await (const { report, issues } of reportsInFile({ name: finalUrl, bytes, contentType, url: finalUrl }, { onError: () => {} }))
    return { report: { ...report, id: finalUrl }, issues };
  return null;
}

const WHOLE: ReadonlySet<string> = new Set(["page", "text", "pdf", "docx"]);

/** What a page does not say of itself, the feed may. */
const withItem = ({ report, issues }: IncomingReport, { page, item, feedTitle }: WaitingItem): IncomingReport => ({
  report: {
    ...report,
    title: report.title ?? item.title,
    published: report.published ?? item.published ?? item.updated,
    source: report.source ?? feedTitle,
    url: report.url ?? page,
  },
  issues,
});

function takeSummary(waiting: WaitingItem, problem: string, ports: WatchPorts): Promise<void> {
  const { item, feedTitle, obtained } = waiting;
  const incoming = feedReport(item, feedTitle);
  return takeReports([{ waiting, incoming, bytes: item.bytes, obtained, textFrom: "summary", problem }], ports);
}
