/**
 * `node bench/work.ts REPORTS.jsonl READINGS.jsonl`: what the queue costs, with a NATS and a PostgreSQL server started here. First, how much more CPU time
 * `isnad work --only readers` takes for the reports than `isnad read`, both from start to end with as many threads. Then how many recorded readings
 * (`isnad read … --format jsonl`) a second go through both streams and the writer into PostgreSQL where reading costs nothing. Prints JSON.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { enqueue, type Given, measuresOf, openQueue, type Queue, type Reader, type Told, work } from "@isnad/work";
import { packReading } from "@isnad/work/packed";
import { startNats } from "../checks/work/nats-under-test.ts";
import { startPostgres } from "../packages/archive/src/open/postgres-under-test.ts";

const MAIN = join(import.meta.dirname, "../packages/cli/src/main.ts");
const THREADS = availableParallelism();

const start = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, ["--disable-warning=ExperimentalWarning", "--max-semi-space-size=8", MAIN, ...args], {
    stdio: ["ignore", "ignore", "inherit"],
  });

/** CPU seconds of this process's children that have ended: `cutime` and `cstime`, proc(5). */
function childrenCpu(): number {
  const fields = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /su, "")
    .split(" ");
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** CPU seconds and the wall's, of a command and what else it is to do before it ends. */
async function measured(command: ChildProcess, until: () => Promise<void>): Promise<{ readonly cpu: number; readonly wall: number }> {
  const [cpu, begun] = [childrenCpu(), performance.now()];
  const ended = once(command, "exit");
  await until();
  const wall = (performance.now() - begun) / 1000;
  await ended;
  return { cpu: childrenCpu() - cpu, wall };
}

async function untilEmpty({ admin }: Queue, stream: string): Promise<void> {
  while ((await admin.streams.info(stream)).state.messages > 0) await setTimeout(100);
}

async function* linesOf(file: string): AsyncGenerator<Given> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file) }))
    yield { kind: "line", from: `${file}:${++number}`, obtainedAt: "2026-01-01T00:00:00Z", published: null, bytes: Buffer.from(line) };
}

async function readingCost(url: string, file: string) {
  const queue = await openQueue(url);
  let reports = 0;
  await enqueue(queue, linesOf(file), { stored: () => reports++ });
  const readers = start("work", "--queue", url, "--only", "readers", "--port", "0", "--workers", String(THREADS), "--log-level", "warn");
  const working = await measured(readers, async () => {
    await untilEmpty(queue, queue.streams.reports);
    readers.kill("SIGTERM");
  });
  await queue.close();
  const read = start("read", file, "--format", "jsonl", "--workers", String(THREADS));
  const reading = await measured(read, async () => void (await once(read, "exit")));
  const each = (seconds: number): number => Number(((seconds / reports) * 1000).toFixed(2));
  return {
    reports,
    threads: THREADS,
    readCpuMs: each(reading.cpu),
    workCpuMs: each(working.cpu),
    ratio: Number((working.cpu / reading.cpu).toFixed(3)),
    readPerSecond: Math.round(reports / reading.wall),
  };
}

/** Gives for each report a reading that was made and packed before. */
const recorded = (packed: ReadonlyMap<string, Uint8Array>): Reader => ({
  threads: 1,
  files: [],
  object: () => Promise.reject(new Error("no store of objects here")),
  read: async (batch) => batch.map(({ from }): Told => ({ packed: packed.get(from) as Uint8Array })),
  close: async () => {},
});

async function storingRate(url: string, archive: string, file: string) {
  const queue = await openQueue(url);
  const packed = new Map<string, Uint8Array>();
  for await (const given of linesOf(file)) {
    const reading = given.bytes.toString();
    const { text } = (JSON.parse(reading) as { readonly report: { readonly text: string } }).report;
    packed.set(given.from, packReading({ reading, bytes: Buffer.from(text) }));
  }
  async function* numbers(): AsyncGenerator<Given> {
    for (const from of packed.keys())
      yield { kind: "line", from, obtainedAt: "2026-01-01T00:00:00Z", published: null, bytes: Buffer.from(from) };
  }
  const writer = start("work", "--queue", url, "--only", "writer", "--archive", archive, "--port", "0", "--log-level", "warn");
  await setTimeout(5000);
  await enqueue(queue, numbers());
  const stopping = new AbortController();
  const log = { debug: () => {}, info: () => {}, warn: console.error, error: console.error };
  const { cpu, wall } = await measured(writer, async () => {
    const working = work(
      queue,
      { reader: recorded(packed), archive: null },
      { signal: stopping.signal, log, measures: measuresOf(), by: "bench", now: () => "2026-01-01T00:00:00Z", answers: () => {} },
    );
    await untilEmpty(queue, queue.streams.reports);
    await untilEmpty(queue, queue.streams.readings);
    stopping.abort();
    await working;
    writer.kill("SIGTERM");
  });
  await queue.close();
  return { reports: packed.size, perSecond: Math.round(packed.size / wall), writerCpuMs: Number(((cpu / packed.size) * 1000).toFixed(2)) };
}

const [reports, readings] = process.argv.slice(2);
if (!reports || !readings) throw new Error("name a file of reports, and one of readings as `isnad read … --format jsonl` prints them");
const [nats, postgres] = [await startNats(), await startPostgres({ durable: true })];
if (!nats || !postgres) throw new Error("NATS and PostgreSQL are needed");
try {
  const reading = await readingCost(nats.url("reading"), reports);
  console.log(JSON.stringify({ reading }, null, 2));
  const storing = await storingRate(nats.url("storing"), postgres.url("postgres"), readings);
  console.log(JSON.stringify({ storing }, null, 2));
} finally {
  await nats.remove();
  await postgres.remove();
}
