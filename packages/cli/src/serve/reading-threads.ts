import type { FetchedReport } from "@isnad/intake";
import { VERSION } from "@isnad/reader";
import type { Reader } from "@isnad/server";
import { reportsIn } from "../input/read-reports.ts";
import { type ArabicChoice, loadArabic, withSharedModel } from "../load-arabic.ts";

/** What reads for the server, on threads of its own. */
export interface ReadingThreads {
  readonly reader: Reader;
  readonly close: () => Promise<void>;
}

/** Starts one thread at once, so that the first report need not wait for it, and as many as `workers` under load, all with one copy of the model. */
export async function readingThreads(workers: number, choice: ArabicChoice): Promise<ReadingThreads> {
  const { Piscina } = await import("piscina");
  const shared = withSharedModel(choice);
  const pool = new Piscina({
    filename: import.meta.resolve("./serve-worker.ts"),
    minThreads: 1,
    maxThreads: workers,
    workerData: shared,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  const reader: Reader = {
    version: VERSION,
    model: loadArabic(shared).model,
    read: ({ report, issues }) => pool.run({ report, issues }, { name: "readReport" }),
    open: (name, bytes, onError) => reportsIn(bytes, name, onError),
    fetch: (url, onError) => fetched(url, onError),
    formsOf: async (words) => (words.length === 0 ? [] : pool.run(words, { name: "formsOf" })),
  };
  return { reader, close: () => pool.destroy() };
}

/** Megabytes of a thread: a text that takes more is an error, not the server's end. */
const MOST_MEMORY = 3072;

/** What fetches is large, and loaded only where somebody asks for an address. */
async function* fetched(url: string, onError: Parameters<Reader["fetch"]>[1]): AsyncGenerator<FetchedReport> {
  const { reportsAt } = await import("@isnad/intake");
  yield* reportsAt(url, { onError });
}
