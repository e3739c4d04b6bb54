import type { IncomingReport } from "@isnad/intake/formats";
import type { Reading } from "@isnad/reader";
import { workerData } from "piscina";
import { type ArabicChoice, loadArabic } from "../load-arabic.ts";
import { readIncoming } from "./read-incoming.ts";

const language = loadArabic(workerData as ArabicChoice);

/** What a worker thread does: reads a batch of reports. */
export function readBatch(batch: readonly IncomingReport[]): readonly Reading[] {
  return batch.map((incoming) => readIncoming(incoming, language));
}
