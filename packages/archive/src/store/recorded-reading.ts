import type { Reading } from "@isnad/reader";

/** A reading as it was printed earlier, and what it says. */
export interface RecordedReading {
  readonly reading: Reading;
  readonly printed: string;
}

/** The reading that a line holds, one line of JSON as `isnad read --format jsonl` prints it; `null` where it holds none. */
export function recordedReading(line: Uint8Array): RecordedReading | null {
  const printed = new TextDecoder().decode(line);
  const reading = parsed(printed);
  return isReading(reading) ? { reading, printed } : null;
}

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
