import { pino } from "pino";
import type { Working } from "./working.ts";

/** A worker's log: a line of JSON for each message, on standard error. */
export const workerLog = (level: string): Working["log"] => pino({ level, base: { pid: process.pid } }, pino.destination(2));
