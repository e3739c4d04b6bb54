import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { annotateEntity, type Correction, listReviews, reviewClaims, undoReview } from "@isnad/archive";
import { type Env, needs } from "../access/role.ts";
import { listedReview, madeReviews, newReviews } from "../api/schemas/claims.ts";
import { page, part, words } from "../api/schemas/filter.ts";
import { ServerError } from "../errors.ts";
import { json, PROBLEM, routes } from "./route.ts";
import type { Served } from "./served.ts";

/** What people say of claims. */
export function reviewRoutes(served: Served): OpenAPIHono<Env> {
  const { archive, now } = served;
  return routes()
    .openapi(LIST, async (context) => {
      const { subject, limit, offset } = context.req.valid("query");
      const all = await listReviews(archive().db, subject ?? null);
      return context.json({ rows: all.slice(offset, offset + limit), total: all.length }, 200);
    })
    .openapi(MAKE, async (context) =>
      context.json({ reviews: await makeReviews(served, context.req.valid("json"), context.var.who.user) }, 200),
    )
    .openapi(UNDO, async (context) => {
      const { number } = context.req.valid("param");
      const undone = await undoReview(archive(), number, { by: context.var.who.user, at: now(), reason: "" });
      return context.json({ reviews: [undone] }, 200);
    });
}

async function makeReviews({ archive, now }: Served, told: z.output<typeof newReviews>, by: string): Promise<readonly number[]> {
  const { claims, action, correction, note = null, reason = "" } = told;
  if (action === "correct" && Object.keys(correction ?? {}).length === 0)
    throw new ServerError("request-wrong", 400, "json.correction: name what is to be corrected");
  if (action === "annotate" && note === null) throw new ServerError("request-wrong", 400, "json.note: is missing");
  const said = { by, at: now(), reason };
  const [subject = ""] = claims;
  if (action === "annotate" && note !== null && claims.length === 1 && !subject.includes("/"))
    return [await annotateEntity(archive(), { ...said, entity: subject, note })];
  const put = action === "correct" ? (correction as Correction) : null;
  return reviewClaims(
    archive(),
    claims.map((claim) => ({ ...said, claim, action, correction: put, note })),
  );
}

const LIST = createRoute({
  method: "get",
  path: "/reviews",
  middleware: needs("reader"),
  request: { query: z.object({ subject: words().max(200).optional(), ...part(50, 500) }) },
  responses: { 200: json(page(listedReview), "Reviews, the latest first; of one claim, entity or story, or all."), default: PROBLEM },
});

const MAKE = createRoute({
  method: "post",
  path: "/reviews",
  middleware: needs("reviewer"),
  request: { body: { ...json(newReviews, "One review of each claim, all or none; a note may be of an entity."), required: true } },
  responses: { 200: json(madeReviews, "Their numbers, in the order of the claims."), default: PROBLEM },
});

const UNDO = createRoute({
  method: "delete",
  path: "/reviews/{number}",
  middleware: needs("reviewer"),
  request: { params: z.object({ number: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }) },
  responses: { 200: json(madeReviews, "The review that took it back."), default: PROBLEM },
});
