import { basename, extname } from "node:path";
import { IntakeError } from "../errors.ts";
import { byteLines } from "../formats/byte-lines.ts";
import { declaredCharset } from "../formats/decode.ts";
import type { ObtainedReport } from "../formats/incoming.ts";
import { jsonLines } from "../formats/json-lines.ts";
import { textReport } from "../formats/text-report.ts";
import { fileKind } from "./file-kind.ts";
import type { FileOptions, GivenFile } from "./given-file.ts";

/**
 * The reports in a file: text, page, JSONL, CSV, feed, JSON (a feed, a Telegram export, reports), PDF, DOCX, or a ZIP of those. Readers of the larger
 * formats are loaded where they are needed.
 *
 * @throws IntakeError `input-empty`, `input-kind`, and what the formats do.
 */
export async function* reportsInFile(file: GivenFile, options: FileOptions): AsyncGenerator<ObtainedReport> {
  const { name, bytes, contentType = null } = file;
  if (bytes.length === 0) throw new IntakeError("input-empty", `${name}: the file is empty`);
  const kind = fileKind(name, contentType, bytes);
  if (kind === null)
    throw new IntakeError("input-kind", `${name}: read are .txt, .html, .jsonl, .csv, .xml (feeds), .json, .pdf, .docx and .zip of those`);
  yield* READERS[kind](file, options);
}

type Reader = (file: GivenFile, options: FileOptions) => AsyncGenerator<ObtainedReport>;

const READERS: Readonly<Record<NonNullable<ReturnType<typeof fileKind>>, Reader>> = {
  async *text({ name, bytes, contentType = null }) {
    yield textReport(bytes, name, stem(name), declaredCharset(contentType, new Uint8Array()));
  },
  async *page({ name, bytes, contentType = null, url = null }) {
    const { pageReport } = await import("../pages/page-report.ts");
    const { report, issues } = pageReport(bytes, { where: name, contentType, url });
    yield { report, issues, bytes, from: name };
  },
  lines: ({ name, bytes }, { onError }) => jsonLines(byteLines(once(bytes)), name, onError),
  async *csv({ name, bytes }, { columns = {}, onError }) {
    const { csvReports } = await import("../formats/csv-reports.ts");
    yield* csvReports(bytes, name, columns, onError);
  },
  async *feed({ name, bytes, contentType = null, url = null }) {
    const { feedReports } = await import("./feed-reports.ts");
    yield* feedReports({ bytes, contentType, where: url ?? name }, name);
  },
  async *json(file, { onError }) {
    const { jsonReports } = await import("./json-reports.ts");
    yield* jsonReports(file, onError);
  },
  pdf: (file) => documentReport(file, "pdf"),
  docx: (file) => documentReport(file, "docx"),
  async *zip({ name, bytes }, options) {
    const { unzip } = await import("../formats/unzip.ts");
    for await (const part of unzip(bytes, name, options.onError))
      yield* partReports({ name: `${name}/${part.name}`, bytes: part.bytes }, options);
  },
};

async function* documentReport({ name, bytes }: GivenFile, kind: "pdf" | "docx"): AsyncGenerator<ObtainedReport> {
  const { documentText } = await import("../formats/document-text.ts");
  const text = await documentText(bytes, kind, name);
  yield { report: { id: stem(name), title: null, text, published: null, source: null, url: null }, issues: [], bytes, from: name };
}

/** A file of a ZIP: what is wrong with it is told, and the next one comes. What systems put beside files is passed over. */
async function* partReports(part: GivenFile, options: FileOptions): AsyncGenerator<ObtainedReport> {
  if (/(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$)/u.test(part.name)) return;
  try {
    if (fileKind(part.name, null, part.bytes) === "zip")
      throw new IntakeError("zip-depth", `${part.name}: a ZIP in a ZIP; unpack it and add it by itself`);
    yield* reportsInFile(part, options);
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    options.onError(error);
  }
}

const stem = (name: string): string => basename(name, extname(name));

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
