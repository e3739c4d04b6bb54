import { isoOf } from "./iso-of.ts";

/**
 * A date as programs write it, as an ISO date-time with its zone: RFC 3339 and its looser kin, or RFC 822. `null` for what is neither or no day of the
 * calendar; a date without a zone is left without one.
 */
export const machineDate = (text: string): string | null => isoDate(text) ?? mailDate(text);

function isoDate(text: string): string | null {
  const [, day, time = "", zone = ""] = ISO.exec(text) ?? [];
  if (day === undefined) return null;
  return isoOf(day.replaceAll("/", "-"), time === "" ? "" : time.length === 5 ? `${time}:00` : time, zoneOf(zone));
}

const ISO =
  /^(\d{4}[-/]\d{2}[-/]\d{2})(?:(?:T|\s{1,3})(\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s?(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?(?:\[[\w/+-]+\])?)?$/u;

function mailDate(text: string): string | null {
  const [, day, monthName = "", year = "", time = "", zone = ""] = MAIL.exec(text) ?? [];
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
  if (day === undefined || month === 0) return null;
  const fullYear = year.length === 2 ? `${Number(year) < 70 ? "20" : "19"}${year}` : year;
  const clock = time === "" ? "" : time.split(":").map(twoDigits).join(":");
  return isoOf(`${fullYear}-${twoDigits(month)}-${twoDigits(day)}`, clock.length === 5 ? `${clock}:00` : clock, zoneOf(zone));
}

const MAIL =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3,9})[\s-](\d{4}|\d{2})(?:\s+(\d{1,2}:\d{2}(?::\d{2})?))?(?:\s*([+-]\d{2}:?\d{2}|[a-z]{1,5}))?$/iu;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const twoDigits = (part: string | number): string => String(part).padStart(2, "0");

function zoneOf(zone: string): string {
  if (/^[+-]/u.test(zone)) return `${zone.slice(0, 3)}:${zone.length > 3 ? zone.slice(-2) : "00"}`;
  return ZONES[zone.toUpperCase()] ?? "";
}

/** The names of RFC 822, section 5.1. Others are of many places at once. */
const ZONES: Readonly<Record<string, string>> = {
  Z: "Z",
  UT: "Z",
  UTC: "Z",
  GMT: "Z",
  EST: "-05:00",
  EDT: "-04:00",
  CST: "-06:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};
