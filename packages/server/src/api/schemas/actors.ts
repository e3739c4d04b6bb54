import { z } from "@hono/zod-openapi";
import type { ActorRecord, ActorSummary } from "../api.ts";
import { foundClaim } from "./claims.ts";
import { name } from "./filter.ts";

const actorShape = {
  entity: z.string(),
  kind: z.string(),
  name,
  country: z.string().nullable(),
  sector: z.string().nullable(),
  reports: z.int(),
};

export const actorSummary: z.ZodType<ActorSummary> = z.object(actorShape).openapi("ActorSummary");

const known = z.object({ ...actorShape, known: z.string().nullable() });
const bySide = <Told extends z.ZodType>(told: Told) => ({
  relations: z.object({ of: told, to: told }),
  events: z.object({ by: told, to: told }),
  statements: z.object({ by: told, to: told }),
});

export const actorRecord: z.ZodType<ActorRecord> = known
  .extend({
    names: z.array(z.string()),
    offices: z.array(
      z.object({
        office: z.string(),
        body: z.object({ entity: z.string(), name }).nullable(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        claims: z.array(z.string()),
      }),
    ),
    ...bySide(z.array(foundClaim)),
    totals: z.object(bySide(z.int())).describe("How many claims there are of each; at most `limit` are sent."),
    others: z.array(known),
  })
  .openapi("ActorRecord");
