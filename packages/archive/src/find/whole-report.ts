import type { Reading } from "@isnad/reader";
import type { Kysely } from "kysely";
import { ArchiveError } from "../errors.ts";
import type { Archive } from "../open/archive.ts";
import { partsOf } from "../record/report-parts.ts";
import { reportRecord } from "../record/report-record.ts";
import type { Tables } from "../schema/tables.ts";
import { type FoundClaim, foundClaim } from "./find-claims.ts";
import { type ListedReport, listedReports } from "./list-reports.ts";

/** A report with all that was read from it and how it was obtained. */
export interface WholeReport extends ListedReport {
  readonly reading: Reading;
  /** Claims with their reviews laid over, in the order of the text. */
  readonly claims: readonly FoundClaim[];
  /** Reports that are near-copies of the same text. */
  readonly copies: readonly { readonly report: string; readonly source: string | null; readonly likeness: number; readonly why: string }[];
  readonly capture: Obtained;
}

interface Obtained {
  readonly obtainedFrom: string;
  readonly obtainedAt: string;
  readonly bytesSha256: string;
  readonly textSha256: string;
}

/** A report by its id; throws an `ArchiveError` `no-such-report`. */
export async function wholeReport({ db }: Archive, id: string): Promise<WholeReport> {
  const [parts] = await partsOf(db, [id]);
  if (!parts) throw unknown(id);
  const record = reportRecord(parts);
  const { reading } = record;
  const [listed] = await listedReports(db, [id], () => reading);
  if (!listed) throw unknown(id);
  const capture = await db
    .selectFrom("reports")
    .select(["obtained_from as obtainedFrom", "obtained_at as obtainedAt", "bytes_sha256 as bytesSha256", "text_sha256 as textSha256"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return {
    ...listed,
    reading,
    claims: record.claims.map((claim) => foundClaim(claim, record)),
    copies: await copiesOf(db, listed),
    capture,
  };
}

/** The bytes that a report was read from, as they were obtained; throws an `ArchiveError` `no-such-report`. */
export async function reportBytes({ db }: Archive, id: string): Promise<Uint8Array> {
  const row = await db.selectFrom("reports").select("bytes").where("id", "=", id).executeTakeFirst();
  if (!row) throw unknown(id);
  return row.bytes;
}

/** The others of its family: its origin and what else is copied from that. */
async function copiesOf(db: Kysely<Tables>, { id, copyOf }: ListedReport): Promise<WholeReport["copies"]> {
  const origin = copyOf ?? id;
  const copies = await db
    .selectFrom("copies")
    .innerJoin("reports", "reports.id", "copies.report_id")
    .select(["copies.report_id as report", "reports.source", "copies.likeness", "copies.why"])
    .where("copies.origin_id", "=", origin)
    .orderBy("reports.number")
    .execute();
  const others = copies.filter(({ report }) => report !== id);
  if (copyOf === null) return others;
  const first = await db.selectFrom("reports").select("source").where("id", "=", origin).executeTakeFirst();
  const own = copies.find(({ report }) => report === id);
  return [{ report: origin, source: first?.source ?? null, likeness: own?.likeness ?? 1, why: own?.why ?? "" }, ...others];
}

const unknown = (id: string): ArchiveError => new ArchiveError("no-such-report", `no report "${id}" in this archive`);
