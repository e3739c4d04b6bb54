import { SECTORS } from "@isnad/reader";
import { parseTable, type Row, TableError, type Tables } from "../table.ts";
import { alternatives, oneOf } from "./word-lists.ts";

/**
 * The tables with a user's own people, bodies, armed groups and places among them. A line is a kind and then the columns of our own table of that kind
 * (docs/lexicon.md). A line with a key of ours adds its names to that entry, and its English name and place win. Throws a `TableError` with file and line.
 */
export function withLexicon(tables: Tables, path: string, text: string): Tables {
  const merged = new Map(tables);
  const known: KnownCodes = { states: column(tables, "names/countries.tsv", 1), classes: column(tables, "linking/place-classes.tsv", 0) };
  const seen = new Map<string, number>();
  for (const row of parseTable(new Map([[path, text]]), path, 6, 10)) {
    const [kind = "", , key = ""] = row.cells;
    const table = tableOf(oneOf(kind, KINDS, path, row.line));
    const earlier = seen.get(`${table} ${key}`);
    if (earlier !== undefined) throw new TableError(path, row.line, `the key "${key}" stands in line ${earlier} already`);
    seen.set(`${table} ${key}`, row.line);
    merged.set(table, `${merged.get(table) ?? ""}\n${LINES[table](row, known).join("\t")}`);
  }
  return merged;
}

const KINDS = ["person", "organization", "armed_group", "place"] as const;

type TablePath = "names/people.tsv" | "names/organizations.tsv" | "names/places.tsv";

function tableOf(kind: (typeof KINDS)[number]): TablePath {
  if (kind === "person") return "names/people.tsv";
  return kind === "place" ? "names/places.tsv" : "names/organizations.tsv";
}

interface KnownCodes {
  readonly states: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
}

const column = (tables: Tables, path: string, at: number): ReadonlySet<string> =>
  new Set(parseTable(tables, path, 2, 9).map(({ cells }) => cells[at] as string));

/** A user's line as a line of our table. */
const LINES: Readonly<Record<TablePath, (row: Row, known: KnownCodes) => readonly string[]>> = {
  "names/people.tsv": (row, known) => {
    const [, names, key, english, country, sector] = cells(row, 6, 6);
    return [...named(row, names, key, english), state(row, country, known), sectorOf(row, sector)];
  },
  "names/organizations.tsv": (row, known) => {
    const [kind = "", names, key, english, country, sector, note] = cells(row, 6, 7);
    return [...named(row, names, key, english), kind, state(row, country, known), sectorOf(row, sector), note || "-"];
  },
  "names/places.tsv": (row, known) => {
    const [, names, key, english, country, latitude, longitude, kind = "", population, radius] = cells(row, 8, 10);
    if (!known.classes.has(kind)) throw wrong(row, `"${kind}" is not a class of places (linking/place-classes.tsv)`);
    const position = [degrees(row, latitude, 90), degrees(row, longitude, 180)];
    return [...named(row, names, key, english), state(row, country, known), ...position, kind, count(row, population), count(row, radius)];
  },
};

function cells(row: Row, least: number, most: number): readonly string[] {
  const given = row.cells.findLastIndex((cell) => cell !== "") + 1;
  if (given < least || given > most) throw wrong(row, `expected ${least} to ${most} cells for "${row.cells[0]}", found ${given}`);
  return row.cells;
}

function named(row: Row, names = "", key = "", english = ""): readonly string[] {
  if (alternatives(names).length === 0) throw wrong(row, "expected a name");
  if (!KEY.test(key)) throw wrong(row, `expected a key of letters a to z, digits and hyphens, or a GeoNames id, found "${key}"`);
  if (!english || english === "-") throw wrong(row, "expected an English name");
  return [names, key, english];
}

const KEY = /^[a-z0-9][a-z0-9-]*$/u;

function state(row: Row, code = "", { states }: KnownCodes): string {
  if (code !== "-" && !states.has(code)) throw wrong(row, `expected an ISO 3166-1 alpha-3 code or "-", found "${code}"`);
  return code;
}

const sectorOf = (row: Row, sector = ""): string => oneOf(sector, ["-", ...SECTORS], row.path, row.line);

function degrees(row: Row, cell = "", most: number): string {
  if (!/^-?\d+(?:\.\d+)?$/u.test(cell) || Math.abs(Number(cell)) > most)
    throw wrong(row, `expected degrees up to ${most}, found "${cell}"`);
  return cell;
}

function count(row: Row, cell = ""): string {
  if (!/^(?:|-|\d+)$/u.test(cell)) throw wrong(row, `expected a whole number or "-", found "${cell}"`);
  return cell || "-";
}

const wrong = (row: Row, message: string): TableError => new TableError(row.path, row.line, message);
