import { enqueue, type Given, openQueue, type Queue } from "@isnad/work";
import { afterAll, beforeAll, expect, test } from "vitest";
import { servedWork } from "../../packages/cli/src/serve/served-work.ts";
import { type NatsServer, startNats } from "../work/nats-under-test.ts";
import { recordedReader } from "../work/recorded-reader.ts";
import { workHere } from "../work/work-here.ts";
import { type ListeningServer, OWN, posted, startServer } from "./start-server.ts";

const LONG = 120_000;

let nats: NatsServer | null = null;
let queue: Queue;
let work: ReturnType<typeof servedWork>;
let server: ListeningServer;
beforeAll(async () => {
  nats = await startNats();
  if (nats) queue = await openQueue(nats.url("told"));
  work = servedWork(nats?.url("told") ?? "nats://127.0.0.1:1/told");
  server = await startServer([], { work });
}, LONG);
afterAll(async () => {
  await server.close();
  await work.close();
  await queue?.close();
  await nats?.remove();
}, LONG);

async function* lines(): AsyncGenerator<Given> {
  for (const number of [1, 2, 3])
    yield { kind: "line", from: `file:${number}`, obtainedAt: "2026-01-01T00:00:00Z", published: null, bytes: Buffer.from(`${number}`) };
}

test(
  "how a queue stands, who works on it, what is dead, and that it is sent again",
  async (context) => {
    if (!nats) return context.skip("NATS is not installed");
    await enqueue(queue, lines());
    const reader = workHere(queue, { reader: recordedReader((number) => (number === 2 ? "no report" : null)), archive: null });
    const told = async () => (await server.ask("/api/work", OWN)).told as { readonly dead: number };
    while ((await told()).dead === 0);
    expect(await told()).toMatchObject({
      queue: expect.stringMatching(/^nats:\/\/127\.0\.0\.1:\d+\/told$/u),
      streams: [
        { stream: "reports", waiting: 0, underway: 0 },
        { stream: "readings", waiting: 2 },
      ],
      dead: 1,
      workers: [{ process: process.pid, threads: 1, writer: "none", read: 2, stored: 0 }],
    });
    await reader.stop();
    expect(await told()).toMatchObject({ workers: [] });
    const letter = { number: 1, of: "reports", from: "file:2", reason: "no report" };
    expect((await server.ask("/api/work/dead", OWN)).told).toMatchObject({ rows: [letter], total: 1 });
    expect((await server.ask("/api/work/dead/retry", posted({ numbers: [7] }))).told).toEqual({ sent: 0 });
    expect((await server.ask("/api/work/dead/retry", posted({ numbers: "all" }))).told).toEqual({ sent: 1 });
    expect((await server.ask("/api/work/dead", OWN)).told).toEqual({ rows: [], total: 0 });
    expect((await server.ask("/api/work/dead/retry", posted({ numbers: [] }))).status).toBe(400);
  },
  LONG,
);

test("a queue that does not answer is told, and one that is not named", async () => {
  const away = servedWork("nats://127.0.0.1:1/x");
  const [asking, without] = await Promise.all([startServer([], { work: away }), startServer([])]);
  expect(await asking.ask("/api/work", OWN)).toMatchObject({ status: 409, told: { id: "queue-unreachable" } });
  expect(await without.ask("/api/work", OWN)).toMatchObject({ status: 200, told: { queue: null, workers: [] } });
  expect(await without.ask("/api/work/dead", OWN)).toMatchObject({ status: 404, told: { id: "work-no-queue" } });
  expect((await without.ask("/api/work")).status).toBe(401);
  await Promise.all([asking.close(), without.close(), away.close()]);
});
