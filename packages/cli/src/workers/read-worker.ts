import type { Reading } from "@isnad/reader";
import type { IncomingReport } from "../input/incoming.ts";
import { loadArabic } from "../load-arabic.ts";
import { readIncoming } from "./read-incoming.ts";

const language = loadArabic();

/** What a worker thread does: reads a batch of reports. */
export function readBatch(batch: readonly IncomingReport[]): readonly Reading[] {
  return batch.map((incoming) => readIncoming(incoming, language));
}
