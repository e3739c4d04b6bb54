import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { entityCandidates, mergeEntities, splitEntity } from "@isnad/archive";
import { type Env, needs } from "../access/role.ts";
import { madeEntitySplit, newEntitySplit, newMerge } from "../api/schemas/changes.ts";
import { madeReviews, sameCandidate } from "../api/schemas/claims.ts";
import { list, words } from "../api/schemas/filter.ts";
import { json, PROBLEM, routes } from "./route.ts";
import type { Served } from "./served.ts";

/** Who is the same as whom. */
export function entityRoutes({ archive, now }: Served): OpenAPIHono<Env> {
  return routes()
    .openapi(CANDIDATES, async (context) => {
      const { entity = null, certainty, limit } = context.req.valid("query");
      return context.json(await entityCandidates(archive(), { entity, atLeast: certainty, limit }), 200);
    })
    .openapi(MERGE, async (context) => {
      const { entity, into, reason = "" } = context.req.valid("json");
      const review = await mergeEntities(archive(), { entity, into, reason, by: context.var.who.user, at: now() });
      return context.json({ reviews: [review] }, 200);
    })
    .openapi(SPLIT, async (context) => {
      const { entity, reports, reason = "" } = context.req.valid("json");
      return context.json(await splitEntity(archive(), { entity, reports, reason, by: context.var.who.user, at: now() }), 200);
    });
}

const CANDIDATES = createRoute({
  method: "get",
  path: "/entities/candidates",
  middleware: needs("reader"),
  request: {
    query: z.object({
      entity: words().max(200).optional(),
      certainty: z.coerce.number().min(0).max(1).default(0.5),
      limit: z.coerce.number().int().min(1).max(500).default(50),
    }),
  },
  responses: { 200: json(list(sameCandidate), "Entities that may be one, the likeliest first."), default: PROBLEM },
});

const MERGE = createRoute({
  method: "post",
  path: "/entities/merge",
  middleware: needs("reviewer"),
  request: { body: { ...json(newMerge, "Who is whom."), required: true } },
  responses: { 200: json(madeReviews, "The review that says so."), default: PROBLEM },
});

const SPLIT = createRoute({
  method: "post",
  path: "/entities/split",
  middleware: needs("reviewer"),
  request: { body: { ...json(newEntitySplit, "Whose reports tell of somebody else."), required: true } },
  responses: { 200: json(madeEntitySplit, "The review that says so, and who they are now."), default: PROBLEM },
});
