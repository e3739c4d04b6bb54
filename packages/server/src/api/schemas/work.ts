import { z } from "@hono/zod-openapi";
import type { DeadLetter, DeadRetry, RetriedDead, WorkStream, WorkView, WorkWorker } from "../api.ts";

const part = z.enum(["reports", "readings"]);
const perSecond = z.number().describe("Messages a second.");

const stream: z.ZodType<WorkStream> = z.object({
  stream: part,
  waiting: z.int(),
  underway: z.int(),
  again: z.int(),
  comingPerSecond: perSecond,
  donePerSecond: perSecond,
  lagSeconds: z.int(),
});

const worker: z.ZodType<WorkWorker> = z.object({
  host: z.string(),
  process: z.int(),
  threads: z.int(),
  writer: z.enum(["none", "waiting", "writing"]),
  read: z.int(),
  stored: z.int(),
  since: z.string(),
});

export const workView: z.ZodType<WorkView> = z
  .object({ queue: z.string().nullable(), streams: z.array(stream), dead: z.int(), workers: z.array(worker) })
  .openapi("Work");

export const deadLetter: z.ZodType<DeadLetter> = z
  .object({ number: z.int(), of: part, from: z.string(), reason: z.string(), at: z.string() })
  .openapi("DeadLetter");

export const deadRetry = z
  .object({ numbers: z.union([z.literal("all"), z.array(z.int().min(1)).min(1).max(10_000)]) })
  .openapi("DeadRetry") satisfies z.ZodType<DeadRetry>;

export const retriedDead: z.ZodType<RetriedDead> = z.object({ sent: z.int() }).openapi("RetriedDead");
