import { IntakeError } from "../errors.ts";
import type { ObtainedReport, OnError } from "./incoming.ts";
import { jsonReport } from "./json-report.ts";

/** Reports of JSONL, one a line. Lines that hold none are told and left out. */
export async function* jsonLines(lines: AsyncIterable<Uint8Array>, path: string, onError: OnError): AsyncGenerator<ObtainedReport> {
  let line = 0;
  for await (const bytes of lines) {
    line++;
    if (bytes.every((byte) => byte <= SPACE)) continue;
    try {
      const from = `${path}:${line}`;
      yield { ...jsonReport(bytes, from), bytes, from };
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      onError(error);
    }
  }
  if (line === 0) throw new IntakeError("input-empty", `${path}: the file is empty`);
}

const SPACE = 0x20;
