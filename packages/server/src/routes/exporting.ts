import { archiveRedaction, type Export, exportArchive, type Selection, selectClaims } from "@isnad/archive";
import type { ExportPreview, LossReport } from "../api/api.ts";
import { ServerError } from "../errors.ts";
import { type AskedFilter, queryOf } from "./query-of.ts";
import type { Served } from "./served.ts";

/** What is asked of an export besides which claims. */
export interface AskedExport extends AskedFilter {
  readonly format: string;
  readonly redact?: string | undefined;
  readonly raw: boolean;
  readonly all: boolean;
}

/** Begins an export. Throws a `ServerError` `export-whole` where the lossless format is asked for less than all. */
export async function startExport(served: Served, asked: AskedExport): Promise<Export> {
  return exportOf(served, asked, await selectionOf(served, asked));
}

/** What the format can't hold of all that is asked for. */
export async function lossOf(served: Served, asked: AskedExport): Promise<LossReport> {
  const { text, loss } = await startExport(served, asked);
  for await (const _ of text);
  return loss();
}

/** How the file would begin: made of the first reports only. */
export async function previewOf(served: Served, asked: AskedExport): Promise<ExportPreview> {
  const { selection, reports } = await firstOf(served, asked);
  const { text, loss } = await exportOf(served, asked, asked.format === LOSSLESS ? null : selection);
  let begun = "";
  for await (const piece of text) {
    if (begun.length < SHOWN) begun += piece.slice(0, SHOWN - begun.length);
    else if (asked.format === LOSSLESS) break;
  }
  return {
    text: begun.toWellFormed(),
    reports,
    previewed: asked.format === LOSSLESS ? reports : selection.reports.length,
    loss: loss(),
    name: fileName(asked.format, served.now()),
  };
}

/** The first reports of what is asked for, and how many there are. */
async function firstOf(served: Served, asked: AskedExport): Promise<{ readonly selection: Selection; readonly reports: number }> {
  const whole = await selectionOf(served, asked);
  if (whole) return { selection: { ...whole, reports: whole.reports.slice(0, PREVIEWED) }, reports: whole.reports.length };
  const { db } = served.archive();
  const first = await db.selectFrom("reports").select("id").orderBy("number").limit(PREVIEWED).execute();
  const reports = first.map(({ id }) => id);
  const claims = await db
    .selectFrom("claims")
    .select("id")
    .where("report_id", "in", ["", ...reports])
    .execute();
  const { total } = await db
    .selectFrom("reports")
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return { selection: { reports, claims: new Set(claims.map(({ id }) => id)) }, reports: total };
}

/** `null` where nothing is asked for but all. */
async function selectionOf(served: Served, asked: AskedExport): Promise<Selection | null> {
  const { format, redact, raw: _, all: __, ...filter } = asked;
  const isAsked = Object.values(filter).some((value) => value !== undefined && value !== false);
  if (format === LOSSLESS && (isAsked || redact !== undefined))
    throw new ServerError(
      "export-whole",
      400,
      "jsonl is the whole record, with nothing left out and nobody's name taken out; choose another format",
    );
  return isAsked ? selectClaims(served.archive(), await queryOf(filter, served.reader)) : null;
}

async function exportOf({ archive }: Served, { format, redact, raw, all }: AskedExport, selection: Selection | null): Promise<Export> {
  const { db } = archive();
  const redaction = redact === undefined ? null : await archiveRedaction(db, redact);
  return exportArchive(db, format, { raw, all, redaction, selection });
}

/** Text as bytes to be sent, in pieces of some size. */
export function byteStream(text: AsyncIterable<string>): ReadableStream<Uint8Array> {
  return ReadableStream.from(pieces(text));
}

async function* pieces(text: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let waiting = "";
  for await (const piece of text) {
    waiting += piece;
    if (waiting.length < PIECE) continue;
    yield Buffer.from(waiting);
    waiting = "";
  }
  if (waiting !== "") yield Buffer.from(waiting);
}

/** What a file is called: `isnad-2026-11-24-acled.csv`. */
export const fileName = (format: string, now: string): string => `isnad-${now.slice(0, 10)}-${format}.${ENDINGS[format] ?? format}`;

const ENDINGS: Readonly<Record<string, string>> = {
  acled: "csv",
  ftm: "jsonl",
  gdelt: "tsv",
  polecat: "tsv",
  prov: "json",
  "web-annotation": "jsonl",
};

const LOSSLESS = "jsonl";
/** Reports of a preview, and its letters. */
const PREVIEWED = 25;
const SHOWN = 20_000;
const PIECE = 65_536;
