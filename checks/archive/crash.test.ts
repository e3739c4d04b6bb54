import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../../packages/archive/src/open/archives-under-test.ts";
import { type PostgresServer, startPostgres } from "../../packages/archive/src/open/postgres-under-test.ts";
import { startAdd, untilTold } from "./add-process.ts";
import { manyReadings } from "./many-readings.ts";
import { expectWhole } from "./whole.ts";

/** How many times each kind of crash is tried: a few here, ISNAD_CRASHES=20 for the whole trial. */
const CRASHES = Number(process.env.ISNAD_CRASHES ?? 2);
const READINGS = 600;
const LONG = (CRASHES + 1) * 60_000;

const folder = mkdtempSync(join(tmpdir(), "isnad-crash-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A sequence of numbers from 0 to 1 that is the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Kills `isnad add` at random moments: before anything was told, and between and in the middle of batches. */
async function killAtRandom(place: string, seed: number): Promise<void> {
  const random = seeded(seed);
  const told = new Set<string>();
  for (let crash = 0; crash < CRASHES; crash++) {
    const adding = startAdd(place, manyReadings(crash * READINGS, READINGS));
    await untilTold(adding, Math.floor(random() * 3) * 200);
    await setTimeout(random() * (adding.told.length === 0 ? 4000 : 1000));
    adding.child.kill("SIGKILL");
    await adding.ended;
    for (const { report } of adding.told) told.add(report);
    await expectWhole(place, told);
  }
  const again = startAdd(place, manyReadings((CRASHES - 1) * READINGS, READINGS));
  expect(await again.ended).toBe(0);
  for (const { report } of again.told) told.add(report);
  await expectWhole(place, told);
}

test(
  "a folder's archive loses nothing that was told as stored, wherever it is killed",
  () => killAtRandom(join(folder, "killed"), 1),
  LONG,
);

describe("on a server of its own", () => {
  let server: PostgresServer | null = null;
  beforeAll(async () => {
    server = await startPostgres({ durable: true });
  });
  afterAll(() => server?.remove());

  test(
    "nothing is lost where the writer is killed",
    async (context) => {
      if (!server) return context.skip("PostgreSQL is not installed");
      await killAtRandom(await freshDatabase(server.url("postgres")), 2);
    },
    LONG,
  );

  test(
    "the server may be cut off and started again underneath",
    async (context) => {
      if (!server) return context.skip("PostgreSQL is not installed");
      const random = seeded(3);
      const place = await freshDatabase(server.url("postgres"));
      const told = new Set<string>();
      for (let crash = 0; crash < CRASHES; crash++) {
        const adding = startAdd(place, manyReadings(crash * READINGS, READINGS));
        await untilTold(adding, Math.floor(1 + random() * 2) * 200);
        await setTimeout(random() * 500);
        await server.stop();
        await setTimeout(random() * 1000);
        await server.start();
        const code = await adding.ended;
        expect(code).toBe(0);
        expect(adding.told).toHaveLength(READINGS);
        for (const { report } of adding.told) told.add(report);
        await expectWhole(place, told);
      }
    },
    LONG,
  );
});

describe("on a disk that is full", () => {
  const disk = mkdtempSync(join(tmpdir(), "isnad-disk-"));
  const mount = (...options: string[]) => execFileSync("mount", ["-t", "tmpfs", ...options, "tmpfs", disk], { stdio: "ignore" });
  let mounted = false;
  beforeAll(() => {
    try {
      mount("-o", "size=90m");
      mounted = true;
    } catch {
      // Only some may mount: the test says that it was left out.
    }
  });
  afterAll(async () => {
    if (mounted) execFileSync("umount", ["-l", disk]);
    await rm(disk, { recursive: true, force: true });
  });

  test("the archive says so, keeps what it told, and goes on where there is room again", async (context) => {
    if (!mounted) return context.skip("mounting is not allowed here");
    const place = join(disk, "archive");
    const adding = startAdd(place, manyReadings(0, 6000));
    expect(await adding.ended).toBe(1);
    expect(adding.said()).toContain("[archive-full]");
    const told = new Set(adding.told.map(({ report }) => report));
    mount("-o", "remount,size=400m");
    await expectWhole(place, told);
    const again = startAdd(place, manyReadings(0, told.size + 200));
    expect(await again.ended).toBe(0);
    expect(await expectWhole(place, told)).toBe(told.size + 200);
  }, 300_000);
});
