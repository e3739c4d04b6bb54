import type { Issue } from "@isnad/reader";
import { brokenJson, wrongReport } from "../errors.ts";
import { decode } from "./decode.ts";
import type { IncomingReport } from "./incoming.ts";
import { isDate } from "./is-date.ts";

/** One line of JSONL as a report. `where` is `file:line`, for errors and for a report without an id. */
export function jsonReport(line: Uint8Array, where: string): IncomingReport {
  const { text: json, issue } = decode(line, where);
  const fields = parseObject(json, where);
  if (typeof fields.text !== "string") throw wrongReport(where);
  const published = optionalText(fields.published);
  const issues: Issue[] = issue ? [issue] : [];
  if (published !== null && !isDate(published)) {
    issues.push({
      code: "published-not-a-date",
      message: `"published" is no ISO date: ${published}; relative times stay open`,
      span: null,
    });
  }
  return {
    report: {
      id: typeof fields.id === "string" || typeof fields.id === "number" ? String(fields.id) : where,
      title: optionalText(fields.title),
      text: fields.text,
      published: published !== null && isDate(published) ? published : null,
      source: optionalText(fields.source),
      url: optionalText(fields.url),
    },
    issues,
  };
}

function parseObject(json: string, where: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw brokenJson(where, cause);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw brokenJson(where);
  return value as Record<string, unknown>;
}

const optionalText = (value: unknown): string | null => (typeof value === "string" ? value : null);
