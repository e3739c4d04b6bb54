/** The light door of the package: plain text and JSON lines, without what fetches and reads pages, which takes a second to load. */
export { IntakeError } from "../errors.ts";
export { byteLines } from "./byte-lines.ts";
export type { Columns } from "./csv-reports.ts";
export { declaredCharset, decode } from "./decode.ts";
export type { IncomingReport, ObtainedReport, OnError } from "./incoming.ts";
export { isDate } from "./is-date.ts";
export { jsonLines } from "./json-lines.ts";
export { jsonReport } from "./json-report.ts";
export { REPORT_FIELDS } from "./report-fields.ts";
export { textReport } from "./text-report.ts";
