import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { archiveSize, examineArchive, verifyArchive } from "@isnad/archive";
import { type Env, needs } from "../access/role.ts";
import type { ArchiveFacts } from "../api/api.ts";
import { archiveFacts, verified } from "../api/schemas/archive.ts";
import { json, PROBLEM, routes } from "./route.ts";
import type { Served } from "./served.ts";

/** The archive itself: what it is, and whether it still is what was stored. */
export function archiveRoutes(served: Served): OpenAPIHono<Env> {
  return routes()
    .openapi(FACTS, async (context) => context.json(await factsOf(served), 200))
    .openapi(VERIFY, async (context) => context.json(await verifyArchive(served.archive().db), 200));
}

async function factsOf({ archive, reader: { version: readerVersion, model } }: Served): Promise<ArchiveFacts> {
  const open = archive();
  const reader = { version: readerVersion, model };
  const { version, bytes, outdated, backedUpAt, changesSince } = await examineArchive(open, reader);
  const { place, kind } = open;
  return { place, kind, ...(await archiveSize(open)), outdatedReadings: outdated, version, bytes, backedUpAt, changesSince, reader };
}

const FACTS = createRoute({
  method: "get",
  path: "/archive",
  middleware: needs("reader"),
  responses: { 200: json(archiveFacts, "What `isnad doctor` tells."), default: PROBLEM },
});

const VERIFY = createRoute({
  method: "post",
  path: "/verify",
  middleware: needs("administrator"),
  responses: { 200: json(verified, "What was looked at and what is wrong. It reads the whole archive."), default: PROBLEM },
});
