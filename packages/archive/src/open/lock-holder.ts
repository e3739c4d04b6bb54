import { readFileSync } from "node:fs";
import { hostname } from "node:os";

/** A process that holds a folder. Its start tells it from a later one of the same number. */
export interface Holder {
  readonly pid: number;
  readonly started: string;
  readonly host: string;
}

export const thisProcess = (): Holder => ({ pid: process.pid, started: startOf(process.pid), host: hostname() });

export const isHere = ({ host }: Holder): boolean => host === hostname();

/** Whether it is certain that a holder runs no more. Of another machine's processes nothing is certain. */
export function isGone(holder: Holder): boolean {
  if (!isHere(holder)) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return true;
  }
  return holder.started !== startOf(holder.pid);
}

/** When a process began, in the kernel's ticks since the machine's start; empty where it has ended or the system does not tell. */
function startOf(pid: number): string {
  try {
    const fields = statFields(pid);
    return fields[STATE] === ENDED ? "" : (fields[START] ?? "");
  } catch {
    return "";
  }
}

/** What follows a process's name in the kernel's account of it; the name may hold spaces and brackets. */
const statFields = (pid: number): readonly string[] =>
  readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /su, "")
    .split(" ");

/** `state` and `starttime`, proc(5). */
const STATE = 0;
const START = 19;
/** Ended, though its parent has not asked yet how. */
const ENDED = "Z";
