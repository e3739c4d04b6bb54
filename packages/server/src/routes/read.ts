import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { type Env, needs } from "../access/role.ts";
import { reading } from "../api/schemas/reading.ts";
import { newReport } from "../api/schemas/reports.ts";
import { pastedReport } from "./add-reports.ts";
import { json, PROBLEM, routes } from "./route.ts";
import type { Served } from "./served.ts";

/** Reads a text and keeps nothing of it. */
export const readRoutes = ({ reader }: Served): OpenAPIHono<Env> =>
  routes().openapi(READ, async (context) => context.json(await reader.read(pastedReport(context.req.valid("json"))), 200));

const READ = createRoute({
  method: "post",
  path: "/read",
  middleware: needs("reader"),
  request: { body: { ...json(newReport, "A text."), required: true } },
  responses: { 200: json(reading, "What it says. It is not stored."), default: PROBLEM },
});
