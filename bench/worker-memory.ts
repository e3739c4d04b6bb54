/**
 * `node bench/worker-memory.ts REPORTS.jsonl [COUNT]`: the memory of `isnad work --only readers` with two threads while it reads, with a NATS server
 * started here; the file is read again from its beginning until there are so many (5000). Prints a line of JSON for each five hundred reports.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { enqueue, type Given, openQueue, type Queue } from "@isnad/work";
import { startNats } from "../checks/work/nats-under-test.ts";

const ISNAD = join(import.meta.dirname, "../packages/cli/bin/isnad.js");
const STEP = 500;

async function* reports(file: string, count: number): AsyncGenerator<Given> {
  for (let number = 0; ; )
    for await (const line of createInterface({ input: createReadStream(file) })) {
      if (number === count) return;
      yield { kind: "line", from: `${file}:${number++}`, obtainedAt: "2026-01-01T00:00:00Z", published: null, bytes: Buffer.from(line) };
    }
}

/** Resident memory in MB, now and at most: proc(5). `isnad` starts its own Node, which is its only child. */
function memoryOf(process: number): { readonly megabytes: number; readonly most: number } {
  const status = readFileSync(`/proc/${process}/status`, "utf8");
  const told = (name: string): number => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`, "u").exec(status)?.[1]) / 1024);
  return { megabytes: told("VmRSS"), most: told("VmHWM") };
}

const childOf = (process: number): number => Number(readFileSync(`/proc/${process}/task/${process}/children`, "utf8").trim().split(" ")[0]);

async function follow(queue: Queue, process: number, count: number): Promise<void> {
  for (let next = STEP; next <= count; ) {
    const { state } = await queue.admin.streams.info(queue.streams.readings);
    if (state.messages >= next) {
      console.log(JSON.stringify({ reports: state.messages, ...memoryOf(process) }));
      next += STEP;
    } else await setTimeout(200);
  }
}

const [file, count = "5000"] = process.argv.slice(2);
if (!file) throw new Error("name a file of reports");
const nats = await startNats();
if (!nats) throw new Error("NATS is needed");
const queue = await openQueue(nats.url("memory"));
const worker = spawn(
  process.execPath,
  [ISNAD, "work", "--queue", nats.url("memory"), "--only", "readers", "--workers", "2", "--port", "0", "--log-level", "warn"],
  { stdio: ["ignore", "ignore", "inherit"] },
);
const ended = once(worker, "exit");
await enqueue(queue, reports(file, Number(count)));
await follow(queue, childOf(worker.pid as number), Number(count));
worker.kill("SIGTERM");
await ended;
await queue.close();
await nats.remove();
