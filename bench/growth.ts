/**
 * `node bench/growth.ts READINGS.jsonl [SIZE…]`: how storing and asking on PostgreSQL change with the archive, at each size (1000, 10000 and 50000 reports
 * where none is named). Recorded readings are stored once as they are, then again enciphered; some go into another archive before, so that the first
 * thousand does not pay for machine code. At each size: time for each of the last thousand; then twenty reports one at a time, with the blocks and rows
 * that PostgreSQL looked at for each and how many tables it read from end to end; then ten questions a second from another process for half a minute
 * while fifty reports a second are stored. With `--storing pglite` or `--storing postgres` storing alone, there. Prints a line of JSON for each size.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import {
  type Archive,
  actorRecord,
  addCaptures,
  EVERYTHING,
  findClaims,
  listStories,
  openArchive,
  type RecordedCapture,
} from "@isnad/archive";
import { loadArabic } from "isnad";
import { freshDatabase } from "../packages/archive/src/open/archives-under-test.ts";
import { startPostgres } from "../packages/archive/src/open/postgres-under-test.ts";
import { enciphered } from "./enciphered.ts";

const AT = "2026-01-01T00:00:00Z";
/** What is stored a second while questions are asked: four million a day. */
const A_SECOND = 50;
const ASKING_MS = 30_000;

async function* lines(file: string): AsyncGenerator<string> {
  for (let turn = 0; ; turn++) for await (const line of createInterface({ input: createReadStream(file) })) yield enciphered(line, turn);
}

async function next(all: AsyncGenerator<string>, count: number): Promise<readonly RecordedCapture[]> {
  const batch: RecordedCapture[] = [];
  while (batch.length < count) batch.push({ line: Buffer.from((await all.next()).value as string), obtainedFrom: "bench", obtainedAt: AT });
  return batch;
}

/** Stores as `isnad add` does. */
async function store(archive: Archive, captures: Iterable<RecordedCapture> | AsyncIterable<RecordedCapture>): Promise<void> {
  async function* coming() {
    yield* captures;
  }
  for await (const _ of addCaptures(archive, coming(), () => ({ by: "bench", at: AT })));
}

/** CPU milliseconds of this process, and of all servers of PostgreSQL on this machine: `utime` and `stime`, proc(5). */
function cpuMs(): { readonly ours: number; readonly server: number } {
  const { user, system } = process.cpuUsage();
  const servers = globSync("/proc/[0-9]*/stat").flatMap((path) => {
    const stat = existsSync(path) ? readFileSync(path, "utf8") : "";
    return stat.includes("(postgres)") ? [stat.replace(/^.*\) /su, "").split(" ")] : [];
  });
  return { ours: (user + system) / 1000, server: servers.reduce((sum, fields) => sum + (Number(fields[11]) + Number(fields[12])) * 10, 0) };
}

/**
 * Fills an archive up to a size, and tells what each of the last thousand took, and of the server's time what each took since the size before: it sorts
 * and sweeps its tables when it will.
 */
async function fill(archive: Archive, all: AsyncGenerator<string>, count: number) {
  const before = cpuMs();
  for (let left = count - LAST; left > 0; left -= LAST) await store(archive, await next(all, Math.min(LAST, left)));
  const last = await next(all, Math.min(LAST, count));
  const [begun, used] = [performance.now(), cpuMs()];
  await store(archive, last);
  const [ms, { ours, server }] = [performance.now() - begun, cpuMs()];
  return {
    msEach: each(ms, last.length),
    cpuMsEach: each(ours - used.ours, last.length),
    serverCpuMsEach: each(server - before.server, count),
  };
}

const each = (ms: number, reports: number): number => Number((ms / reports).toFixed(2));

/** Blocks touched, rows read by index, tables read from end to end and their rows, since the server began to count. */
async function touched({ db }: Archive): Promise<readonly number[]> {
  await setTimeout(COUNTED_MS);
  const [io] = await db
    .selectFrom("pg_statio_user_tables" as never)
    .select(({ fn }) => [fn.sum("heap_blks_hit" as never).as("heap"), fn.sum("idx_blks_hit" as never).as("index")])
    .execute();
  const [scans] = await db
    .selectFrom("pg_stat_user_tables" as never)
    .select(({ fn }) => [fn.sum("seq_scan" as never).as("scans"), fn.sum("seq_tup_read" as never).as("rows")])
    .execute();
  return [...Object.values(io ?? {}), ...Object.values(scans ?? {})].map(Number);
}

async function oneByOne(archive: Archive, batch: readonly RecordedCapture[]) {
  const before = await touched(archive);
  const times: number[] = [];
  for (const capture of batch) {
    const begun = performance.now();
    await store(archive, [capture]);
    times.push(performance.now() - begun);
  }
  const after = await touched(archive);
  const [heap = 0, index = 0, scans = 0, rows = 0] = after.map((count, at) => Math.round((count - (before[at] ?? 0)) / batch.length));
  return { msMedian: percentile(times, 50), heapBlocks: heap, indexBlocks: index, wholeTables: scans, wholeTableRows: rows };
}

