import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** A PostgreSQL server of a test's own: in a temporary folder, reached through a socket there. */
export interface PostgresServer {
  /** The URL of one of its databases; `postgres` is always there. */
  readonly url: (database: string) => string;
  /** Stops it as a power cut would: nothing is finished, nothing is written out. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Stops it and removes all that it held. */
  readonly remove: () => Promise<void>;
}

/** Makes and starts a server; `null` where PostgreSQL is not installed. `durable` writes commits through to the disk, which most tests need not wait for. */
export async function startPostgres({ durable }: { readonly durable: boolean }): Promise<PostgresServer | null> {
  const programs = findPrograms();
  if (programs === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "isnad-pg-"));
  const owner = serverOwner();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const made = ["-D", join(folder, "pgdata"), "-N", "-A", "trust", "-U", "isnad", "-E", "UTF8", "--locale=C"];
  execFileSync(join(programs, "initdb"), made, { stdio: "ignore", cwd: folder, ...owner });
  let running: ChildProcess | null = null;
  const stop = async () => {
    if (running?.exitCode !== null) return;
    const ended = once(running, "exit");
    running.kill("SIGQUIT");
    await ended;
  };
  const start = async () => {
    const settings = ["listen_addresses=", `unix_socket_directories=${folder}`, `fsync=${durable ? "on" : "off"}`];
    const options = ["-D", join(folder, "pgdata"), ...settings.flatMap((setting) => ["-c", setting])];
    running = spawn(join(programs, "postgres"), options, { stdio: ["ignore", "ignore", "pipe"], cwd: folder, ...owner });
    await untilReady(running);
  };
  await start();
  return {
    url: (database) => `postgres://isnad@localhost/${database}?host=${folder}`,
    stop,
    start,
    remove: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Where the server's programs lie: on the path, or where Debian and its kin put them. The newest of 15 or later. */
function findPrograms(): string | null {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...globSync("/usr/lib/postgresql/*/bin").sort().reverse()];
  return folders.find((folder) => ["initdb", "postgres"].every((name) => existsSync(join(folder, name)))) ?? null;
}

/** PostgreSQL refuses to run as root: there the user "postgres" runs it, or "nobody". */
function serverOwner(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const [, , uid, gid] = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody") ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

/** Reads the server's log until it takes connections; it goes on being read, so that the server never waits for a reader. */
async function untilReady(server: ChildProcess): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let log = "";
  server.stderr?.setEncoding("utf8").on("data", (text: string) => {
    log = (log + text).slice(-4000);
    if (/ready to accept connections/u.test(text)) resolve();
  });
  server.once("exit", () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  await promise;
}
