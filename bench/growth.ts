/**
 * `node bench/growth.ts READINGS.jsonl [SIZE…]`: how storing and asking on PostgreSQL change with the archive, at each size (1000, 10000 and 50000 reports
 * where none is named). Recorded readings are stored once as they are, then again enciphered. At each size: time for each of the last reports; then twenty
 * reports one at a time, with the blocks and rows that PostgreSQL looked at for each and how many tables it read from end to end; then ten questions a
 * second from another process for half a minute while fifty reports a second are stored. Prints a line of JSON for each size.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { type Archive, actorRecord, addReadings, type Capture, EVERYTHING, findClaims, listStories, openArchive } from "@isnad/archive";
import { loadArabic } from "isnad";
import { startPostgres } from "../packages/archive/src/open/postgres-under-test.ts";
import { enciphered } from "./enciphered.ts";

const AT = "2026-01-01T00:00:00Z";
const BATCH = 200;
/** What is stored a second while questions are asked: four million a day. */
const A_SECOND = 50;
const ASKING_MS = 30_000;

async function* captures(file: string): AsyncGenerator<Capture> {
  for (let turn = 0; ; turn++)
    for await (const line of createInterface({ input: createReadStream(file) })) {
      const reading = JSON.parse(enciphered(line, turn)) as Capture["reading"];
      yield { reading, bytes: Buffer.from(reading.report.text), obtainedFrom: file, obtainedAt: AT };
    }
}

async function next(all: AsyncGenerator<Capture>, count: number): Promise<readonly Capture[]> {
  const batch: Capture[] = [];
  while (batch.length < count) batch.push((await all.next()).value as Capture);
  return batch;
}

const store = (archive: Archive, batch: readonly Capture[]) => addReadings(archive, batch, { by: "bench", at: AT });

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

async function oneByOne(archive: Archive, batch: readonly Capture[]) {
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
async function askedMeanwhile(archive: Archive, url: string, all: AsyncGenerator<Capture>) {
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

async function grow(file: string, sizes: readonly number[]): Promise<void> {
  const server = await startPostgres({ durable: true });
  if (!server) throw new Error("PostgreSQL is needed");
  const archive = await openArchive(server.url("postgres"), loadArabic().text);
  const all = captures(file);
  try {
    let held = 0;
    for (const size of sizes) {
      let [ms, cpu, last] = [0, 0, 0];
      while (held < size) {
        const batch = await next(all, BATCH);
        const [begun, used] = [performance.now(), process.cpuUsage()];
        await store(archive, batch);
        held += BATCH;
        if (size - held >= LAST) continue;
        const { user, system } = process.cpuUsage(used);
        ms += performance.now() - begun;
        cpu += (user + system) / 1000;
        last += BATCH;
      }
      const each = { msEach: Number((ms / last).toFixed(2)), cpuMsEach: Number((cpu / last).toFixed(2)) };
      const single = await oneByOne(archive, await next(all, 20));
      const asked = await askedMeanwhile(archive, server.url("postgres"), all);
      held += 20 + asked.stored;
      console.log(JSON.stringify({ size, ...each, single, asked }));
    }
  } finally {
    await archive.close();
    await server.remove();
  }
}

/** The reports whose time counts, before each size. */
const LAST = 1000;

const [first, ...rest] = process.argv.slice(2);
if (!first) throw new Error("name a file of readings, as `isnad read … --format jsonl` prints them");
if (first === "--ask") await ask(rest[0] ?? "");
else await grow(first, rest.length > 0 ? rest.map(Number) : [1000, 10_000, 50_000]);
