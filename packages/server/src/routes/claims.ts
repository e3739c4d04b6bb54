import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { claimPage, reviewQueue } from "@isnad/archive";
import { type Env, needs } from "../access/role.ts";
import { foundClaim, queuedClaim } from "../api/schemas/claims.ts";
import { filterShape, page, part } from "../api/schemas/filter.ts";
import { queryOf } from "./query-of.ts";
import { json, PROBLEM, routes } from "./route.ts";
import type { Served } from "./served.ts";

/** What reports say, and what of it waits for a reviewer. */
export function claimRoutes(served: Served): OpenAPIHono<Env> {
  return routes()
    .openapi(FIND, async (context) => {
      const { limit, offset, ...filter } = context.req.valid("query");
      return context.json(await claimPage(served.archive(), await queryOf(filter, served.reader), { limit, offset }), 200);
    })
    .openapi(QUEUE, async (context) => {
      const { limit, offset, ...filter } = context.req.valid("query");
      return context.json(await reviewQueue(served.archive(), await queryOf(filter, served.reader), { limit, offset }), 200);
    });
}

const FIND = createRoute({
  method: "get",
  path: "/claims",
  middleware: needs("reader"),
  request: { query: z.object({ ...filterShape, ...part(50, 500) }) },
  responses: { 200: json(page(foundClaim), "Claims, the latest happening first."), default: PROBLEM },
});

const QUEUE = createRoute({
  method: "get",
  path: "/queue",
  middleware: needs("reader"),
  request: { query: z.object({ ...filterShape, ...part(20, 200) }) },
  responses: { 200: json(page(queuedClaim), "Claims that nobody has reviewed, each in its neighbourhood."), default: PROBLEM },
});
