import type { QueueStatus, StreamStatus } from "@isnad/work";
import type { RowFormat } from "../archive/archive-options.ts";
import { printRows } from "../archive/print-rows.ts";

/** Prints how a queue stands: a row for each stream, and the dead. */
export async function printStatus({ streams, dead }: QueueStatus, format: RowFormat): Promise<void> {
  const rows: readonly Partial<StreamStatus>[] = [...streams, { stream: "dead" as never, waiting: dead }];
  const column = (heading: string, name: keyof StreamStatus) => ({
    heading,
    cell: (row: Partial<StreamStatus>) => (row[name] === undefined ? "" : String(row[name])),
  });
  await printRows(rows, format, [
    column("stream", "stream"),
    column("waiting", "waiting"),
    column("under way", "underway"),
    column("again", "again"),
    column("in/s", "comingPerSecond"),
    column("done/s", "donePerSecond"),
    column("lag s", "lagSeconds"),
  ]);
}
