/**
 * A date of a feed as an ISO date-time with its zone: RFC 822 as RSS writes it, or RFC 3339 as Atom and JSON Feed do. `null` for what is neither or no
 * day of the calendar; a date without a zone is left without one.
 */
export function feedDate(text: string | null | undefined): string | null {
  const trimmed = text?.trim().slice(0, LONGEST) ?? "";
  return isoDate(trimmed) ?? mailDate(trimmed);
}

const LONGEST = 64;

function isoDate(text: string): string | null {
  const [, day, time = "", zone = ""] = ISO.exec(text) ?? [];
  if (day === undefined) return null;
  return checked(day, time === "" ? "" : time.length === 5 ? `${time}:00` : time, zoneOf(zone));
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s?(Z|z|[+-]\d{2}:?\d{2})?)?$/u;

function mailDate(text: string): string | null {
  const [, day, monthName = "", year = "", time = "", zone = ""] = MAIL.exec(text) ?? [];
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1;
  if (day === undefined || month === 0) return null;
  const fullYear = year.length === 2 ? `${Number(year) < 70 ? "20" : "19"}${year}` : year;
  const clock = time === "" ? "" : time.split(":").map(twoDigits).join(":");
  return checked(`${fullYear}-${twoDigits(month)}-${twoDigits(day)}`, clock.length === 5 ? `${clock}:00` : clock, zoneOf(zone));
}

const MAIL =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[\s-]([a-z]{3,9})[\s-](\d{4}|\d{2})(?:\s+(\d{1,2}:\d{2}(?::\d{2})?))?(?:\s*([+-]\d{2}:?\d{2}|[a-z]{1,5}))?$/iu;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const twoDigits = (part: string | number): string => String(part).padStart(2, "0");

function zoneOf(zone: string): string {
  if (/^[+-]/u.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(-2)}`;
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

function checked(day: string, time: string, zone: string): string | null {
  try {
    Temporal.PlainDateTime.from(time === "" ? day : `${day}T${time}`);
    return time === "" ? day : `${day}T${time}${zone}`;
  } catch {
    return null;
  }
}
