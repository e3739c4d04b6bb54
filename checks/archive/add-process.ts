import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const MAIN = join(import.meta.dirname, "../../packages/cli/src/main.ts");
const FOLDER = mkdtempSync(join(tmpdir(), "isnad-crash-"));
process.on("exit", () => rmSync(FOLDER, { recursive: true, force: true }));

/** A running `isnad add`, what it has told as stored, and its end. */
export interface AddProcess {
  readonly child: ChildProcess;
  readonly told: readonly { readonly report: string; readonly outcome: string }[];
  /** What it said on standard error. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

/** Starts `isnad add` on readings, in a process of its own. */
export function startAdd(place: string, lines: readonly string[]): AddProcess {
  const file = join(FOLDER, "readings.jsonl");
  writeFileSync(file, lines.join(""));
  const args = [MAIN, "add", file, "--archive", place, "--format", "jsonl", "--by", "tester"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  const told: { report: string; outcome: string }[] = [];
  // A line that was cut off by the end of the process was not told.
  createInterface({ input: child.stdout }).on("line", (line) => line.endsWith("}") && told.push(JSON.parse(line)));
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  return { child, told, said: () => said, ended: once(child, "close").then(([code]) => code as number | null) };
}

/** Resolves once a process has told of so many reports, or has ended. */
export async function untilTold({ child, told, ended }: AddProcess, count: number): Promise<void> {
  while (told.length < count && child.exitCode === null) await Promise.race([once(child.stdout as NodeJS.ReadableStream, "data"), ended]);
}
