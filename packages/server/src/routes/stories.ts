import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { listStories, splitStory, storyOf } from "@isnad/archive";
import { type Env, needs } from "../access/role.ts";
import { newStorySplit } from "../api/schemas/changes.ts";
import { madeReviews } from "../api/schemas/claims.ts";
import { day, list, words } from "../api/schemas/filter.ts";
import { listedStory, wholeStory } from "../api/schemas/stories.ts";
import { json, PROBLEM, routes } from "./route.ts";
import type { Served } from "./served.ts";

/** Events as told by many. */
export function storyRoutes({ archive, now }: Served): OpenAPIHono<Env> {
  return routes()
    .openapi(LIST, async (context) => context.json(await listStories(archive().db, context.req.valid("query")), 200))
    .openapi(GET, async (context) => context.json(await storyOf(archive().db, context.req.valid("param").id), 200))
    .openapi(SPLIT, async (context) => {
      const { claims, reason = "" } = context.req.valid("json");
      const { id: story } = context.req.valid("param");
      const review = await splitStory(archive(), { story, apart: claims, reason, by: context.var.who.user, at: now() });
      return context.json({ reviews: [review] }, 200);
    });
}

const count = z.coerce.number().int().min(0);

const LIST = createRoute({
  method: "get",
  path: "/stories",
  middleware: needs("reader"),
  request: {
    query: z.object({
      type: words().max(100).optional(),
      grade: words().max(100).optional(),
      since: day.optional(),
      until: day.optional(),
      reports: count.default(1),
      origins: count.default(0),
      contradicted: z.stringbool().default(false),
      limit: count.min(1).max(1000).default(100),
    }),
  },
  responses: { 200: json(list(listedStory), "Stories, those with most independent origins first."), default: PROBLEM },
});

const GET = createRoute({
  method: "get",
  path: "/stories/{id}",
  middleware: needs("reader"),
  request: { params: z.object({ id: words().max(200).describe("The story's, or a claim's of it.") }) },
  responses: { 200: json(wholeStory, "A story with all that is told of it."), default: PROBLEM },
});

const SPLIT = createRoute({
  method: "post",
  path: "/stories/{id}/split",
  middleware: needs("reviewer"),
  request: {
    params: z.object({ id: words().max(200) }),
    body: { ...json(newStorySplit, "Claims of it that tell of another event."), required: true },
  },
  responses: { 200: json(madeReviews, "The review that says so."), default: PROBLEM },
});
