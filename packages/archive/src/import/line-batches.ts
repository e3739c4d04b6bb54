import { ArchiveError } from "../errors.ts";
import { LINES_SCHEMA } from "../export/archive-lines.ts";
import { LINE_TABLES, type LineTable } from "../schema/line-tables.ts";

export type Row = Readonly<Record<string, unknown>>;

/** Rows of one table that follow one another. */
export interface LineBatch {
  readonly table: LineTable;
  readonly rows: readonly Row[];
}

/**
 * Reads an archive's JSON lines, some hundred rows at a time.
 *
 * @throws ArchiveError `import-head`, `import-schema`, `import-line` (with the number of the line).
 */
export async function* lineBatches(lines: AsyncIterable<string>): AsyncGenerator<LineBatch> {
  let [number, batch] = [0, null as { table: LineTable; rows: Row[] } | null];
  for await (const line of lines) {
    number++;
    if (number === 1) checkHead(line);
    else if (line !== "") {
      const { table, row } = parseLine(line, number);
      if (batch && (batch.table !== table || batch.rows.length >= ROWS)) {
        yield batch;
        batch = null;
      }
      batch ??= { table, rows: [] };
      batch.rows.push(row);
    }
  }
  if (number === 0) checkHead("");
  if (batch) yield batch;
}

const ROWS = 500;

function checkHead(line: string): void {
  const head = parsed(line) as { readonly isnad?: unknown; readonly schema?: unknown } | null;
  if (head?.isnad !== "archive") throw new ArchiveError("import-head", 'not an archive: the first line of one is {"isnad":"archive",…}');
  if (head.schema !== LINES_SCHEMA)
    throw new ArchiveError(
      "import-schema",
      `made by another version of Isnad (schema ${String(head.schema)}, here ${LINES_SCHEMA}); update Isnad`,
    );
}

function parseLine(line: string, number: number): { readonly table: LineTable; readonly row: Row } {
  const told = parsed(line) as { readonly table?: unknown; readonly row?: unknown } | null;
  const table = LINE_TABLES.find(({ name }) => name === told?.table);
  if (!table || told?.row === null || typeof told?.row !== "object")
    throw new ArchiveError("import-line", `line ${number}: not a row of an archive`);
  return { table, row: told.row as Row };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
