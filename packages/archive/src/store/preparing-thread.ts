import { parentPort, workerData } from "node:worker_threads";
import type { Spelling } from "../open/archive.ts";
import type { RecordedCapture } from "./capture.ts";
import { preparedRecording } from "./prepared-report.ts";

/** What is asked of the thread. */
export interface Preparing {
  readonly captures: readonly RecordedCapture[];
  /** When they are stored: ISO instant. */
  readonly at: string;
}

const spelling = workerData as Spelling;

/** A thread that prepares what it is sent, and answers in the order in which it was asked. */
parentPort?.on("message", ({ captures, at }: Preparing) => {
  parentPort?.postMessage(captures.map((capture) => preparedRecording(capture, spelling, at)));
});
