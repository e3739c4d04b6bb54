import { mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { openArchive, verifyArchive } from "@isnad/archive";
import { deadLetters, openQueue, type Queue } from "@isnad/work";
import { loadArabic } from "isnad";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../../packages/archive/src/open/archives-under-test.ts";
import { type PostgresServer, startPostgres } from "../../packages/archive/src/open/postgres-under-test.ts";
import { startChaos } from "./chaos.ts";
import { manyReports } from "./many-reports.ts";
import { type NatsServer, startNats } from "./nats-under-test.ts";
import { startIsnad } from "./work-process.ts";

/** How many reports: some hundred here, ISNAD_CHAOS=20000 for the whole trial. */
const REPORTS = Number(process.env.ISNAD_CHAOS ?? 350);
const IS_LONG = REPORTS > 2000;
/** Reports sent between one harm and the next. */
const PART = IS_LONG ? 1000 : 50;
const POISONED_EVERY = IS_LONG ? 1000 : 50;
const ACK_WAIT_SECONDS = IS_LONG ? 15 : 5;
const MOST_MS = IS_LONG ? 3 * 3600_000 : 400_000;

const folder = mkdtempSync(join(tmpdir(), "isnad-chaos-"));
let nats: NatsServer | null = null;
let postgres: PostgresServer | null = null;
beforeAll(async () => {
  nats = await startNats();
  postgres = await startPostgres({ durable: true });
});
afterAll(async () => {
  await nats?.remove();
  await postgres?.remove();
  await rm(folder, { recursive: true, force: true });
});

const isPoisoned = (number: number): boolean => number % POISONED_EVERY === POISONED_EVERY - 1;

/** Reports as lines; what is poisoned is no report, or kills whoever reads it. */
function poisonedLines(): readonly string[] {
  return manyReports(REPORTS).map((report, number) => {
    if (!isPoisoned(number)) return JSON.stringify(report);
    return number % (2 * POISONED_EVERY) < POISONED_EVERY ? `{"id":"r${number}"` : JSON.stringify({ ...report, text: `KILLER ${number}` });
  });
}

test(
  "every report is stored once and the poisoned alone are dead, whatever is killed, stopped or slow",
  async (context) => {
    if (!nats || !postgres) return context.skip("NATS or PostgreSQL is not installed");
    const [url, archive] = [nats.url("chaos"), await freshDatabase(postgres.url("postgres"))];
    const queue = await openQueue(url, { patient: true, ackWaitMs: ACK_WAIT_SECONDS * 1000 });
    const chaos = await startChaos({ url, archive, nats, postgres, ackWaitSeconds: ACK_WAIT_SECONDS, isLong: IS_LONG });
    const files = lineFiles();
    const sendings: Promise<void>[] = [];
    await chaos.rage(files.length, (part) => sendings.push(sendAtLast(files[part] as string, url)));
    await Promise.all(sendings);
    while (!(await isEmpty(queue))) await setTimeout(500);
    const dead = await Array.fromAsync(deadLetters(queue));
    await chaos.calm();
    await queue.close();
    const numbers = Array.from({ length: REPORTS }, (_, number) => number);
    expect(dead.map(({ from }) => from).sort()).toEqual(
      numbers
        .filter(isPoisoned)
        .map((number) => `${files[Math.floor(number / PART)]}:${(number % PART) + 1}`)
        .sort(),
    );
    await expectStoredOnce(
      archive,
      numbers.filter((number) => !isPoisoned(number)).map((number) => `r${number}`),
    );
  },
  MOST_MS,
);

/** The lines in files that are sent one after the other while all else happens. */
function lineFiles(): readonly string[] {
  const lines = poisonedLines();
  return Array.from({ length: Math.ceil(REPORTS / PART) }, (_, part) => {
    const file = join(folder, `reports-${part}.jsonl`);
    writeFileSync(file, `${lines.slice(part * PART, (part + 1) * PART).join("\n")}\n`);
    return file;
  });
}

/** Sends a file, again from its beginning where the queue was not there. */
async function sendAtLast(file: string, url: string): Promise<void> {
  while ((await startIsnad(["enqueue", file, "--queue", url]).ended) !== 0) await setTimeout(1000);
}

/** Whether nothing waits in a queue and nothing is under way. A server that is away tells nothing. */
async function isEmpty({ admin, streams }: Queue): Promise<boolean> {
  try {
    const told = await Promise.all([streams.reports, streams.readings].map((stream) => admin.streams.info(stream)));
    return told.every(({ state }) => state.messages === 0);
  } catch {
    return false;
  }
}

async function expectStoredOnce(place: string, ids: readonly string[]): Promise<void> {
  const archive = await openArchive(place, loadArabic().text, "refuse");
  try {
    const held = await archive.db.selectFrom("reports").select("given_id").execute();
    expect(held.map(({ given_id }) => given_id).sort()).toEqual([...ids].sort());
    const readings = await archive.db.selectFrom("readings").select("report_id").execute();
    expect(readings).toHaveLength(ids.length);
    const added = await archive.db.selectFrom("audit").select("subject").where("action", "=", "add").execute();
    expect(new Set(added.map(({ subject }) => subject)).size).toBe(ids.length);
    expect(added).toHaveLength(ids.length);
    expect((await verifyArchive(archive.db)).faults).toEqual([]);
  } finally {
    await archive.close();
  }
}
