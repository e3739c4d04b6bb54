import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const MAIN = join(import.meta.dirname, "../../packages/cli/src/main.ts");

/** Where a test is cut off, nothing of it stays. */
const children = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});

/** A command in a process of its own. */
export interface IsnadProcess {
  readonly child: ChildProcess;
  readonly told: () => string;
  /** What it said on standard error. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

/** Starts `isnad` with arguments, or another program of this project that takes the same; `environment` is set besides what is. */
export function startIsnad(args: readonly string[], program = MAIN, environment: Readonly<Record<string, string>> = {}): IsnadProcess {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", program, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
  });
  children.add(child);
  let [told, said] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  return { child, told: () => told, said: () => said, ended: once(child, "close").then(([code]) => code as number | null) };
}

/** Runs `isnad` to its end, and gives what it printed. Throws where it fails. */
export async function isnad(...args: readonly string[]): Promise<string> {
  const running = startIsnad(args);
  const code = await running.ended;
  if (code !== 0) throw new Error(`isnad ${args.join(" ")} ended with ${code}:\n${running.said()}`);
  return running.told();
}
