import type { Given, Reader, Told } from "@isnad/work";
import { type ArabicChoice, withSharedModel } from "../load-arabic.ts";
import { objectStretch } from "./object-stretch.ts";

/** Threads that read, all with one copy of the model, and stretches of what lies in the folders `files`, `s3://…` among them. `module` is what a thread runs. */
export async function readerThreads(
  threads: number,
  choice: ArabicChoice,
  files: readonly string[],
  module = import.meta.resolve("./queue-thread.ts"),
): Promise<Reader> {
  const { Piscina } = await import("piscina");
  const pool = new Piscina<readonly Given[], readonly Told[]>({
    filename: module,
    name: "readGiven",
    minThreads: threads,
    maxThreads: threads,
    workerData: withSharedModel(choice),
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  return {
    threads,
    files,
    object: objectStretch,
    read: (given) => pool.run(given, { signal: AbortSignal.timeout(MOST_TIME_MS * given.length) }),
    close: () => pool.destroy(),
  };
}

/** A report that takes more kills its thread, not the worker. From 2048 on V8 lets a heap grow to four times what lived before it looks again, below to less than twice. */
const MOST_MEMORY_MB = 1536;
/** Milliseconds for each report, waiting for a thread included. */
const MOST_TIME_MS = 60_000;
