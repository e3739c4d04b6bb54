import { dateInWords } from "./date-in-words.ts";
import { isoOf } from "./iso-of.ts";

/**
 * A date as a page gives it in data, as ISO: with its time and zone where it has them (`2021-03-10T20:15:00+03:00`), without where it has none.
 * Reads ISO in its many forms, RFC 822, and what people write. `null` for what is none.
 */
export function writtenDate(given: string | null | undefined): string | null {
  const text = given?.trim().slice(0, LONGEST) ?? "";
  return isoDate(text) ?? mailDate(text) ?? dateInWords(text);
}

function isoDate(text: string): string | null {
  const [, day, time = "", zone = ""] = ISO.exec(text) ?? [];
  if (day === undefined) return null;
  return isoOf(day.replaceAll("/", "-"), time, zoneOf(zone));
}

function mailDate(text: string): string | null {
  const [, day = "", name = "", year, time = "", zone = ""] = MAIL.exec(text) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (year === undefined || month === 0) return null;
  return isoOf(`${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`, time, zoneOf(zone));
}

function zoneOf(zone: string): string {
  if (/^[+-]/u.test(zone)) return `${zone.slice(0, 3)}:${zone.length > 3 ? zone.slice(-2) : "00"}`;
  return zone === "" ? "" : "Z";
}

const ISO =
  /^(\d{4}[-/]\d{2}[-/]\d{2})(?:(?:T|\s+)(\d{2}:\d{2}(?::\d{2})?(?:[.]\d{1,9})?)\s*(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?(?:\[[\w/+-]+\])?)?$/u;
const MAIL = /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{2}:\d{2}(?::\d{2})?)\s*(GMT|UTC|UT|Z|[+-]\d{4})?)?$/iu;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONGEST = 200;
