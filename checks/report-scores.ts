import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The public gold and data, which lie beside the project or are not there. */
export const SHARED = join(import.meta.dirname, "../../shared");

/** F1 of every measure of readings (JSON, one a line) against a gold file of whole reports; precision where the gold has no count of its own (`links`). */
export function reportScores(gold: string, readings: string): Readonly<Record<string, number>> {
  const scratch = mkdtempSync(join(tmpdir(), "isnad-readings-"));
  try {
    const path = join(scratch, "readings.jsonl");
    writeFileSync(path, readings);
    const { scores } = JSON.parse(
      execFileSync(process.execPath, [join(SHARED, "gold/score.mjs"), gold, path, "--json"], { encoding: "utf8" }),
    );
    return Object.fromEntries(Object.entries(scores as Record<string, Score>).map(([name, { f1, p, gold: all }]) => [name, all ? f1 : p]));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

interface Score {
  readonly f1: number;
  readonly p: number;
  readonly gold: number;
}
