import { onceFor } from "./once.ts";

/** The knowledge tables by path (`times/months.tsv` → its text). Pure packages are handed them; only the edges read files. */
export type Tables = ReadonlyMap<string, string>;

/** One line of a table: its cells and where it stands. */
export interface Row {
  readonly cells: readonly string[];
  readonly path: string;
  readonly line: number;
}

/**
 * The rows of one table: a line an entry, cells between tabs, `#` lines and blank lines left out.
 * Missing cells at a line's end read as empty. Throws a `TableError` where the table is missing or a row has too few or too many cells.
 */
export function parseTable(tables: Tables, path: string, least: number, most: number = least): readonly Row[] {
  const known = parsedOf(tables);
  const asked = `${path} ${least} ${most}`;
  const rows = known.get(asked) ?? parseRows(tables, path, least, most);
  known.set(asked, rows);
  return rows;
}

/** Tables that are read by more than one stage are parsed once. */
const parsedOf = onceFor<Tables, Map<string, readonly Row[]>>(() => new Map());

function parseRows(tables: Tables, path: string, least: number, most: number): readonly Row[] {
  const text = tables.get(path);
  if (text === undefined) throw new TableError(path, 0, "the table is missing");
  const rows: Row[] = [];
  text.split("\n").forEach((raw, i) => {
    if (raw.startsWith("#") || !raw.trim()) return;
    const content = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    const cells = content.split("\t");
    for (let at = 0; at < cells.length; at++) cells[at] = (cells[at] as string).trim();
    if (cells.length < least || cells.length > most) {
      throw new TableError(
        path,
        i + 1,
        `expected ${least === most ? least : `${least} to ${most}`} cells, found ${cells.length}: ${content}`,
      );
    }
    while (cells.length < most) cells.push("");
    rows.push({ cells, path, line: i + 1 });
  });
  return rows;
}

/** A wrong line in a table: the message begins with file and line. */
export class TableError extends Error {
  override name = "TableError";
  constructor(path: string, line: number, message: string) {
    super(`${path}:${line}: ${message}`);
  }
}
