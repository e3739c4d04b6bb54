import type { Given, Told } from "@isnad/work";
import { packReading } from "@isnad/work/packed";
import { workerData } from "piscina";
import { InputError } from "../errors.ts";
import { type ArabicChoice, loadArabic } from "../load-arabic.ts";
import { readIncoming } from "../workers/read-incoming.ts";
import { obtainedReport } from "./obtained-report.ts";

const language = loadArabic(workerData as ArabicChoice);

/** What a thread of `isnad work` does: makes reports of bytes, reads them and packs the readings. */
export const readGiven = (batch: readonly Given[]): Promise<readonly Told[]> => Promise.all(batch.map(readOne));

async function readOne(given: Given): Promise<Told> {
  try {
    const reading = readIncoming(await obtainedReport(given), language);
    return { packed: packReading({ reading: JSON.stringify(reading), bytes: given.bytes }) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { refused: error.message };
  }
}
