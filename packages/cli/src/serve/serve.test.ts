import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";

const ISNAD = fileURLToPath(new URL("../../bin/isnad.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "isnad-serve-"));
const archive = join(folder, "archive");
const children: ChildProcess[] = [];
afterAll(async () => {
  for (const child of children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  rmSync(folder, { recursive: true, force: true });
});

interface Running {
  readonly process: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

function isnad(words: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [ISNAD, ...words], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (piece: Buffer) => {
      said += piece.toString();
    });
  return { process: child, said: () => said, ended: once(child, "exit").then(([code]) => code as number | null) };
}

/** Waits for words that a process says. */
async function says({ said, ended }: Running, words: RegExp): Promise<RegExpExecArray> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (;;) {
    const found = words.exec(said());
    if (found) return found;
    if (over) throw new Error(`it ended and said: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const SLOW = 120_000;

describe("isnad serve", () => {
  test("gives its address with a token, answers whoever has it, and lets the archive go when it ends", { timeout: SLOW }, async () => {
    const serving = isnad(["serve", "--archive", archive, "--port", "0", "--no-desk"]);
    const [, origin = "", token = ""] = await says(serving, /^(http:\/\/127\.0\.0\.1:\d+)\/#token=([\w-]{32})$/mu);
    const session = (authorization: string) => fetch(`${origin}/api/session`, { headers: { authorization } });
    for (;;) {
      const { status } = await session(`Bearer ${token}`);
      if (status === 200) break;
      expect(status).toBe(503);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    expect((await session("Bearer other")).status).toBe(401);
    const read = await fetch(`${origin}/api/read`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ text: "زار الرئيس التركي رجب طيب أردوغان قطر." }),
    });
    expect(await read.json()).toMatchObject({ events: [{ type: "CONSULT" }] });
    const other = isnad(["find", "--archive", archive]);
    expect(await other.ended).toBe(1);
    expect(other.said()).toContain("[archive-locked]");
    serving.process.kill("SIGTERM");
    expect(await serving.ended).toBe(0);
    expect(existsSync(join(archive, "isnad.lock"))).toBe(false);
  });

  test("is not reached from elsewhere until somebody has a password", { timeout: SLOW }, async () => {
    const shared = ["serve", "--archive", archive, "--host", "0.0.0.0", "--port", "0", "--no-desk"];
    const refused = isnad(shared);
    expect(await refused.ended).toBe(1);
    expect(refused.said()).toContain("[no-users]");
    const add = (password: string) =>
      isnad(["serve", "users", "add", "nadia", "--role", "administrator", "--archive", archive], { ISNAD_PASSWORD: password });
    const short = add("short");
    expect(await short.ended).toBe(1);
    expect(short.said()).toContain("[password-too-short]");
    expect(await add("a long enough password").ended).toBe(0);
    const serving = isnad(shared);
    const [, port] = await says(serving, /^http:\/\/0\.0\.0\.0:(\d+)\/$/mu);
    expect(serving.said()).toContain("passwords travel unencrypted");
    const answer = await fetch(`http://127.0.0.1:${port}/api/session`);
    expect(await answer.json()).toMatchObject({ id: "password-needed" });
    serving.process.kill("SIGTERM");
    expect(await serving.ended).toBe(0);
  });
});
