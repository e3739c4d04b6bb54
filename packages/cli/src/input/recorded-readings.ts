import { extname } from "node:path";
import { byteLines } from "@isnad/intake/formats";
import type { Reading } from "@isnad/reader";
import { InputError, wrongReading } from "../errors.ts";
import { sourceBytes } from "./source.ts";

/** A reading made earlier, and where it lay (`file:line`). */
export interface RecordedReading {
  readonly reading: Reading;
  /** Its line, as it was printed. */
  readonly printed: string;
  readonly from: string;
}

/** Whether a file holds readings, one a line, as `isnad read --format jsonl` prints them: its first line tells. */
export async function holdsReadings(path: string): Promise<boolean> {
  if (extname(path).toLowerCase() !== ".jsonl") return false;
  try {
    for await (const line of byteLines(sourceBytes(path))) return isReading(parsed(textOf(line)));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  return false;
}

/** The readings of a file. Lines that hold none are told to `onError` and left out. */
export async function* recordedReadings(path: string, onError: (error: InputError) => void): AsyncGenerator<RecordedReading> {
  let number = 0;
  for await (const line of byteLines(sourceBytes(path))) {
    const from = `${path}:${++number}`;
    if (line.length === 0) continue;
    const printed = textOf(line);
    const reading = parsed(printed);
    if (isReading(reading)) yield { reading, printed, from };
    else onError(wrongReading(from));
  }
}

const textOf = (line: Uint8Array): string => new TextDecoder().decode(line);

/** What is not JSON is no reading. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** Looks at the outline alone: what the lists hold is taken at the word of the reader that is named. */
function isReading(value: unknown): value is Reading {
  const { report, reader, ...lists } = (value ?? {}) as Partial<Record<string, Record<string, unknown>>>;
  const named = [report?.id, report?.text, report?.language, reader?.version, reader?.model];
  return named.every((part) => typeof part === "string") && LISTS.every((name) => Array.isArray(lists[name]));
}

const LISTS = ["sentences", "mentions", "entities", "times", "statements", "events", "relations", "issues"];
