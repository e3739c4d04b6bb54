import type { Reading } from "@isnad/reader";
import { workerData } from "piscina";
import type { IncomingReport } from "../input/incoming.ts";
import { loadArabic, type ModelChoice } from "../load-arabic.ts";
import { readIncoming } from "./read-incoming.ts";

/** What a worker thread is started with. */
export interface WorkerSettings {
  readonly model: ModelChoice;
}

const language = loadArabic((workerData as WorkerSettings).model);

/** What a worker thread does: reads a batch of reports. */
export function readBatch(batch: readonly IncomingReport[]): readonly Reading[] {
  return batch.map((incoming) => readIncoming(incoming, language));
}
