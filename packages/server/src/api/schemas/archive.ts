import { z } from "@hono/zod-openapi";
import type { ArchiveFacts, ExportPreview, LossReport, Verified } from "../api.ts";

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
    version: z.string(),
    bytes: z.int(),
    backedUpAt: z.string().nullable(),
    changesSince: z.int(),
    reader: z.object({ version: z.string(), model: z.string() }),
  })
  .openapi("ArchiveFacts");

const FAULTS = ["audit-chain", "audit-missing", "bytes", "evidence", "text", "reading", "span", "claims", "dangling"] as const;

export const verified: z.ZodType<Verified> = z
  .object({
    changes: z.int(),
    reports: z.int(),
    readings: z.int(),
    spans: z.int(),
    lastHash: z.string().nullable(),
    faults: z.array(z.object({ id: z.enum(FAULTS), subject: z.string(), message: z.string() })),
  })
  .openapi("Verified");

const counts = z.record(z.string(), z.int());

export const lossReport: z.ZodType<LossReport> = z
  .object({ format: z.string(), written: z.int(), left_out: counts, dropped: counts })
  .openapi("LossReport");

export const exportPreview: z.ZodType<ExportPreview> = z
  .object({ text: z.string(), reports: z.int(), previewed: z.int(), loss: lossReport, name: z.string() })
  .openapi("ExportPreview");
