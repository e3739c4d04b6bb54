import type { Issue } from "@isnad/reader";
import { IntakeError } from "../errors.ts";
import { decode } from "./decode.ts";
import type { IncomingReport } from "./incoming.ts";
import { isDate } from "./is-date.ts";

/** One line of JSONL as a report. `where` is `file:line`, for errors and for a report without an id. */
export function jsonReport(line: Uint8Array, where: string): IncomingReport {
  const { text: json, issue } = decode(line, where);
  const { report, issues } = fieldsReport(parseObject(json, where), where);
  return { report, issues: issue ? [issue, ...issues] : issues };
}

/**
 * A report by its fields, as JSON gives them.
 *
 * @throws IntakeError `input-report` where there is no text.
 */
export function fieldsReport(fields: Readonly<Record<string, unknown>>, where: string): IncomingReport {
  if (typeof fields.text !== "string")
    throw new IntakeError("input-report", `${where}: a report needs a "text" that is a string; the other lines were still read`);
  const published = optionalText(fields.published);
  const issues: readonly Issue[] = published === null || isDate(published) ? [] : [notADate(published)];
  const report = {
    id: typeof fields.id === "string" || typeof fields.id === "number" ? String(fields.id) : where,
    title: optionalText(fields.title),
    text: fields.text,
    published: published !== null && isDate(published) ? published : null,
    source: optionalText(fields.source),
    url: optionalText(fields.url),
  };
  return { report, issues };
}

/** What is said of a date of publication that is none. */
export const notADate = (published: string): Issue => ({
  code: "published-not-a-date",
  message: `"published" is no ISO date: ${published}; relative times stay open`,
  span: null,
});

function parseObject(json: string, where: string): Record<string, unknown> {
  const value = parsed(json, where);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw brokenJson(where);
  return value as Record<string, unknown>;
}

function parsed(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw brokenJson(where, cause);
  }
}

const brokenJson = (where: string, cause?: unknown) =>
  new IntakeError("input-json", `${where}: not a JSON object; the other lines were still read`, { cause });

const optionalText = (value: unknown): string | null => (typeof value === "string" ? value : null);
