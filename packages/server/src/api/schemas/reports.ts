import { z } from "@hono/zod-openapi";
import type { AddedReport, NewReport, ReportSummary, ReportView } from "../api.ts";
import { foundClaim } from "./claims.ts";
import { type Optional, problem } from "./filter.ts";
import { reading } from "./reading.ts";

const summaryShape = {
  id: z.string(),
  title: z.string().nullable(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  published: z.string().nullable(),
  publishedOn: z.string().nullable(),
  obtainedAt: z.string(),
  language: z.string(),
  opening: z.string().describe("First letters of the text."),
  claimCount: z.int(),
  unreviewed: z.int().describe("Claims that nobody has reviewed."),
  issues: z.int(),
  copyOf: z.string().nullable().describe("The report whose near-copy it is."),
};

export const reportSummary: z.ZodType<ReportSummary> = z.object(summaryShape).openapi("ReportSummary");

export const reportView: z.ZodType<ReportView> = z
  .object({
    ...summaryShape,
    reading,
    claims: z.array(foundClaim).describe("With their reviews laid over."),
    copies: z.array(z.object({ report: z.string(), source: z.string().nullable(), likeness: z.number(), why: z.string() })),
    capture: z.object({ obtainedFrom: z.string(), obtainedAt: z.string(), bytesSha256: z.string(), textSha256: z.string() }),
  })
  .openapi("ReportView");

const line = z.string().max(2000).optional();

export const newReport = z
  .object({
    text: z.string().min(1),
    title: line,
    source: line,
    url: line,
    published: z
      .union([z.iso.date(), z.iso.datetime({ offset: true, local: true })])
      .optional()
      .describe("ISO day or instant."),
  })
  .openapi("NewReport") satisfies z.ZodType<Optional<NewReport>>;

export const addedReport: z.ZodType<AddedReport> = z
  .object({
    name: z.string().nullable(),
    outcome: z.enum(["new", "known", "copy", "failed"]),
    report: z.string().nullable(),
    copyOf: z.string().nullable(),
    problem: problem.nullable(),
  })
  .openapi("AddedReport");
