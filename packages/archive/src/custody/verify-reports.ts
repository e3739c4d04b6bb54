import { setImmediate } from "node:timers/promises";
import type { Reading } from "@isnad/reader";
import type { Kysely, Selectable } from "kysely";
import { claimRows } from "../claims/claim-rows.ts";
import { sha256 } from "../open/sha256.ts";
import type { Tables } from "../schema/tables.ts";
import { reportId } from "../store/report-row.ts";
import type { Evidence } from "../versions/evidence.ts";
import type { Fault } from "./fault.ts";
import { inOneView } from "./one-view.ts";
import { spanFaults, spansOf } from "./span-faults.ts";

interface Counted {
  readonly reports: number;
  readonly readings: number;
  readonly spans: number;
  readonly faults: readonly Fault[];
}

type Stored = Pick<Selectable<Tables["reports"]>, "id" | "number" | "bytes" | "bytes_sha256" | "text_sha256">;
type StoredReading = Pick<Tables["readings"], "report_id" | "number" | "body">;
type StoredEvidence = Pick<Tables["evidence"], "report_id" | "body">;
type StoredClaim = Pick<Tables["claims"], (typeof COMPARED)[number]>;

/** Every report with all its readings and the claims of the present one, against the log and against one another. */
export async function verifyReports(db: Kysely<Tables>, tick: (reports: number) => void): Promise<Counted> {
  const faults: Fault[] = [];
  let [reports, readings, spans, after] = [0, 0, 0, 0];
  for (;;) {
    const { page, view } = await inOneView(db, (moment) => partsAfter(moment, after));
    if (page.length === 0) return { reports, readings, spans, faults };
    after = page.at(-1)?.number ?? after;
    for (const report of page) {
      const own = view.readings.get(report.id) ?? [];
      const read = own.map(({ body }) => JSON.parse(body) as Reading);
      faults.push(...evidenceFaults(report, view.evidence.get(report.id), view.logged.get(report.id) ?? []));
      faults.push(...reportFaults(report, own, read, view.logged.get(report.id) ?? [], view.claims.get(report.id) ?? []));
      readings += own.length;
      spans += read.reduce((sum, reading) => sum + spansOf(reading).length, 0);
    }
    reports += page.length;
    tick(page.length);
    await setImmediate();
  }
}

/** Few enough that whoever asks a folder's archive meanwhile hardly waits: some forty milliseconds. */
const PAGE = 50;
const COMPARED = ["report_id", "id", "trigger_start", "trigger_end", "evidence_start", "evidence_end"] as const;

const reportsAfter = (db: Kysely<Tables>, after: number): Promise<readonly Stored[]> =>
  db
    .selectFrom("reports")
    .select(["id", "number", "bytes", "bytes_sha256", "text_sha256"])
    .where("number", ">", after)
    .orderBy("number")
    .limit(PAGE)
    .execute();

async function partsAfter(db: Kysely<Tables>, after: number) {
  const page = await reportsAfter(db, after);
  return { page, view: await partsOf(db, page) };
}

async function partsOf(db: Kysely<Tables>, page: readonly Stored[]) {
  const ids = ["", ...page.map(({ id }) => id)];
  const readings = await db
    .selectFrom("readings")
    .select(["report_id", "number", "body"])
    .where("report_id", "in", ids)
    .orderBy("number")
    .execute();
  const logged = await db.selectFrom("audit").select(["subject", "detail"]).where("subject", "in", ids).execute();
  const claims = await db.selectFrom("claims").select(COMPARED).where("report_id", "in", ids).execute();
  const evidence = await db.selectFrom("evidence").select(["report_id", "body"]).where("report_id", "in", ids).execute();
  return {
    evidence: new Map(evidence.map((row) => [row.report_id, row])),
    readings: Map.groupBy(readings, ({ report_id }) => report_id),
    logged: Map.groupBy(logged, ({ subject }) => subject),
    claims: Map.groupBy(claims, ({ report_id }) => report_id),
  };
}

/** How a report was got must be as the log knows it, and be about the bytes that are kept. A report whose log knows of it must have it. */
function evidenceFaults(
  report: Stored,
  stored: StoredEvidence | undefined,
  logged: readonly Pick<Tables["audit"], "detail">[],
): readonly Fault[] {
  const fault = (message: string): readonly Fault[] => [{ id: "evidence", subject: report.id, message }];
  const known = logged.flatMap(({ detail }) => (JSON.parse(detail ?? "{}") as { readonly evidence_sha256?: string }).evidence_sha256 ?? []);
  if (!stored) return known.length > 0 ? fault("how it was fetched is missing") : [];
  if (!known.includes(sha256(stored.body))) return fault("how it was fetched is not as it was stored");
  const { bytesSha256 } = JSON.parse(stored.body) as Evidence;
  return bytesSha256 === report.bytes_sha256 ? [] : fault("its bytes are not those that were fetched");
}

function reportFaults(
  report: Stored,
  stored: readonly StoredReading[],
  readings: readonly Reading[],
  logged: readonly Pick<Tables["audit"], "detail">[],
  claims: readonly StoredClaim[],
): readonly Fault[] {
  const fault = (id: Fault["id"], message: string): Fault => ({ id, subject: report.id, message });
  const faults: Fault[] = [];
  const hashes = new Set(logged.flatMap(({ detail }) => Object.values(JSON.parse(detail ?? "{}") as Record<string, unknown>)));
  if (sha256(report.bytes) !== report.bytes_sha256) faults.push(fault("bytes", "bytes changed since stored"));
  for (const hash of [report.bytes_sha256, report.text_sha256])
    if (!hashes.has(hash)) faults.push(fault("audit-missing", "the log does not know this report as it is"));
  stored.forEach(({ number, body }, at) => {
    if (number !== at + 1) faults.push(fault("reading", `reading ${at + 1} is missing`));
    if (!hashes.has(sha256(body))) faults.push(fault("reading", `reading ${number} is not the one that was stored`));
  });
  for (const reading of readings) faults.push(...readingFaults(reading, report).map(([id, message]) => fault(id, message)));
  const present = readings.at(-1);
  if (!present) faults.push(fault("reading", "has no reading"));
  else if (!sameClaims(present, report.id, claims)) faults.push(fault("claims", "its claims are not those of its reading"));
  return faults;
}

function readingFaults(reading: Reading, report: Stored): readonly (readonly [Fault["id"], string])[] {
  const isText = sha256(reading.report.text) === report.text_sha256 && reportId(reading.report) === report.id;
  return [...(isText ? [] : [["text", "text or place changed since stored"] as const]), ...spanFaults(reading)];
}

/** Claims that a reviewer vouches for and the present reading lacks stand beside those of the reading. */
const KEPT = /\/review\d+$/u;

function sameClaims(reading: Reading, report: string, stored: readonly StoredClaim[]): boolean {
  const spelled = (claims: readonly Omit<StoredClaim, "report_id">[]) =>
    claims.map((claim) => COMPARED.map((column) => (column === "report_id" ? report : claim[column])).join(" ")).sort();
  return spelled(claimRows(reading, report).claims).join("\n") === spelled(stored.filter(({ id }) => !KEPT.test(id))).join("\n");
}
