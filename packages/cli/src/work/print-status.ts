import type { QueueStatus, StreamStatus, WorkerStatus } from "@isnad/work";
import type { RowFormat } from "../archive/archive-options.ts";
import { type Column, printRows } from "../archive/print-rows.ts";
import { write } from "../output/write.ts";

/** Prints how a queue stands: a row for each stream, the dead, and each worker that answers. */
export async function printStatus({ streams, dead, workers }: QueueStatus, format: RowFormat): Promise<void> {
  const rows: readonly StreamRow[] = [...streams, { stream: "dead", waiting: dead }];
  if (format !== "table") return printRows([...rows, ...workers], format, []);
  await printRows(rows, format, STREAM_COLUMNS);
  await write("\n");
  if (workers.length === 0) await write("no worker answers\n");
  else await printRows(workers, format, WORKER_COLUMNS);
}

type StreamRow = StreamStatus | { readonly stream: "dead"; readonly waiting: number };

const streamColumn = (heading: string, name: keyof StreamStatus): Column<StreamRow> => ({
  heading,
  cell: (row) => String((row as Partial<StreamStatus>)[name] ?? ""),
});

const STREAM_COLUMNS = [
  streamColumn("stream", "stream"),
  streamColumn("waiting", "waiting"),
  streamColumn("under way", "underway"),
  streamColumn("again", "again"),
  streamColumn("in/s", "comingPerSecond"),
  streamColumn("done/s", "donePerSecond"),
  streamColumn("lag s", "lagSeconds"),
];

const workerColumn = (heading: string, name: keyof WorkerStatus): Column<WorkerStatus> => ({
  heading,
  cell: (worker) => String(worker[name]),
});

const WORKER_COLUMNS = [
  workerColumn("worker", "host"),
  workerColumn("process", "process"),
  workerColumn("threads", "threads"),
  workerColumn("writer", "writer"),
  workerColumn("read", "read"),
  workerColumn("stored", "stored"),
  workerColumn("since", "since"),
];
