import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { type Env, needs } from "../access/role.ts";
import type { WorkView } from "../api/api.ts";
import { page } from "../api/schemas/filter.ts";
import { deadLetter, deadRetry, retriedDead, workView } from "../api/schemas/work.ts";
import { ServerError } from "../errors.ts";
import { json, PROBLEM, routes } from "./route.ts";
import type { Served, ServedWork } from "./served.ts";

/** The queue of reports: how it stands, what could not be read or stored, and sending that again. */
export function workRoutes({ work }: Served): OpenAPIHono<Env> {
  return routes()
    .openapi(STATUS, async (context) => context.json(work === null ? NONE : await work.status(), 200))
    .openapi(DEAD, async (context) => context.json(await named(work).dead(context.req.valid("query").limit), 200))
    .openapi(RETRY, async (context) => context.json({ sent: await named(work).retry(context.req.valid("json").numbers) }, 200));
}

const NONE: WorkView = { queue: null, streams: [], dead: 0, workers: [] };

function named(work: ServedWork | null): ServedWork {
  if (work === null) throw new ServerError("work-no-queue", 404, "this server knows no queue; name it to isnad serve with --queue");
  return work;
}

const STATUS = createRoute({
  method: "get",
  path: "/work",
  middleware: needs("reader"),
  responses: {
    200: json(workView, "Lengths, rates and lag of both streams over a second, the dead, and who is at work."),
    default: PROBLEM,
  },
});

const DEAD = createRoute({
  method: "get",
  path: "/work/dead",
  middleware: needs("reader"),
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(10_000).default(500) }) },
  responses: { 200: json(page(deadLetter), "What could not be read or stored, the latest first."), default: PROBLEM },
});

const RETRY = createRoute({
  method: "post",
  path: "/work/dead/retry",
  middleware: needs("reviewer"),
  request: { body: { ...json(deadRetry, "Which dead letters to send again."), required: true } },
  responses: { 200: json(retriedDead, "How many were sent; those whose numbers are not there were not."), default: PROBLEM },
});
