import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { addFeeds, listFeeds, removeFeed } from "@isnad/archive";
import { type Env, needs } from "../access/role.ts";
import { list, words } from "../api/schemas/filter.ts";
import { addedFeeds, listedFeed, newFeed, newIntake } from "../api/schemas/intake.ts";
import { addedReport } from "../api/schemas/reports.ts";
import { addFetched } from "./add-reports.ts";
import { json, PROBLEM, routes } from "./route.ts";
import type { Served } from "./served.ts";

/** What comes from the web, at a person's word: addresses once, feeds from now on. Only the open internet is asked. */
export function intakeRoutes(served: Served): OpenAPIHono<Env> {
  const { archive, now } = served;
  return routes()
    .openapi(FETCH, async (context) => context.json(await addFetched(served, context.req.valid("json").url, context.var.who.user), 200))
    .openapi(FEEDS, async (context) => context.json(await listFeeds(archive()), 200))
    .openapi(WATCH, async (context) => {
      const { url, title = null, everyMinutes = 15 } = context.req.valid("json");
      const by = context.var.who.user;
      return context.json({ added: await addFeeds(archive(), [{ url, title, everyMinutes }], { by, at: now() }) }, 200);
    })
    .openapi(FORGET, async (context) => {
      await removeFeed(archive(), context.req.valid("param").id, { by: context.var.who.user, at: now() });
      return context.body(null, 204);
    });
}

const FETCH = createRoute({
  method: "post",
  path: "/intake",
  middleware: needs("reviewer"),
  request: { body: { ...json(newIntake, "An address on the web."), required: true } },
  responses: { 200: json(list(addedReport), "What became of each report that was there."), default: PROBLEM },
});

const FEEDS = createRoute({
  method: "get",
  path: "/feeds",
  middleware: needs("reader"),
  responses: { 200: json(list(listedFeed), "The feeds that are watched, and how they do."), default: PROBLEM },
});

const WATCH = createRoute({
  method: "post",
  path: "/feeds",
  middleware: needs("reviewer"),
  request: { body: { ...json(newFeed, "A feed to be watched from now on."), required: true } },
  responses: { 200: json(addedFeeds, "1, or 0 where it is watched already."), default: PROBLEM },
});

const FORGET = createRoute({
  method: "delete",
  path: "/feeds/{id}",
  middleware: needs("reviewer"),
  request: { params: z.object({ id: words().max(2000) }) },
  responses: { 204: { description: "It is watched no longer; its reports stay." }, default: PROBLEM },
});
