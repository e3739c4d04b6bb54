import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { listNetwork, listPlaces, listTimeline } from "@isnad/archive";
import { type Env, needs } from "../access/role.ts";
import { filterShape } from "../api/schemas/filter.ts";
import { mapView, networkView, timelineView } from "../api/schemas/views.ts";
import { queryOf } from "./query-of.ts";
import { json, PROBLEM, routes } from "./route.ts";
import type { Served } from "./served.ts";

/** The record as a line of time, as a network and on the map. What was cut, `total` tells. */
export function viewRoutes({ archive, reader }: Served): OpenAPIHono<Env> {
  return routes()
    .openapi(TIMELINE, async (context) => {
      const { limit, ...filter } = context.req.valid("query");
      return context.json(await listTimeline(archive(), await queryOf(filter, reader), limit), 200);
    })
    .openapi(NETWORK, async (context) => {
      const { nodes, edges, ...filter } = context.req.valid("query");
      return context.json(await listNetwork(archive(), await queryOf(filter, reader), { nodes, edges }), 200);
    })
    .openapi(MAP, async (context) => {
      const { limit, ...filter } = context.req.valid("query");
      return context.json(await listPlaces(archive(), await queryOf(filter, reader), limit), 200);
    });
}

const most = (usual: number, largest: number) => z.coerce.number().int().min(1).max(largest).default(usual);

const TIMELINE = createRoute({
  method: "get",
  path: "/timeline",
  middleware: needs("reader"),
  request: { query: z.object({ ...filterShape, limit: most(500, 5000) }) },
  responses: { 200: json(timelineView, "Events in the order of their days."), default: PROBLEM },
});

const NETWORK = createRoute({
  method: "get",
  path: "/network",
  middleware: needs("reader"),
  request: { query: z.object({ ...filterShape, nodes: most(2000, 10_000), edges: most(5000, 30_000) }) },
  responses: { 200: json(networkView, "Who stands to whom."), default: PROBLEM },
});

const MAP = createRoute({
  method: "get",
  path: "/map",
  middleware: needs("reader"),
  request: { query: z.object({ ...filterShape, limit: most(2000, 10_000) }) },
  responses: { 200: json(mapView, "Places and what is told to have happened there."), default: PROBLEM },
});
