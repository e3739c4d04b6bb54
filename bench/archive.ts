/**
 * `node bench/archive.ts READINGS.jsonl [REPORTS.jsonl]`: how fast recorded readings (`isnad read … --format jsonl`) are stored on PGlite and, where it is
 * installed, on PostgreSQL with a durable disk, a thousand at a time; and, of unread reports, how much more CPU time `isnad add` takes than `isnad read`.
 * Prints JSON. Time is the wall's, CPU time this process's own: what a PostgreSQL server spends is not in it.
 */
import { spawnSync } from "node:child_process";
import { createReadStream, mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Archive, addCaptures, openArchive, type RecordedCapture, tidyArchive } from "@isnad/archive";
import { byteLines } from "@isnad/intake/formats";
import { loadArabic } from "isnad";
import { startPostgres } from "../packages/archive/src/open/postgres-under-test.ts";

const STEP = 1000;
const AT = "2026-01-01T00:00:00Z";
const MAIN = join(import.meta.dirname, "../packages/cli/src/main.ts");

/** How the storing of some reports went. */
interface Stored {
  readonly reports: number;
  readonly perSecond: number;
  readonly cpuMsPerReport: number;
}

/** Reads a file of readings and stores them as `isnad add` does. Time and CPU time are of both. */
async function storeAll(archive: Archive, file: string) {
  const byThousand: Stored[] = [];
  let [stored, from, begun, used] = [0, 0, performance.now(), process.cpuUsage()];
  for await (const { added } of addCaptures(archive, capturesOf(file), () => ({ by: "bench", at: AT }))) {
    stored += added.length;
    if (stored - from < STEP) continue;
    const { user, system } = process.cpuUsage(used);
    const ms = performance.now() - begun;
    byThousand.push({
      reports: stored,
      perSecond: Math.round(((stored - from) / ms) * 1000),
      cpuMsPerReport: Number(((user + system) / 1000 / (stored - from)).toFixed(2)),
    });
    [from, begun, used] = [stored, performance.now(), process.cpuUsage()];
  }
  await tidyArchive(archive, stored);
  return { stored, byThousand };
}

async function* capturesOf(file: string): AsyncGenerator<RecordedCapture> {
  for await (const line of byteLines(createReadStream(file))) yield { line, obtainedFrom: file, obtainedAt: AT };
}

async function measure(place: string, file: string) {
  const archive = await openArchive(place, loadArabic().text);
  const begun = performance.now();
  const { stored, byThousand } = await storeAll(archive, file);
  const seconds = (performance.now() - begun) / 1000;
  await archive.close();
  return { seconds: Number(seconds.toFixed(1)), perSecond: Math.round(stored / seconds), byThousand };
}

/** CPU seconds of a command, its threads included. */
function cpuOf(args: readonly string[]): number {
  const before = childrenCpu();
  const { status } = spawnSync(process.execPath, [MAIN, ...args], { stdio: "ignore" });
  if (status !== 0) throw new Error(`isnad ${args[0]} ended with ${status}`);
  return childrenCpu() - before;
}

/** `cutime` and `cstime`, proc(5), in seconds. */
function childrenCpu(): number {
  const fields = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /su, "")
    .split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

const [readings, reports] = process.argv.slice(2);
if (readings === undefined) throw new Error("name a file of readings, as `isnad read … --format jsonl` prints them");
const folder = mkdtempSync(join(tmpdir(), "isnad-bench-"));
const server = await startPostgres({ durable: true });
const measured = {
  pglite: await measure(join(folder, "stored"), readings),
  postgres: server ? await measure(server.url("postgres"), readings) : null,
  addToReadCpu: null as number | null,
};
if (reports !== undefined) {
  const added = cpuOf(["add", reports, "--archive", join(folder, "added"), "--format", "jsonl"]);
  measured.addToReadCpu = Number((added / cpuOf(["read", reports, "--format", "jsonl"])).toFixed(2));
}
console.log(JSON.stringify(measured, null, 2));
await server?.remove();
await rm(folder, { recursive: true, force: true });
