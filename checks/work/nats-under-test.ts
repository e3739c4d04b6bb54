import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** A NATS server of a test's own, on a free port, with its streams in a temporary folder. */
export interface NatsServer {
  /** The address of one of its queues. */
  readonly url: (queue: string) => string;
  /** Kills it: nothing is finished, nothing is written out. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Stops it and removes all that it held. */
  readonly remove: () => Promise<void>;
}

/** Starts a server; `null` where NATS is not installed. */
export async function startNats(): Promise<NatsServer | null> {
  const program = natsProgram();
  if (program === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "isnad-nats-"));
  const port = await freePort();
  let running: ChildProcess | null = null;
  const kill = async () => {
    if (running?.exitCode !== null || running.signalCode !== null) return;
    const ended = once(running, "exit");
    running.kill("SIGKILL");
    await ended;
  };
  const start = async () => {
    running = spawn(program, ["-js", "-sd", folder, "-a", "127.0.0.1", "-p", String(port)], { stdio: ["ignore", "ignore", "pipe"] });
    await untilReady(running);
  };
  await start();
  process.once("exit", () => running?.kill("SIGKILL"));
  return {
    url: (queue) => `nats://127.0.0.1:${port}/${queue}`,
    kill,
    start,
    remove: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Where the server's program lies; `null` where it is not installed, unless ISNAD_NEED_NATS says that the tests may not do without. */
export function natsProgram(): string | null {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin"];
  const program = folders.map((folder) => join(folder, "nats-server")).find((path) => existsSync(path));
  if (!program && process.env.ISNAD_NEED_NATS) throw new Error("NATS is not installed: install nats-server 2.9 or later");
  return program ?? null;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Reads the server's log until it serves; it goes on being read, so that the server never waits for a reader. */
async function untilReady(server: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let log = "";
  server.stderr?.setEncoding("utf8").on("data", (text: string) => {
    log = (log + text).slice(-4000);
    if (/Server is ready/u.test(text)) resolve();
  });
  server.once("exit", () => reject(new Error(`NATS did not start:\n${log}`)));
  await promise;
}
