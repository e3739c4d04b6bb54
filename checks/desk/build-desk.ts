import { execFile } from "node:child_process";
import { existsSync, globSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const ROOT = join(import.meta.dirname, "../..");
export const DESK = join(ROOT, "packages/desk");

/** Milliseconds; machines that run all tests at once are slow. */
export const PATIENCE = 240_000;

/** Builds the desk once for all test files: whoever comes first holds a folder as a lock, and the others wait. */
export async function buildDesk(): Promise<void> {
  const lock = join(tmpdir(), "isnad-desk-build.lock");
  for (let waited = 0; ; waited++) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (waited * 200 > PATIENCE) throw new Error(`${lock} is in the way; remove it`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    if (!isBuilt()) await build();
  } finally {
    rmdirSync(lock);
  }
}

/** Into a folder beside, so that whoever reads what was built finds it whole. */
async function build(): Promise<void> {
  const [built, part, old] = [join(DESK, "dist"), join(DESK, "dist.part"), join(DESK, "dist.old")];
  await promisify(execFile)(process.execPath, [join(ROOT, "node_modules/vite/bin/vite.js"), "build", "--outDir", part, "--emptyOutDir"], {
    cwd: DESK,
    // A test's own setting would put React's slower half for developers into what is served afterwards.
    env: { ...process.env, NODE_ENV: "production" },
  });
  rmSync(old, { recursive: true, force: true });
  if (existsSync(built)) renameSync(built, old);
  renameSync(part, built);
  rmSync(old, { recursive: true, force: true });
}

/** Whether what is built is later than every file that it is made of. */
function isBuilt(): boolean {
  const page = join(DESK, "dist/index.html");
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  const sources = globSync(["src/**/*", "public/**/*", "index.html", "vite.config.ts", "package.json"], { cwd: DESK });
  return sources.every((path) => statSync(join(DESK, path)).mtimeMs < built);
}
