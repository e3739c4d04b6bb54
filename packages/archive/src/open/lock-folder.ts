import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ArchiveError } from "../errors.ts";
import { type Holder, isGone, isHere, thisProcess } from "./lock-holder.ts";

/**
 * Takes a folder for this process alone; gives back how to let it go. What a dead process of this machine left is taken over.
 *
 * @throws ArchiveError `archive-locked` where a living process holds it, or one of another machine, of which it can't be told whether it lives.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const lock = join(folder, "isnad.lock");
  const own = join(folder, `isnad.lock.${process.pid}`);
  await writeFile(own, JSON.stringify(thisProcess()));
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await isLinked(own, lock)) return () => rm(lock, { force: true });
      const holder = await holderOf(lock);
      if (holder === "none") continue;
      if (holder === null || !isGone(holder)) throw locked(folder, lock, holder);
      if (await takesOver(lock, own, holder)) return () => rm(lock, { force: true });
    }
    throw locked(folder, lock, null);
  } finally {
    await rm(own, { force: true });
  }
}

/** Others may come and go between two looks; each try settles one of them. */
const ATTEMPTS = 5;

/** Makes the lock with its content in it, in one step; `false` where one is there. */
async function isLinked(own: string, lock: string): Promise<boolean> {
  try {
    await link(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Puts this process in the place of a dead one. Of several that would, the one that makes the file named after the dead one may, and only if the
 * lock is still the dead one's: whoever comes later finds a living holder.
 */
async function takesOver(lock: string, own: string, dead: Holder): Promise<boolean> {
  const right = `${lock}.after-${dead.pid}-${dead.started}`;
  if (!(await isLinked(own, right))) {
    const other = await holderOf(right);
    if (other !== null && other !== "none" && isGone(other)) await rm(right, { force: true });
    return false;
  }
  try {
    const holder = await holderOf(lock);
    if (holder === null || holder === "none" || holder.pid !== dead.pid || holder.started !== dead.started) return false;
    await rename(own, lock);
    return true;
  } finally {
    await rm(right, { force: true });
  }
}

/** `null` where the file tells nothing that is understood. */
async function holderOf(file: string): Promise<Holder | null | "none"> {
  try {
    const told: unknown = JSON.parse(await readFile(file, "utf8"));
    return typeof told === "object" && told !== null && "pid" in told && "started" in told && "host" in told ? (told as Holder) : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "none";
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function locked(folder: string, lock: string, holder: Holder | null): ArchiveError {
  const who = holder === null ? "another process" : `process ${holder.pid}${isHere(holder) ? "" : ` on ${holder.host}`}`;
  const what = holder !== null && isHere(holder) ? "wait for it, or end it" : `if it runs no more, remove ${lock}`;
  return new ArchiveError("archive-locked", `${folder}: in use by ${who}; ${what}; to share an archive use PostgreSQL`);
}
