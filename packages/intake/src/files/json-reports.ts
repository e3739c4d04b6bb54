import { IntakeError } from "../errors.ts";
import { decode } from "../formats/decode.ts";
import type { ObtainedReport, OnError } from "../formats/incoming.ts";
import { fieldsReport } from "../formats/json-report.ts";
import { isTelegram, parsedJson, telegramReports } from "../formats/telegram-reports.ts";
import { feedReports } from "./feed-reports.ts";
import type { GivenFile } from "./given-file.ts";

/**
 * The reports of a JSON file: a JSON Feed, Telegram's export, one report, or a list of them.
 *
 * @throws IntakeError `input-json`, `input-report`, and what the formats do.
 */
export function* jsonReports({ name, bytes, contentType = null, url = null }: GivenFile, onError: OnError): Generator<ObtainedReport> {
  const value = parsedJson(decode(bytes, name).text, name);
  if (isFeed(value)) return yield* feedReports({ bytes, contentType, where: url ?? name }, name);
  if (isTelegram(value)) return yield* telegramReports(value, name);
  const isList = Array.isArray(value);
  for (const [at, fields] of (isList ? value : [value]).entries())
    try {
      const from = isList ? `${name}:${at + 1}` : name;
      const told = typeof fields === "object" && fields !== null ? (fields as Record<string, unknown>) : {};
      yield { ...fieldsReport(told, from), bytes: isList ? Buffer.from(JSON.stringify(fields)) : bytes, from };
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      onError(error);
    }
}

const isFeed = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  String((value as { readonly version?: unknown }).version).startsWith("https://jsonfeed.org/");
