import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { PATIENCE } from "./build-desk.ts";

/** `isnad serve` with the desk, on any free port. */
export interface ServedDesk {
  readonly origin: string;
  readonly token: string;
  /** Asks the server without the desk. */
  readonly ask: Ask;
  readonly close: () => Promise<void>;
}

export type Ask = <Answer>(method: string, path: string, body?: unknown) => Promise<Answer>;

/**
 * Starts it and waits until its archive is open: a folder, or where none is named the demonstration, which is kept in the folder `state`. `more` is what
 * else is asked of it.
 */
export async function serveDesk(archive: string | null, state: string, more: readonly string[] = []): Promise<ServedDesk> {
  const server = spawn(
    process.execPath,
    [ISNAD, "serve", "--no-open", "--port", "0", ...(archive === null ? [] : ["--archive", archive]), ...more],
    {
      env: { ...WITHOUT_ARCHIVE, XDG_STATE_HOME: state },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const { origin, token } = await printedAddress(server);
  const ask = asker(origin, token);
  await untilOpen(ask);
  return { origin, token, ask, close: () => ended(server) };
}

const ISNAD = join(import.meta.dirname, "../../packages/cli/bin/isnad.js");

const { ISNAD_ARCHIVE: _archive, ...WITHOUT_ARCHIVE } = process.env;

function printedAddress(server: ChildProcess): Promise<{ readonly origin: string; readonly token: string }> {
  return new Promise((resolve, reject) => {
    let printed = "";
    let complained = "";
    server.stdout?.on("data", (piece: Buffer) => {
      printed += piece.toString();
      const [, origin, token] = /(http:\/\/\S+?)\/#token=(\S+)/u.exec(printed) ?? [];
      if (origin && token) resolve({ origin, token });
    });
    server.stderr?.on("data", (piece: Buffer) => {
      complained += piece.toString();
    });
    server.on("exit", (code) => reject(new Error(`isnad serve ended with ${code}: ${complained}`)));
  });
}

function asker(origin: string, token: string): Ask {
  return async <Answer>(method: string, path: string, body?: unknown) => {
    const headers = { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { "content-type": "application/json" }) };
    const response = await fetch(`${origin}/api${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const told = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${told}`);
    return JSON.parse(told || "null") as Answer;
  };
}

async function untilOpen(ask: Ask): Promise<void> {
  for (const began = Date.now(); ; ) {
    const failure = await ask("GET", "/session").then(
      () => null,
      (error: unknown) => error,
    );
    if (failure === null) return;
    if (Date.now() - began > PATIENCE) throw failure;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function ended(server: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await exit;
}
