import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { buildDesk, PATIENCE } from "./build-desk.ts";
import { type OpenDesk, openDesk, type Shown } from "./open-desk.ts";

/** The desk as a person has it: built, served by `isnad serve`, in a browser. */
export interface DeskUnderTest {
  readonly origin: string;
  /** Opens an address of the desk in a new window with storage of its own. */
  readonly open: (path: string, shown?: Shown) => Promise<OpenDesk>;
  /** Asks the server without the desk. */
  readonly ask: <Answer>(method: string, path: string, body?: unknown) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/**
 * Tests that need a browser. Where none is installed they are skipped, unless ISNAD_NEED_CHROMIUM says that they must not be. `archive` is a folder to be
 * made; without it the demonstration is served.
 */
export function describeDesk(name: string, archive: "demonstration" | "empty", tests: (desk: () => DeskUnderTest) => void): void {
  if (!existsSync(CHROMIUM) && process.env.ISNAD_NEED_CHROMIUM) throw new Error(`${CHROMIUM} is not installed`);
  describe.skipIf(!existsSync(CHROMIUM))(existsSync(CHROMIUM) ? name : `${name} (skipped: ${CHROMIUM} is not installed)`, () => {
    let desk: DeskUnderTest | null = null;
    beforeAll(async () => {
      desk = await startDesk(archive);
    }, PATIENCE);
    afterAll(() => desk?.close(), PATIENCE);
    tests(() => desk as DeskUnderTest);
  });
}

const CHROMIUM = "/usr/bin/chromium";
const ROOT = join(import.meta.dirname, "../..");

async function startDesk(archive: "demonstration" | "empty"): Promise<DeskUnderTest> {
  await buildDesk();
  const folder = mkdtempSync(join(tmpdir(), "isnad-desk-"));
  const server = spawn(process.execPath, [join(ROOT, "packages/cli/bin/isnad.js"), ...serveWords(archive, folder)], {
    env: { ...WITHOUT_ARCHIVE, XDG_STATE_HOME: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  const { origin, token } = await printedAddress(server);
  const ask = asker(origin, token);
  await untilOpen(ask);
  return {
    origin,
    ask,
    open: (path, shown) => openDesk(browser, `${origin}${path}`, token, shown),
    close: async () => {
      await browser.close();
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const { ISNAD_ARCHIVE: _archive, ...WITHOUT_ARCHIVE } = process.env;

function serveWords(archive: "demonstration" | "empty", folder: string): readonly string[] {
  return ["serve", "--no-open", "--port", "0", ...(archive === "empty" ? ["--archive", join(folder, "archive")] : [])];
}

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

type Ask = DeskUnderTest["ask"];

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
