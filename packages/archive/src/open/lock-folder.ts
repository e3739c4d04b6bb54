import { readFileSync } from "node:fs";
import { open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError } from "../errors.ts";

/** Who holds a folder. The start of the process tells it from a later one of the same number. */
interface Holder {
  readonly pid: number;
  readonly started: string;
}

/**
 * Takes a folder for this process alone; gives back how to let it go. What a dead process left is taken over.
 *
 * @throws ArchiveError `archive-locked` where a living process holds it.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, "isnad.lock");
  const mine: Holder = { pid: process.pid, started: startOf(process.pid) };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await take(file, mine)) return () => rm(file, { force: true });
    const holder = await holderOf(file);
    if (holder && isAlive(holder)) throw locked(folder, holder.pid);
    if (holder) await removeStale(file);
  }
  throw locked(folder, null);
}

/** Two processes may see the same stale lock; each try settles one of them. */
const ATTEMPTS = 5;

async function take(file: string, mine: Holder): Promise<boolean> {
  try {
    const handle = await open(file, "wx");
    await handle.writeFile(JSON.stringify(mine));
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** `null` where the lock is gone by now; a lock cut off in writing has no living holder. */
async function holderOf(file: string): Promise<Holder | null> {
  try {
    const text = await readFile(file, "utf8");
    return text.startsWith("{") && text.endsWith("}") ? (JSON.parse(text) as Holder) : { pid: 0, started: "" };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  return started === startOf(pid);
}

/** Renamed before it is removed: of two processes that would remove it, one finds it gone. */
async function removeStale(file: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  try {
    await rename(file, aside);
    await rm(aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

/** When a process began, in the kernel's ticks since boot; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    return (
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /su, "")
        .split(" ")[19] ?? ""
    );
  } catch {
    return "";
  }
}

const locked = (folder: string, pid: number | null): ArchiveError =>
  new ArchiveError(
    "archive-locked",
    `${folder}: in use by another process${pid === null ? "" : ` (${pid})`}; end it, or use PostgreSQL to share an archive`,
  );