/** An idle session of PostgreSQL tells what it counted after ten seconds. */
const COUNTED_MS = 11_000;

/** Ten questions a second from another process while this one stores fifty reports a second. */
async function askedMeanwhile(archive: Archive, url: string, all: AsyncGenerator<string>) {
  const asking = spawn(process.execPath, [import.meta.filename, "--ask", url], { stdio: ["ignore", "pipe", "inherit"] });
  let [told, stored] = ["", 0];
  asking.stdout.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  const ended = once(asking, "exit");
  while (asking.exitCode === null) {
    const pause = setTimeout(1000);
    await store(archive, await next(all, A_SECOND));
    stored += A_SECOND;
    await pause;
  }
  await ended;
  return { stored, ...(JSON.parse(told) as Record<string, unknown>) };
}

async function ask(url: string): Promise<void> {
  const archive = await openArchive(url, loadArabic().text);
  const questions: readonly (readonly [string, (turn: number) => Promise<unknown>])[] = [
    ["find", (turn) => findClaims(archive, { ...EVERYTHING, actor: cycled(ACTORS, turn), type: cycled(TYPES, turn) }, 20)],
    ["stories", (turn) => listStories(archive.db, { type: cycled(TYPES, turn), reports: 1, origins: 1, contradicted: false, limit: 20 })],
    ["actor", (turn) => actorRecord(archive, cycled(ACTORS, turn), 20)],
  ];
  const times: Record<string, number[]> = { find: [], stories: [], actor: [] };
  const begun = performance.now();
  const underway: Promise<void>[] = [];
  for (let turn = 0; performance.now() - begun < ASKING_MS; turn++) {
    const [name, answer] = cycled(questions, turn);
    const asked = performance.now();
    underway.push(answer(Math.floor(turn / questions.length)).then(() => void times[name]?.push(performance.now() - asked)));
    await setTimeout(Math.max(0, begun + (turn + 1) * 100 - performance.now()));
  }
  await Promise.all(underway);
  const p95 = Object.entries(times).map(([name, taken]) => [`${name}P95Ms`, percentile(taken, 95)]);
  console.log(JSON.stringify({ asked: underway.length, ...Object.fromEntries(p95) }));
  await archive.close();
}

const cycled = <Thing>(things: readonly Thing[], turn: number): Thing => things[turn % things.length] as Thing;

const ACTORS = ["الجيش", "روسيا", "ترامب", "الأمم المتحدة", "إسرائيل", "قطر", "أردوغان"];
const TYPES = ["ASSAULT", "CONSULT", "AGREE", "ACCUSE", "REQUEST"];

function percentile(times: readonly number[], percent: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0);
}

async function grow(file: string, sizes: readonly number[], storing: "pglite" | "postgres" | undefined): Promise<void> {
  const server = storing === "pglite" ? null : await startPostgres({ durable: true });
  if (!server && storing !== "pglite") throw new Error("PostgreSQL is needed");
  const folder = mkdtempSync(join(tmpdir(), "isnad-growth-"));
  await warmUp(server ? await freshDatabase(server.url("postgres")) : join(folder, "warm"), file);
  const place = server ? server.url("postgres") : join(folder, "archive");
  const archive = await openArchive(place, loadArabic().text);
  const all = lines(file);
  try {
    let held = 0;
    for (const size of sizes) {
      const each = await fill(archive, all, size - held);
      held = size;
      console.log(JSON.stringify({ on: server ? "PostgreSQL" : "PGlite", size, ...each }));
      if (storing !== undefined) continue;
      const single = await oneByOne(archive, await next(all, 20));
      const asked = await askedMeanwhile(archive, place, all);
      held += 20 + asked.stored;
      console.log(JSON.stringify({ size, single, asked }));
    }
  } finally {
    await archive.close();
    await server?.remove();
    rmSync(folder, { recursive: true });
  }
}

async function warmUp(place: string, file: string): Promise<void> {
  const archive = await openArchive(place, loadArabic().text);
  await store(archive, await next(lines(file), LAST));
  await archive.close();
}

/** The reports whose time counts, before each size. */
const LAST = 1000;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { ask: { type: "string" }, storing: { type: "string" } } });
const [file, ...sizes] = positionals;
if (values.ask !== undefined) await ask(values.ask);
else if (file === undefined) throw new Error("name a file of readings, as `isnad read … --format jsonl` prints them");
else await grow(file, sizes.length > 0 ? sizes.map(Number) : [1000, 10_000, 50_000], values.storing as "pglite" | "postgres" | undefined);
