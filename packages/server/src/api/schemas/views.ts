import { z } from "@hono/zod-openapi";
import type { ArchiveFacts, MapView, NetworkView, TimelineView } from "../api.ts";
import { name, named } from "./common.ts";

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
        types: z.array(z.object({ type: z.string(), claims: z.int() })),
        from: z.string().nullable(),
        to: z.string().nullable(),
      }),
    ),
    total: z.int(),
    unplaced: z.int(),
  })
  .openapi("MapView");

export const archiveFacts: z.ZodType<ArchiveFacts> = z
  .object({
    place: z.string(),
    kind: z.enum(["pglite", "postgres"]),
    reports: z.int(),
    claims: z.int(),
    entities: z.int(),
    stories: z.int(),
    reviews: z.int(),
    outdatedReadings: z.int(),
    reader: z.object({ version: z.string(), model: z.string() }),
  })
  .openapi("ArchiveFacts");
