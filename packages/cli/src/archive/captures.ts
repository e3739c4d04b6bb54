import type { Capture, RecordedCapture } from "@isnad/archive";
import type { InputError } from "../errors.ts";
import { dated } from "../input/dated.ts";
import { type GotReport, type ReadingOptions, readReports } from "../input/read-reports.ts";
import { holdsReadings, recordedLines } from "../input/recorded-readings.ts";
import type { ArabicChoice } from "../load-arabic.ts";
import { readMany } from "../workers/read-many.ts";

/** How files become captures. */
export interface Capturing extends ReadingOptions {
  /** The day of reports that do not say theirs. */
  readonly published: string | null;
  readonly workers: number;
  readonly choice: ArabicChoice;
  /** When the files were obtained: ISO instant. */
  readonly at: string;
  readonly onError: (error: InputError) => void;
}

/** What files and addresses hold, in order, as captures: reports are read, readings made earlier are taken as they are. */
export async function* captures(paths: readonly string[], capturing: Capturing): AsyncGenerator<Capture | RecordedCapture> {
  let unread: string[] = [];
  for (const path of paths) {
    if (!(await holdsReadings(path))) unread.push(path);
    else {
      yield* readCaptures(unread, capturing);
      yield* recordedCaptures(path, capturing);
      unread = [];
    }
  }
  yield* readCaptures(unread, capturing);
}

async function* recordedCaptures(path: string, { at }: Capturing): AsyncGenerator<RecordedCapture> {
  for await (const { line, from } of recordedLines(path)) yield { line, obtainedFrom: from, obtainedAt: at };
}

/** Readings come in the order of the reports, so what each was read from waits in a queue and need not pass through the threads. */
async function* readCaptures(paths: readonly string[], capturing: Capturing): AsyncGenerator<Capture> {
  const { published, workers, choice, at, onError } = capturing;
  const waiting: GotReport[] = [];
  const reports = dated(kept(readReports(paths, onError, capturing), waiting), published);
  for await (const reading of readMany(reports, workers, choice)) {
    const { bytes, from, evidence = null } = waiting.shift() as GotReport;
    yield { reading, bytes, obtainedFrom: from, obtainedAt: evidence?.fetchedAt ?? at, evidence };
  }
}

async function* kept(reports: AsyncIterable<GotReport>, waiting: GotReport[]): AsyncGenerator<GotReport> {
  for await (const report of reports) {
    waiting.push(report);
    yield report;
  }
}
