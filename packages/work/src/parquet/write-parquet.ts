import { existsSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { DuckDBAppender, DuckDBConnection } from "@duckdb/node-api";
import type { ReportRecord } from "@isnad/archive";
import { WorkError } from "../errors.ts";
import { type Cell, type ColumnType, PARQUET_TABLES, type ParquetTable, type Partition } from "./parquet-tables.ts";

/** How many rows each table got. */
export type ParquetRows = Readonly<Record<string, number>>;

/**
 * Writes reports to a folder of Parquet files: one folder for each table, in it one for each value of the partitions (`claims/year=2017/source=…`).
 * The folder is there whole or not at all. DuckDB does it, with a file of its own beside the folder, so memory does not grow with the archive.
 *
 * @throws WorkError `parquet-there` where the folder is there already, `parquet-missing` where DuckDB is not installed.
 */
export async function writeParquet(reports: AsyncIterable<ReportRecord>, folder: string, by: readonly Partition[]): Promise<ParquetRows> {
  if (existsSync(folder)) throw new WorkError("parquet-there", `${folder}: is there already; name a folder that is not`);
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  try {
    const rows = await withDuckDB(join(part, "staging.duckdb"), (connection) => writeTables(connection, reports, part, by));
    await rm(join(part, "staging.duckdb"), { force: true });
    await rename(part, folder);
    return rows;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

/** It is large and optional, so it is loaded only here. */
async function withDuckDB<Result>(file: string, work: (connection: DuckDBConnection) => Promise<Result>): Promise<Result> {
  const library = await import("@duckdb/node-api").catch((cause: unknown) => {
    throw new WorkError("parquet-missing", "DuckDB is not installed; npm install @duckdb/node-api brings it", { cause });
  });
  const instance = await library.DuckDBInstance.create(file);
  const connection = await instance.connect();
  try {
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function writeTables(
  connection: DuckDBConnection,
  reports: AsyncIterable<ReportRecord>,
  folder: string,
  by: readonly Partition[],
): Promise<ParquetRows> {
  for (const { name, columns } of PARQUET_TABLES)
    await connection.run(`create table ${name} (${columns.map(([column, type]) => `"${column}" ${staged(type)}`).join(", ")})`);
  const rows = await appendAll(connection, reports);
  for (const table of PARQUET_TABLES) await connection.run(copyOut(table, join(folder, table.name), by));
  return rows;
}

async function appendAll(connection: DuckDBConnection, reports: AsyncIterable<ReportRecord>): Promise<ParquetRows> {
  const counts = new Map<string, number>();
  const appenders = new Map<string, DuckDBAppender>();
  for (const { name } of PARQUET_TABLES) appenders.set(name, await connection.createAppender(name));
  for await (const report of reports)
    for (const { name, columns, rows } of PARQUET_TABLES)
      for (const row of rows(report)) {
        appendRow(appenders.get(name) as DuckDBAppender, columns, row);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
  for (const appender of appenders.values()) appender.closeSync();
  return Object.fromEntries(PARQUET_TABLES.map(({ name }) => [name, counts.get(name) ?? 0]));
}

function appendRow(appender: DuckDBAppender, columns: ParquetTable["columns"], row: readonly Cell[]): void {
  for (const [at, [, type]] of columns.entries()) {
    const cell = row[at] ?? null;
    if (cell === null) appender.appendNull();
    else if (typeof cell === "boolean") appender.appendBoolean(cell);
    else if (typeof cell === "string") appender.appendVarchar(cell);
    else if (type === "INTEGER") appender.appendInteger(cell);
    else appender.appendDouble(cell);
  }
  appender.endRow();
}

/** Days and instants wait as text and become what they are on the way out. */
const staged = (type: ColumnType): string => (type === "DATE" || type === "TIMESTAMPTZ" ? "VARCHAR" : type);

/** In the order of the reports within each file: what is asked by day reads few row groups. */
function copyOut({ name, columns }: ParquetTable, folder: string, by: readonly Partition[]): string {
  const kept = columns.map(([column, type]) => (staged(type) === type ? `"${column}"` : `try_cast("${column}" as ${type}) as "${column}"`));
  const partition = by.length === 0 ? "" : `, partition_by (${by.join(", ")})`;
  const target = by.length === 0 ? `${folder}.parquet` : folder;
  return `copy (select ${kept.join(", ")} from ${name}) to '${target.replaceAll("'", "''")}' (format parquet, compression zstd${partition})`;
}
