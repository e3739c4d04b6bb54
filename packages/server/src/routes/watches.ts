import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { alertFeed, listAlerts, watchNamed } from "@isnad/archive";
import { atomFeed } from "@isnad/intake";
import { type Env, needs } from "../access/role.ts";
import { PROBLEM, routes } from "./route.ts";
import type { Served } from "./served.ts";

/** What a watch found, for readers of feeds. */
export function watchRoutes({ archive }: Served): OpenAPIHono<Env> {
  return routes().openapi(ATOM, async (context) => {
    const watch = await watchNamed(archive(), context.req.valid("param").file.replace(/\.atom$/u, ""));
    const alerts = await listAlerts(archive(), watch.id, MOST_ENTRIES);
    return context.body(atomFeed(alertFeed(watch, alerts)), 200, { "Content-Type": "application/atom+xml; charset=utf-8" });
  });
}

const MOST_ENTRIES = 100;

const ATOM = createRoute({
  method: "get",
  path: "/watches/{file}",
  middleware: needs("reader"),
  request: {
    params: z.object({
      file: z
        .string()
        .regex(/^[0-9a-f]{16}\.atom$/u)
        .describe("A watch's id and `.atom`."),
    }),
  },
  responses: { 200: { description: "What is new or changed among what the watch finds, as an Atom feed." }, default: PROBLEM },
});
