import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Archive, openArchive, verifyArchive } from "@isnad/archive";
import { deadLetters, enqueue, type Given, openQueue, queueStatus, retryDead } from "@isnad/work";
import { loadArabic } from "isnad";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ARCHIVES_UNDER_TEST, freshDatabase } from "../../packages/archive/src/open/archives-under-test.ts";
import { EXAMPLES } from "../reading/examples.ts";
import { manyReports } from "./many-reports.ts";
import { type NatsServer, startNats } from "./nats-under-test.ts";
import { recordedReader } from "./recorded-reader.ts";
import { workHere } from "./work-here.ts";
import { isnad, startIsnad } from "./work-process.ts";

const LONG = 300_000;
const POSTGRES = process.env.ISNAD_TEST_POSTGRES;

const folder = mkdtempSync(join(tmpdir(), "isnad-queue-"));
let nats: NatsServer | null = null;
beforeAll(async () => {
  nats = await startNats();
});
afterAll(async () => {
  await nats?.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Until a queue has nothing left to read or store. */
async function untilDone(url: string): Promise<void> {
  const queue = await openQueue(url);
  const isDone = async () => (await queueStatus(queue, 50)).streams.every(({ waiting, underway }) => waiting + underway === 0);
  while (!(await isDone())) await setTimeout(100);
  await queue.close();
}

async function withArchive<Result>(place: string, work: (archive: Archive) => Promise<Result>): Promise<Result> {
  const archive = await openArchive(place, loadArabic().text, "refuse");
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}

describe("a cluster", () => {
  test(
    "reads byte for byte what one thread reads, sent as reports or as stretches of files",
    async (context) => {
      if (!nats || !POSTGRES) return context.skip("NATS or PostgreSQL is not installed");
      const file = join(folder, "reports.jsonl");
      writeFileSync(file, [...EXAMPLES, ...manyReports(40)].map((report) => `${JSON.stringify(report)}\n`).join(""));
      const page = join(folder, "page.html");
      writeFileSync(page, `<html><body><article><p>${EXAMPLES[0]?.text}</p></article></body></html>`);
      const alone = await isnad("read", file, page, "--format", "jsonl", "--workers", "1", "--published", "2020-01-01");
      expect(await isnad("read", file, page, "--format", "jsonl", "--workers", "2", "--published", "2020-01-01")).toBe(alone);
      for (const ranges of [[], ["--ranges"]]) {
        const [url, place] = [nats.url(`same${ranges.length}`), await freshDatabase(POSTGRES)];
        const workers = [
          ["--only", "readers"],
          ["--archive", place],
        ].map((args) =>
          startIsnad(["work", "--queue", url, "--port", "0", "--workers", "1", "--log-level", "warn", "--files", folder, ...args]),
        );
        await isnad("enqueue", file, page, "--queue", url, "--published", "2020-01-01", ...ranges);
        await untilDone(url);
        for (const { child } of workers) child.kill("SIGTERM");
        for (const { ended, said } of workers) expect(await ended, said()).toBe(0);
        const stored = await withArchive(place, async ({ db }) => {
          expect((await verifyArchive(db)).faults).toEqual([]);
          return db.selectFrom("readings").select("body").execute();
        });
        const digests = (bodies: readonly string[]) => bodies.map((body) => createHash("sha256").update(body).digest("hex")).sort();
        expect(digests(stored.map(({ body }) => body))).toEqual(digests(alone.trimEnd().split("\n")));
      }
    },
    LONG,
  );

  test(
    "says how it is, and stops once what is under way is done",
    async (context) => {
      if (!nats) return context.skip("NATS is not installed");
      const worker = startIsnad(["work", "--queue", nats.url("health"), "--only", "readers", "--port", "0", "--workers", "1"]);
      while (!worker.said().includes('"at work"')) await setTimeout(100);
      const port = /"port":(\d+)/u.exec(worker.said())?.[1];
      const ask = async (path: string) => {
        const response = await fetch(`http://127.0.0.1:${port}${path}`);
        return { status: response.status, text: await response.text() };
      };
      expect(await ask("/live")).toEqual({ status: 200, text: "live\n" });
      expect(await ask("/ready")).toEqual({ status: 200, text: "ready\n" });
      expect((await ask("/metrics")).text).toContain("isnad_reading_seconds");
      expect((await ask("/")).status).toBe(404);
      worker.child.kill("SIGTERM");
      expect(await worker.ended).toBe(0);
    },
    LONG,
  );
});

describe("a queue", () => {
  const given = (number: number, bytes = Buffer.from(`${number}`)): Given => ({
    kind: "line",
    from: `file:${number}`,
    obtainedAt: "2026-01-01T00:00:00Z",
    published: null,
    bytes,
  });

  async function* lines(count: number): AsyncGenerator<Given> {
    for (let number = 0; number < count; number++) yield given(number);
  }

  test(
    "makes whoever sends wait while it is full, and loses nothing",
    async (context) => {
      if (!nats) return context.skip("NATS is not installed");
      const queue = await openQueue(nats.url("full"), { limits: { reports: 10, readings: 5 } });
      let sent = 0;
      const sending = enqueue(queue, lines(60), { stored: () => sent++ });
      while (sent < 10) await setTimeout(20);
      await setTimeout(300);
      expect(sent).toBe(10);
      const readers = workHere(queue, { reader: recordedReader(), archive: null });
      const full = async () => (await queue.admin.streams.info(queue.streams.readings)).state.messages;
      while ((await full()) < 5) await setTimeout(20);
      await setTimeout(300);
      expect(await full()).toBe(5);
      const archive = await (ARCHIVES_UNDER_TEST[0] as (typeof ARCHIVES_UNDER_TEST)[number]).open(loadArabic().text);
      const writer = workHere(queue, { reader: null, archive });
      await sending;
      await untilDone(nats.url("full"));
      await readers.stop();
      await writer.stop();
      expect(await archive.db.selectFrom("reports").select("id").execute()).toHaveLength(60);
      await archive.close();
      await queue.close();
    },
    LONG,
  );

  test(
    "keeps what is no report among the dead with the reason, until it is sent again",
    async (context) => {
      if (!nats) return context.skip("NATS is not installed");
      const queue = await openQueue(nats.url("dead"));
      await enqueue(queue, lines(4));
      const refusing = workHere(queue, { reader: recordedReader((number) => (number === 2 ? "no report" : null)), archive: null });
      const letters = async () => Array.fromAsync(deadLetters(queue));
      while ((await letters()).length === 0) await setTimeout(50);
      await refusing.stop();
      expect(await letters()).toMatchObject([{ number: 1, of: "reports", from: "file:2", reason: "no report" }]);
      expect(await retryDead(queue, [7])).toEqual([]);
      expect(await retryDead(queue, [1])).toMatchObject([{ from: "file:2" }]);
      expect(await letters()).toEqual([]);
      const archive = await (ARCHIVES_UNDER_TEST[0] as (typeof ARCHIVES_UNDER_TEST)[number]).open(loadArabic().text);
      const worker = workHere(queue, { reader: recordedReader(), archive });
      await untilDone(nats.url("dead"));
      await worker.stop();
      expect(await archive.db.selectFrom("reports").select("given_id").orderBy("given_id").execute()).toHaveLength(4);
      await archive.close();
      await queue.close();
    },
    LONG,
  );

  test(
    "cuts a stretch that holds a killer into reports, and tells a file that is not there",
    async (context) => {
      if (!nats) return context.skip("NATS is not installed");
      const queue = await openQueue(nats.url("cut"));
      const path = join(folder, "numbers.jsonl");
      writeFileSync(path, "0\n1\n2\n3\n");
      const range = { ...given(0), path, version: null, start: 0, end: 8, first: 1, from: "numbers.jsonl" };
      async function* ranges() {
        yield range;
        yield { ...range, path: join(folder, "none.jsonl"), from: "none.jsonl" };
      }
      await enqueue(queue, ranges());
      const dying = recordedReader((number) => {
        if (number === 2) throw new Error("its thread died");
        return null;
      });
      const worker = workHere(queue, { reader: dying, archive: null });
      while ((await Array.fromAsync(deadLetters(queue))).length < 2) await setTimeout(50);
      await worker.stop();
      const letters = await Array.fromAsync(deadLetters(queue));
      expect(letters.map(({ reason }) => reason).sort()).toEqual([
        expect.stringContaining("no such file"),
        "whoever read it died of it, 3 times",
      ]);
      expect((await queueStatus(queue, 50)).streams).toMatchObject([{ waiting: 0 }, { waiting: 3 }]);
      await queue.close();
    },
    LONG,
  );

  test("refuses what its server can't take, and takes the rest", async (context) => {
    if (!nats) return context.skip("NATS is not installed");
    const queue = await openQueue(nats.url("large"));
    async function* reports() {
      yield given(1, Buffer.alloc(2 ** 20));
      yield given(2);
    }
    const refused: string[] = [];
    await enqueue(queue, reports(), { refused: ({ id, message }) => refused.push(`${id} ${message.slice(0, 7)}`) });
    expect(refused).toEqual(["queue-too-large file:1:"]);
    expect((await queueStatus(queue, 50)).streams[0]).toMatchObject({ waiting: 1 });
    await expect(enqueue(queue, reports())).rejects.toMatchObject({ id: "queue-too-large" });
    await queue.close();
  });

  test("that is not there, or keeps no streams, is told as such", async () => {
    await expect(openQueue("nats://127.0.0.1:1/x")).rejects.toMatchObject({ name: "WorkError", id: "queue-unreachable" });
    await expect(openQueue("http://127.0.0.1/x")).rejects.toMatchObject({ name: "WorkError", id: "queue-address" });
  });
});
