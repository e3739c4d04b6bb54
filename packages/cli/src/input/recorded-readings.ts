import { extname } from "node:path";
import { byteLines } from "@isnad/intake/formats";
import { InputError } from "../errors.ts";
import { sourceBytes } from "./source.ts";

/** A line of a file of readings, and where it lay (`file:line`). */
export interface RecordedLine {
  readonly line: Uint8Array;
  readonly from: string;
}

/** Whether a file holds readings, one a line, as `isnad read --format jsonl` prints them: its first line tells. */
export async function holdsReadings(path: string): Promise<boolean> {
  if (extname(path).toLowerCase() !== ".jsonl") return false;
  const { recordedReading } = await import("@isnad/archive");
  try {
    for await (const line of byteLines(sourceBytes(path))) return recordedReading(line) !== null;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  return false;
}

/** The lines of a file of readings, empty ones left out. */
export async function* recordedLines(path: string): AsyncGenerator<RecordedLine> {
  let number = 0;
  for await (const line of byteLines(sourceBytes(path))) {
    number++;
    if (line.length > 0) yield { line, from: `${path}:${number}` };
  }
}
