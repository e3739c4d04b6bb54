import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { COUNTED_BY, countEvents, listCommitments } from "@isnad/archive";
import { type Env, needs } from "../access/role.ts";
import { day, filterShape, list, words } from "../api/schemas/filter.ts";
import { commitment, commitmentState, namedCount } from "../api/schemas/stories.ts";
import { queryOf } from "./query-of.ts";
import { json, PROBLEM, routes } from "./route.ts";
import type { Served } from "./served.ts";

/** How often, how many; and what became of what was announced. */
export function countRoutes({ archive, reader, now }: Served): OpenAPIHono<Env> {
  return routes()
    .openapi(COUNT, async (context) => {
      const { by, ...filter } = context.req.valid("query");
      return context.json(await countEvents(archive(), await queryOf(filter, reader), by), 200);
    })
    .openapi(COMMITMENTS, async (context) => {
      const { asOf = now().slice(0, 10), ...asked } = context.req.valid("query");
      return context.json(await listCommitments(archive().db, { ...asked, asOf }), 200);
    });
}

const KEYS = z
  .string()
  .default("type")
  .transform((text) => text.split(","))
  .pipe(z.array(z.enum(COUNTED_BY)).min(1).max(4))
  .openapi({ type: "string", description: `One or more of ${COUNTED_BY.join(", ")}, with commas between.` });

const COUNT = createRoute({
  method: "get",
  path: "/count",
  middleware: needs("reader"),
  request: { query: z.object({ ...filterShape, by: KEYS }) },
  responses: { 200: json(list(namedCount), "Realised events, by story and by report."), default: PROBLEM },
});

const COMMITMENTS = createRoute({
  method: "get",
  path: "/commitments",
  middleware: needs("reader"),
  request: {
    query: z.object({
      type: words().max(100).optional(),
      state: commitmentState.optional(),
      since: day.optional(),
      until: day.optional(),
      asOf: day.optional().describe("Followed up to this day; today where none is named."),
      limit: z.coerce.number().int().min(1).max(1000).default(200),
    }),
  },
  responses: { 200: json(list(commitment), "What was announced, the latest first, and what became of it."), default: PROBLEM },
});
