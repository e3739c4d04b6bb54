import type { Archive } from "@isnad/archive";
import type { Partition } from "@isnad/work";
import { InvalidArgumentError } from "commander";
import type { Library } from "../archive/with-archive.ts";

type RecordOptions = Parameters<Library["reportRecords"]>[1];

/** Writes an archive, or a selection of it, as Parquet to a folder, and says how many rows each table has. */
export async function exportParquet(
  { db }: Archive,
  library: Library,
  folder: string,
  { partition, ...options }: RecordOptions & { readonly partition: readonly Partition[] },
): Promise<void> {
  const { writeParquet } = await import("@isnad/work");
  const rows = await writeParquet(library.reportRecords(db, options), folder, partition);
  process.stderr.write(
    `${Object.entries(rows)
      .map(([table, count]) => `${count} ${table}`)
      .join(", ")}\n`,
  );
}

/** What files are parted by, as the command line names it; a test holds it equal to what can be written. */
export const PARTITION_NAMES: readonly Partition[] = ["year", "month", "source"];

/** `year,source`, or nothing for one file a table. */
export function parsePartition(text: string): readonly Partition[] {
  const names = text.split(",").filter((name) => name !== "");
  const wrong = names.find((name) => !PARTITION_NAMES.includes(name as Partition));
  if (wrong !== undefined) throw new InvalidArgumentError(`expected some of ${PARTITION_NAMES.join(",")}.`);
  return names as Partition[];
}
