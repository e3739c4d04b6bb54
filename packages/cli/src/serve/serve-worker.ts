import { wordForms } from "@isnad/arabic";
import type { IncomingReport } from "@isnad/intake/formats";
import type { Reading } from "@isnad/reader";
import { workerData } from "piscina";
import { type ArabicChoice, loadArabic, loadTables } from "../load-arabic.ts";
import { readIncoming } from "../workers/read-incoming.ts";

const language = loadArabic(workerData as ArabicChoice);
const tables = loadTables();

/** What a thread of the server does: reads a report. */
export const readReport = (incoming: IncomingReport): Reading => readIncoming(incoming, language);

/** All spellings that words may be found by. */
export const formsOf = (words: readonly string[]): readonly (readonly string[])[] => words.map((word) => wordForms(word, language, tables));
