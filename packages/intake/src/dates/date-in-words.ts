import { isoOf } from "./iso-of.ts";
import { foldedWords, readTable } from "./read-table.ts";

/**
 * The first date in a short text that people read: `الثلاثاء 18 آب/أغسطس 2020 - 14:35 بتوقيت غرينتش`, `March 10, 2021`, `18/08/2020`, a Hijri one where
 * there is no other. Day before month, as Arabic writes them. The time is taken where one stands after the date, its zone where one is named.
 */
export function dateInWords(text: string): string | null {
  const folded = foldedWords(text).slice(0, LONGEST);
  const found = [named(folded, DAY_FIRST), named(folded, MONTH_FIRST), numeric(folded)]
    .filter((one) => one !== null)
    .sort((a, b) => Number(a.isHijri) - Number(b.isHijri) || a.start - b.start);
  for (const { day, end } of found) {
    const date = withTime(day, folded.slice(end, end + AFTER)) ?? isoOf(day, "", "");
    if (date !== null) return date;
  }
  return null;
}

/** Whether a text is a date, a time and the words that go with them, and nothing else: "Published on Tuesday 12 May 2020, 10:30". */
export function isOnlyDate(text: string): boolean {
  if (text.length > AFTER * 2 || dateInWords(text) === null) return false;
  const words =
    foldedWords(text)
      .replace(ZONE, " ")
      .match(/\p{L}+/gu) ?? [];
  return words.every((word) => WORDS.has(word));
}

/** A day that was found, ISO, and where. */
interface FoundDay {
  readonly day: string;
  readonly start: number;
  readonly end: number;
  readonly isHijri: boolean;
}

function named(text: string, pattern: RegExp): FoundDay | null {
  const all = [...text.matchAll(pattern)].map((match) => {
    const { day = "", month = "", year = "" } = match.groups ?? {};
    const [, number = "", calendar = ""] = MONTHS.get(month.replace(/\s+/gu, " ")) ?? [];
    const iso = isoDay(Number(year), Number(number), Number(day), calendar);
    return iso === null ? null : { day: iso, start: match.index, end: match.index + match[0].length, isHijri: calendar !== "iso8601" };
  });
  return all.find((found) => found && !found.isHijri) ?? all.find((found) => found !== null) ?? null;
}

function numeric(text: string): FoundDay | null {
  for (const match of text.matchAll(NUMERIC)) {
    const { year = "", month = "", day = "", first = "", second = "", last = "" } = match.groups ?? {};
    const iso = year ? isoDay(Number(year), Number(month), Number(day)) : dayFirst(Number(first), Number(second), Number(last));
    if (iso !== null) return { day: iso, start: match.index, end: match.index + match[0].length, isHijri: false };
  }
  return null;
}

const dayFirst = (first: number, second: number, year: number): string | null =>
  second > 12 ? isoDay(year, first, second) : isoDay(year, second, first);

function isoDay(year: number, month: number, day: number, calendar = "iso8601"): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day, calendar }, { overflow: "reject" }).withCalendar("iso8601").toString();
  } catch {
    return null;
  }
}

function withTime(day: string, after: string): string | null {
  const { hour, minute = "", half = "" } = TIME.exec(after)?.groups ?? {};
  if (hour === undefined) return null;
  const hours =
    HALVES.get(half) === "pm" && Number(hour) < 12
      ? Number(hour) + 12
      : HALVES.get(half) === "am" && Number(hour) === 12
        ? 0
        : Number(hour);
  const time = `${String(hours).padStart(2, "0")}:${minute}`;
  const zone = ZONE.exec(after)?.[1];
  return isoOf(day, time, zone === undefined ? "" : offsetOf(`${day}T${time}`, ZONES.get(zone) as string));
}

/** A zone's clock on that day, as an offset. */
function offsetOf(local: string, zone: string): string {
  if (zone === "UTC") return "Z";
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).offset;
  } catch {
    return "";
  }
}

const MONTHS = new Map(readTable(import.meta.dirname, "month-names.tsv", 3).map((row) => [row[0] as string, row]));
const CLOCK = readTable(import.meta.dirname, "clock-words.tsv", 3);
const HALVES = new Map(CLOCK.flatMap(([word = "", kind, value = ""]) => (kind === "half" ? [[word, value] as const] : [])));
const ZONES = new Map(CLOCK.flatMap(([word = "", kind, value = ""]) => (kind === "zone" ? [[word, value] as const] : [])));

/** Every word of a date, zones aside. */
const WORDS = new Set(
  [...MONTHS.keys(), ...CLOCK.flatMap(([word = "", kind]) => (kind === "zone" ? [] : [word]))].flatMap((words) => words.split(" ")),
);

const longestFirst = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .join("|")
    .replaceAll(" ", "\\s+");

const MONTH = `(?<month>${longestFirst(MONTHS.keys())})`;
/** A month may be said twice, `آب/أغسطس`, and a number or a weekday is no part of a longer one. */
const DAY_FIRST = new RegExp(
  `(?<![\\d/])(?<day>\\d{1,2})\\s*(?:st|nd|rd|th|من)?[\\s,،.\\-]*${MONTH}(?!\\p{L})(?:\\s*[/(]\\s*[\\p{L} ]{2,14}\\)?)?[\\s,،.\\-/]*(?:عام|سنه)?\\s*(?<year>\\d{4})(?!\\d)`,
  "gu",
);
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})${MONTH}(?!\\p{L})(?:\\s*/\\s*[\\p{L} ]{2,14})?\\s*(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s*[,،]?\\s+(?<year>\\d{4})(?!\\d)`,
  "gu",
);
const NUMERIC =
  /(?<![\d/.-])(?:(?<year>(?:19|20)\d{2})\s?[-/.]\s?(?<month>\d{1,2})\s?[-/.]\s?(?<day>\d{1,2})|(?<first>\d{1,2})\s?[-/.]\s?(?<second>\d{1,2})\s?[-/.]\s?(?<last>(?:19|20)\d{2}))(?![\d/])/gu;
const TIME = new RegExp(
  `(?<!\\d)(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?\\s*(?:(?<half>${longestFirst(HALVES.keys())})(?!\\p{L}))?`,
  "u",
);
const ZONE = new RegExp(`(?<!\\p{L})(${longestFirst(ZONES.keys()).replaceAll("\\s+", " ")})(?!\\p{L})`, "u");

const LONGEST = 400;
/** Letters after a date in which its time may stand. */
const AFTER = 60;
