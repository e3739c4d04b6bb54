import {
  type Calendar,
  type Holiday,
  senseOf,
  type TimeEntry,
  type TimeSense,
  type TimesKnowledge,
  timeSense,
  type Unit,
} from "@isnad/reader";
import type { Sources } from "../sources.ts";
import { parseTable, type Row, TableError } from "../table.ts";
import { passes } from "./rules/passes.ts";

/** The tables of this folder and the rules over them. */
export function timesKnowledge({ tables, key }: Sources): TimesKnowledge {
  const entries = new Map<string, TimeEntry[]>();
  for (const [path, cells, read] of TABLES) {
    for (const row of parseTable(tables, `times/${path}`, cells)) addEntry(entries, row, read(row), key);
  }
  for (const list of entries.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  const ahead = parseTable(tables, "times/looking-ahead.tsv", 2);
  return {
    entries,
    clitics: clitics(entries),
    article: { full: "ال", short: "ل", shortened: "ل" },
    passes,
    barriers: barriers(parseTable(tables, "times/barriers.tsv", 2), key),
    futureWords: keys(ahead, "near", key),
    futureMarkers: keys(ahead, "marker", key),
    pastMarkers: keys(ahead, "past", key),
  };
}

type ReadRow = (row: Row) => TimeSense;

/** Each table: its file, how many cells a row has, and what a row means. */
const TABLES: readonly (readonly [string, number, ReadRow])[] = [
  [
    "months.tsv",
    5,
    ({ cells: [, calendar, number, strength] }) =>
      senseOf("month", { calendar: calendar as Calendar, value: Number(number), strength: strengthOf(strength) }),
  ],
  ["weekdays.tsv", 3, ({ cells: [, number, strength] }) => senseOf("weekday", { value: Number(number), strength: strengthOf(strength) })],
  [
    "units.tsv",
    4,
    ({ cells: [, unit, count, definite] }) =>
      senseOf(count === "pair" ? "pair" : "unit", {
        unit: unit as Unit,
        value: count === "pair" ? 2 : Number(count),
        definite: definite === "d",
      }),
  ],
  ["numbers.tsv", 4, ({ cells: [, kind, value, definite] }) => senseOf(kind ?? "", { value: Number(value), definite: definite === "d" })],
  ["days.tsv", 2, ({ cells: [, shift] }) => senseOf("deictic", { value: Number(shift) })],
  ["parts-of-day.tsv", 3, ({ cells: [, kind] }) => senseOf(kind ?? "")],
  ["relatives.tsv", 3, ({ cells: [, kind, side] }) => senseOf(kind ?? "", { value: Number(side), definite: true })],
  [
    "seasons.tsv",
    3,
    ({ cells: [word, kind, value] }) => senseOf(kind ?? "", { value: Number(value), definite: word?.startsWith("ال") ?? false }),
  ],
  ["holidays.tsv", 5, (row) => senseOf("holiday", { holiday: holidayOf(row) })],
  ["links.tsv", 2, ({ cells: [word, kind] }) => senseOf(kind ?? "", { definite: word?.startsWith("ال") ?? false })],
  ["phrases.tsv", 2, phraseOf],
];

/** Kinds that may begin an expression or be one; the others only join or count. */
const CORE = new Set([
  "month",
  "weekday",
  "unit",
  "pair",
  "deictic",
  "adverb",
  "dawn",
  "tonight",
  "night",
  "decade",
  "holiday",
  "today",
  "time",
  "moment",
  "weekend",
  "season",
  "part",
  "span",
]);

function addEntry(entries: Map<string, TimeEntry[]>, row: Row, sense: TimeSense, key: (word: string) => string): void {
  const [first, ...rest] = (row.cells[0] ?? "").split(" ").map(key);
  if (!first) throw new TableError(row.path, row.line, "expected a word or phrase in the first cell");
  const list = entries.get(first) ?? [];
  if (list.some((entry) => entry.rest.join(" ") === rest.join(" "))) return;
  list.push({ rest, sense, core: CORE.has(sense.kind) });
  entries.set(first, list);
}

function strengthOf(strength: string | undefined): TimeSense["strength"] {
  return strength === "weak" || strength === "bound" ? strength : "strong";
}

function holidayOf({ cells, path, line }: Row): Holiday {
  const [, reckoning, month, day, days] = cells;
  if (!["gregorian", "hijri", "easter", "orthodox_easter"].includes(reckoning ?? ""))
    throw new TableError(path, line, `unknown reckoning: ${reckoning}`);
  return { reckoning: reckoning as Holiday["reckoning"], month: Number(month), day: Number(day), days: Number(days) };
}

function phraseOf({ cells: [, meaning], path, line }: Row): TimeSense {
  const today = { type: "period", unit: "day", shift: 0, slice: null, partOfDay: false } as const;
  switch (meaning) {
    case "today":
    case "no":
    case "moment":
    case "span":
    case "weekend":
      return senseOf(meaning, { definite: true });
    case "now":
      return timeSense(today);
    case "until now":
      return timeSense({ type: "until", to: today });
    case "then":
      return timeSense({ type: "same", unit: null, shift: 0 });
    case "clock":
      return timeSense({ type: "clock" });
    case "vague":
      return timeSense({ type: "vague" });
    default:
      throw new TableError(path, line, `unknown meaning: ${meaning}`);
  }
}

/** One-letter words of the tables are clitics. */
function clitics(entries: ReadonlyMap<string, readonly TimeEntry[]>): ReadonlyMap<string, TimeSense> {
  const found = new Map<string, TimeSense>();
  for (const letter of ["و", "ف", "ب", "ل", "ك"]) {
    const sense = entries.get(letter)?.find(({ rest }) => !rest.length)?.sense;
    if (sense) found.set(letter, sense);
  }
  return found;
}

function barriers(rows: readonly Row[], key: (word: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { cells } of rows) {
    const word = key(cells[0] ?? "");
    const taken = found.get(word) ?? new Set();
    for (const one of (cells[1] ?? "").split(",")) taken.add(key(one.trim()));
    found.set(word, taken);
  }
  return found;
}

function keys(rows: readonly Row[], kind: string, key: (word: string) => string): ReadonlySet<string> {
  return new Set(rows.filter(({ cells }) => cells[1] === kind).map(({ cells }) => key(cells[0] ?? "")));
}
