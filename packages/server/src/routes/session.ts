import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { FORMATS, REDACTION_PROFILES } from "@isnad/archive";
import { type Env, needs, type Who } from "../access/role.ts";
import type { Session } from "../api/api.ts";
import { session, signIn } from "../api/schemas/session.ts";
import { addressOf } from "./address-of.ts";
import { json, PROBLEM, routes } from "./route.ts";
import type { Served } from "./served.ts";

/** Who asks, of what; signing in and out. */
export function sessionRoutes(served: Served): OpenAPIHono<Env> {
  return routes()
    .openapi(GET, async (context) => context.json(await sessionOf(context.var.who, served), 200))
    .openapi(POST, async (context) => {
      const secret = await served.access.signIn(context.req.valid("json"), addressOf(context, served.isProxied));
      served.cookie.write(context, secret);
      return context.json(await sessionOf(await served.access.who(secret, null), served), 200);
    })
    .openapi(DELETE, (context) => {
      const secret = served.cookie.read(context);
      if (secret !== null) served.access.signOut(secret);
      served.cookie.clear(context);
      return context.body(null, 204);
    });
}

async function sessionOf({ user, role, signedIn }: Who, { archive, reader, demonstration }: Served): Promise<Session> {
  const { db, place } = archive();
  const { reports } = await db
    .selectFrom("reports")
    .select(({ fn }) => fn.countAll<number>().as("reports"))
    .executeTakeFirstOrThrow();
  return {
    user,
    role,
    signedIn,
    archive: place,
    demonstration,
    version: reader.version,
    reports,
    formats: ["jsonl", ...Object.keys(FORMATS)],
    redactions: Object.keys(REDACTION_PROFILES),
  };
}

const GET = createRoute({
  method: "get",
  path: "/session",
  middleware: needs("reader"),
  responses: { 200: json(session, "Who asks, and of what."), default: PROBLEM },
});

/** The one route that nobody needs a role for. */
const POST = createRoute({
  method: "post",
  path: "/session",
  request: { body: { ...json(signIn, "A token, or a name and a password."), required: true } },
  responses: { 200: json(session, "Signed in: a cookie holds the session."), default: PROBLEM },
});

const DELETE = createRoute({
  method: "delete",
  path: "/session",
  responses: { 204: { description: "Signed out." }, default: PROBLEM },
});
