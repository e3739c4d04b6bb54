import type { Queue } from "@isnad/work";
import { Command, Option } from "commander";
import { archiveOption, byOption, type ChangeOptions, now, type RowFormat, rowFormatOption } from "../archive/archive-options.ts";
import { chosenArabic, lexiconOption, modelOption } from "../commands/arabic-options.ts";
import { workersOption } from "../commands/workers-option.ts";
import type { ModelChoice } from "../load-arabic.ts";
import { openPatiently } from "./open-patiently.ts";
import { printStatus } from "./print-status.ts";
import { type QueueOptions, queueOption } from "./queue-options.ts";
import { readerThreads } from "./reader-threads.ts";
import { stopSignal } from "./stop-signal.ts";
import { type WorkLibrary, withQueue } from "./with-queue.ts";

interface WorkOptions extends ChangeOptions, QueueOptions {
  readonly only?: "readers" | "writer";
  readonly workers: number;
  readonly model: ModelChoice;
  readonly lexicon: readonly string[];
  readonly files: readonly string[];
  readonly ackWait: number;
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  readonly status: boolean;
  readonly format: RowFormat;
}

/** `threads` is the module that a reading thread runs. */
export function workCommand(threads?: string): Command {
  return new Command("work")
    .summary("read what is in a queue, and store the readings")
    .description(
      "Reads reports from a queue on worker threads, sends the readings on, and stores them in an archive; of all that write to one archive, one does at a time. Ends on SIGTERM once what is under way is done.",
    )
    .addOption(queueOption())
    .addOption(archiveOption())
    .addOption(byOption())
    .addOption(new Option("--only <part>", "only read, or only store").choices(["readers", "writer"]))
    .addOption(workersOption())
    .addOption(
      new Option("--files <folder>", "where the stretches of enqueue --ranges may lie, also s3://bucket/folder/; may be repeated")
        .argParser((folder: string, earlier: readonly string[]) => [...earlier, folder])
        .default([]),
    )
    .addOption(modelOption())
    .addOption(lexiconOption())
    .addOption(
      new Option("--ack-wait <seconds>", "after how long in silence a worker's reports are given to another").argParser(Number).default(30),
    )
    .addOption(new Option("--host <address>", "where /live, /ready and /metrics are served").env("ISNAD_WORK_HOST").default("127.0.0.1"))
    .addOption(new Option("--port <number>", "their port; 0 takes any that is free").env("ISNAD_WORK_PORT").argParser(Number).default(9464))
    .addOption(new Option("--log-level <level>", "what is logged").choices(["debug", "info", "warn", "error"]).default("info"))
    .option("--status", "print how the queue stands, and end", false)
    .addOption(rowFormatOption())
    .action((options: WorkOptions) => startWork(options, threads));
}

async function startWork(options: WorkOptions, threads: string | undefined): Promise<void> {
  const { queue: url, ackWait } = options;
  if (options.status) return withQueue(url, async (queue, library) => printStatus(await library.queueStatus(queue), options.format));
  await withQueue(url, (queue, library) => workUntilStopped(queue, library, options, threads), {
    patient: true,
    ackWaitMs: ackWait * 1000,
  });
}

async function workUntilStopped(queue: Queue, library: WorkLibrary, options: WorkOptions, threads: string | undefined): Promise<void> {
  const log = library.workerLog(options.logLevel);
  const measures = library.measuresOf();
  const signal = stopSignal(log);
  const [reads, writes] = [options.only !== "writer", options.only !== "readers"];
  const ready = { reader: !reads, archive: !writes };
  const answers = (isSo: boolean) => {
    ready.archive = isSo;
  };
  const missing = () => [
    ...(!queue.isConnected() ? ["the queue does not answer"] : []),
    ...(ready.reader ? [] : ["the readers are not started yet"]),
    ...(ready.archive ? [] : ["the archive does not answer"]),
  ];
  const health = await library.serveHealth(options.host, options.port, measures, missing);
  const reader = reads ? await readerThreads(options.workers, chosenArabic(options), options.files, threads) : null;
  ready.reader = true;
  const archive = writes ? await openPatiently(options.archive, signal, log) : null;
  answers(true);
  log.info({ queue: queue.address.shown, archive: archive?.place ?? null, threads: reader?.threads ?? 0, port: health.port }, "at work");
  try {
    await library.work(queue, { reader, archive }, { signal, log, measures, by: options.by, now, answers });
    log.info("stopped; all that was under way is done");
  } finally {
    await reader?.close();
    await archive?.close();
    await health.close();
  }
}
