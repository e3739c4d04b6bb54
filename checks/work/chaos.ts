import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { PostgresServer } from "../../packages/archive/src/open/postgres-under-test.ts";
import type { NatsServer } from "./nats-under-test.ts";
import { type IsnadProcess, startIsnad } from "./work-process.ts";

/** What is set on a queue and its archive. */
export interface ChaosSetting {
  readonly url: string;
  readonly archive: string;
  readonly nats: NatsServer;
  readonly postgres: PostgresServer;
  readonly ackWaitSeconds: number;
  readonly isLong: boolean;
}

export interface Chaos {
  /** Does harm so many times, of every kind before any comes again, and says each time before that it will. */
  readonly rage: (times: number, before: (time: number) => void) => Promise<void>;
  /** Ends all workers as one should, and expects that they do. */
  readonly calm: () => Promise<void>;
}

/** Starts readers and writers, two of each, and gives what does them harm. */
export async function startChaos(setting: ChaosSetting): Promise<Chaos> {
  const { url, archive, nats, postgres, ackWaitSeconds, isLong } = setting;
  const args = ["work", "--queue", url, "--ack-wait", String(ackWaitSeconds), "--port", "0", "--log-level", "warn", "--workers", "1"];
  const start = {
    readers: () => startWork([...args, "--only", "readers"]),
    writer: () => startWork([...args, "--only", "writer", "--archive", archive]),
  };
  const workers: Record<keyof typeof start, IsnadProcess[]> = {
    readers: [start.readers(), start.readers()],
    writer: [start.writer(), start.writer()],
  };
  const random = seeded(11);
  const which = (part: keyof typeof start): number => Math.floor(random() * workers[part].length);
  const kill = async (part: keyof typeof start) => {
    const at = which(part);
    workers[part][at]?.child.kill("SIGKILL");
    workers[part][at] = start[part]();
  };
  const acts: Readonly<Record<string, () => Promise<void>>> = {
    "kill a reader": () => kill("readers"),
    "kill a writer": () => kill("writer"),
    "kill both writers": async () => {
      for (const { child } of workers.writer) child.kill("SIGKILL");
      workers.writer = [start.writer(), start.writer()];
    },
    "kill NATS": async () => {
      await nats.kill();
      await setTimeout(500 + random() * 1000);
      await nats.start();
    },
    "stop PostgreSQL": async () => {
      await postgres.stop();
      await setTimeout(isLong ? 20_000 : 3000);
      await postgres.start();
    },
    "hold a reader up": async () => {
      const { child } = workers.readers[which("readers")] as IsnadProcess;
      child.kill("SIGSTOP");
      await setTimeout((ackWaitSeconds + 2) * 1000);
      child.kill("SIGCONT");
    },
    "hold the writers up": async () => {
      for (const { child } of workers.writer) child.kill("SIGSTOP");
      await setTimeout((ackWaitSeconds + 2) * 1000);
      for (const { child } of workers.writer) child.kill("SIGCONT");
    },
  };
  return {
    rage: async (times, before) => {
      let names: readonly string[] = [];
      for (let time = 0; time < times; time++) {
        if (names.length === 0) names = shuffled(Object.keys(acts), random);
        const [name = "", ...rest] = names;
        names = rest;
        before(time);
        await setTimeout(1000 + random() * (isLong ? 8000 : 2000));
        await acts[name]?.();
      }
    },
    calm: async () => {
      for (const worker of [...workers.readers, ...workers.writer]) {
        worker.child.kill("SIGTERM");
        const code = await worker.ended;
        if (code !== 0) throw new Error(`a worker ended with ${code}:\n${worker.said()}`);
      }
    },
  };
}

const startWork = (args: readonly string[]): IsnadProcess => startIsnad(args, join(import.meta.dirname, "work-with-killer.ts"));

function shuffled<Thing>(things: readonly Thing[], random: () => number): readonly Thing[] {
  return things
    .map((thing) => ({ thing, key: random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ thing }) => thing);
}

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
