import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { actorRecord, listActors } from "@isnad/archive";
import { type Env, needs } from "../access/role.ts";
import { actorRecord as actorSchema, actorSummary } from "../api/schemas/actors.ts";
import { page, part, words } from "../api/schemas/filter.ts";
import { ServerError } from "../errors.ts";
import { json, PROBLEM, routes } from "./route.ts";
import type { Served } from "./served.ts";

/** Who is told of. */
export function actorRoutes({ archive }: Served): OpenAPIHono<Env> {
  return routes()
    .openapi(LIST, async (context) => {
      const { name, limit, offset } = context.req.valid("query");
      return context.json(await listActors(archive(), name ?? null, { limit, offset }), 200);
    })
    .openapi(GET, async (context) => {
      const { id } = context.req.valid("param");
      const actor = await actorRecord(archive(), id, context.req.valid("query").limit);
      if (!actor) throw new ServerError("no-such-actor", 404, `nobody in this archive bears the name "${id}"`);
      return context.json(actor, 200);
    });
}

const LIST = createRoute({
  method: "get",
  path: "/actors",
  middleware: needs("reader"),
  request: { query: z.object({ name: words().max(200).optional(), ...part(50, 500) }) },
  responses: { 200: json(page(actorSummary), "Those whom most reports tell of first."), default: PROBLEM },
});

const GET = createRoute({
  method: "get",
  path: "/actors/{id}",
  middleware: needs("reader"),
  request: {
    params: z.object({ id: words().max(200).describe("An id, or a name in any spelling.") }),
    query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(20).describe("Claims in each list.") }),
  },
  responses: { 200: json(actorSchema, "What the archive holds of somebody."), default: PROBLEM },
});
