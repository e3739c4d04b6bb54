import { setTimeout } from "node:timers/promises";
import { deadLetters, openQueue, type Queue } from "@isnad/work";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type StoreUnderTest, startStore } from "../../packages/intake/src/objects/store-under-test.ts";
import { unpackReading } from "../../packages/work/src/queue/pack-reading.ts";
import { manyReports } from "./many-reports.ts";
import { type NatsServer, startNats } from "./nats-under-test.ts";
import { startIsnad } from "./work-process.ts";

const LONG = 300_000;
const REPORTS = manyReports(450);
const lines = (from: number, until: number) =>
  Buffer.from(
    REPORTS.slice(from, until)
      .map((report) => `${JSON.stringify(report)}\n`)
      .join(""),
  );

let nats: NatsServer | null = null;
let store: StoreUnderTest;
beforeAll(async () => {
  [nats, store] = await Promise.all([startNats(), startStore()]);
  const objects = { "2019/01.jsonl": lines(0, 420), "2019/حلب/02.jsonl": lines(420, 450), "2019/readme.md": Buffer.from("no report") };
  store.buckets.set("news", new Map(Object.entries(objects)));
});
afterAll(async () => {
  await nats?.remove();
  await store.close();
});

/** Runs `isnad` with the store in its environment, and gives its status and what it said. */
async function isnadWithStore(...args: readonly string[]) {
  const running = startIsnad(args, undefined, store.environment);
  return { status: await running.ended, said: running.said() };
}

/** Until a reader has taken all that was sent; it gives where each reading is of. */
async function readAll(queue: Queue, ...files: readonly string[]): Promise<readonly string[]> {
  const url = queue.address.shown;
  const common = ["--only", "readers", "--port", "0", "--workers", "1", "--log-level", "error", "--queue", url];
  const reader = startIsnad(["work", ...common, ...files.flatMap((folder) => ["--files", folder])], undefined, store.environment);
  while ((await queue.admin.streams.info(queue.streams.reports)).state.messages > 0) await setTimeout(100);
  reader.child.kill("SIGTERM");
  expect(await reader.ended, reader.said()).toBe(0);
  return givenIds(queue);
}

async function givenIds(queue: Queue): Promise<readonly string[]> {
  const { state } = await queue.admin.streams.info(queue.streams.readings);
  const ids: string[] = [];
  for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
    const message = await queue.admin.streams.getMessage(queue.streams.readings, { seq });
    if (message) ids.push((JSON.parse(unpackReading(message.data).reading) as { readonly report: { readonly id: string } }).report.id);
  }
  return ids.sort();
}

const ALL = REPORTS.map(({ id }) => id).sort();

test(
  "reports in a store of objects are sent and read, though it fails and breaks off now and then",
  async (context) => {
    if (!nats) return context.skip("NATS is not installed");
    const queue = await openQueue(nats.url("objects"));
    store.faults.push({ status: 503 }, { cutAfter: 10_000 }, { status: 500 });
    expect(await isnadWithStore("enqueue", "s3://news/2019/", "--queue", nats.url("objects"))).toMatchObject({
      status: 0,
      said: expect.stringContaining("450 reports sent"),
    });
    expect(await readAll(queue)).toEqual(ALL);
    await queue.close();
  },
  LONG,
);

test(
  "stretches of objects are sent, and opened by workers that may; a store that is away is waited for",
  async (context) => {
    if (!nats) return context.skip("NATS is not installed");
    const queue = await openQueue(nats.url("stretches"));
    const sent = await isnadWithStore("enqueue", "s3://news/2019/", "--ranges", "--queue", nats.url("stretches"));
    expect(sent).toMatchObject({ status: 0, said: expect.stringContaining("4 stretches sent") });
    store.faults.push(...Array.from({ length: 15 }, () => ({ status: 503 })));
    expect(await readAll(queue, "s3://news/2019")).toEqual(ALL);
    expect(await Array.fromAsync(deadLetters(queue))).toEqual([]);
    await queue.close();
  },
  LONG,
);

test(
  "what has changed since it was sent is dead with the reason",
  async (context) => {
    if (!nats) return context.skip("NATS is not installed");
    const queue = await openQueue(nats.url("refused"));
    store.buckets.set(
      "news",
      new Map([
        ["changing.jsonl", lines(0, 10)],
        ["2018/a.jsonl", lines(10, 20)],
      ]),
    );
    const sent = await isnadWithStore("enqueue", "s3://news/changing.jsonl", "s3://news/2018/", "--ranges", "--queue", nats.url("refused"));
    expect(sent.status).toBe(0);
    store.buckets.get("news")?.set("changing.jsonl", lines(30, 50));
    expect(await readAll(queue, "s3://news")).toEqual(
      REPORTS.slice(10, 20)
        .map(({ id }) => id)
        .sort(),
    );
    expect(await Array.fromAsync(deadLetters(queue))).toMatchObject([{ reason: expect.stringContaining("has changed since it was sent") }]);
    await queue.close();
  },
  LONG,
);

test(
  "what is not there is told, and the rest is sent",
  async (context) => {
    if (!nats) return context.skip("NATS is not installed");
    store.buckets.set("news", new Map([["a.jsonl", lines(0, 3)]]));
    const places = ["s3://news/none.jsonl", "s3://other/", "s3://NEWS", "s3://news/a.jsonl"];
    const { status, said } = await isnadWithStore("enqueue", ...places, "--queue", nats.url("some"));
    expect(status).toBe(1);
    expect(said.match(/\[objects-\w+\]/gu)).toEqual(["[objects-missing]", "[objects-missing]", "[objects-address]"]);
    expect(said).toContain("3 reports sent");
  },
  LONG,
);
