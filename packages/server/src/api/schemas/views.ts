import { z } from "@hono/zod-openapi";
import type { MapView, NetworkView, TimelineView } from "../api.ts";
import { name, named } from "./filter.ts";

export const timelineView: z.ZodType<TimelineView> = z
  .object({
    events: z.array(
      z.object({
        claim: z.string(),
        story: z.string().nullable(),
        type: z.string(),
        status: z.string().nullable(),
        negated: z.boolean(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        publishedOn: z.string().nullable(),
        report: z.string(),
        actors: z.array(named),
        recipients: z.array(named),
        trigger: z.string(),
        origins: z.int(),
      }),
    ),
    total: z.int(),
  })
  .openapi("TimelineView");

export const networkView: z.ZodType<NetworkView> = z
  .object({
    nodes: z.array(z.object({ entity: z.string(), name, kind: z.string(), country: z.string().nullable(), claims: z.int() })),
    edges: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        kind: z.enum(["event", "relation"]),
        type: z.string(),
        claims: z.array(z.string()),
        claimCount: z.int(),
        reports: z.int(),
        origins: z.int(),
        claimedOnly: z.boolean(),
        contradicted: z.boolean(),
        firstOn: z.string().nullable(),
        lastOn: z.string().nullable(),
      }),
    ),
    total: z.object({ nodes: z.int(), edges: z.int() }),
  })
  .openapi("NetworkView");

export const mapView: z.ZodType<MapView> = z
  .object({
    places: z.array(
      z.object({
        entity: z.string(),
        name,
        latitude: z.number(),
        longitude: z.number(),
        radiusKm: z.number(),
        claims: z.array(z.string()),
        claimCount: z.int(),
        types: z.array(z.object({ type: z.string(), claims: z.int() })),
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    ),
    total: z.int(),
    unplaced: z.int(),
  })
  .openapi("MapView");
