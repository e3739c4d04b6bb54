import { z } from "@hono/zod-openapi";
import type { FoundClaim, ListedReview, MadeReviews, NewReviews, QueuedClaim, SameCandidate } from "../api.ts";
import { interval, items, kind, name, type Optional, role, span, status, words } from "./filter.ts";

const party = z.object({ role: z.string(), entity: z.string(), name });

export const foundClaim: z.ZodType<FoundClaim> = z
  .object({
    claim: z.string().describe("`report id/local id`"),
    kind,
    type: z.string(),
    mode: z.string().nullable(),
    status: z.string().nullable(),
    negated: z.boolean(),
    verdict: z.string().nullable().describe("accepted, rejected, corrected; null where nobody has looked"),
    happened: interval,
    parties: z.array(party),
    items,
    office: z.string().nullable(),
    chain: z.array(party).describe("On whose word, nearest to the reader first; empty where the report says it itself."),
    trigger: z.string(),
    evidence: z.string(),
    story: z.string().nullable(),
    report: z.string(),
    source: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable(),
  })
  .openapi("FoundClaim");

export const listedReview: z.ZodType<ListedReview> = z
  .object({
    number: z.int(),
    at: z.string(),
    by: z.string(),
    action: z.string(),
    subject: z.string(),
    reason: z.string(),
    undone_by: z.int().nullable(),
    body: z.unknown(),
  })
  .openapi("ListedReview");

export const queuedClaim: z.ZodType<QueuedClaim> = z
  .object({
    claim: foundClaim,
    start: z.int().describe("Where `text` begins in the report."),
    text: z.string(),
    sentence: span,
    trigger: span,
    mentions: z.array(span.extend({ role: z.string(), entity: z.string() })),
    why: z.array(z.string()),
    confidence: z.number().nullable(),
    story: z.string().nullable(),
    contradicted: z.boolean(),
    reviews: z.array(listedReview),
  })
  .openapi("QueuedClaim");

const id = words().min(1).max(200);

export const newReviews = z
  .object({
    claims: z.array(id).min(1).max(500),
    action: z.enum(["accept", "reject", "correct", "annotate"]),
    correction: z
      .strictObject({
        type: words().max(100),
        mode: words().max(100).nullable(),
        status,
        negated: z.boolean(),
        foreground: z.boolean(),
        happened_from: z.iso.date().nullable(),
        happened_to: z.iso.date().nullable(),
        office: words().max(500).nullable(),
        parties: z.partialRecord(role, z.array(id).max(50)),
      })
      .partial()
      .optional(),
    note: words().max(10_000).optional(),
    reason: words().max(10_000).optional(),
  })
  .openapi("NewReviews") satisfies z.ZodType<Optional<NewReviews>>;

export const madeReviews: z.ZodType<MadeReviews> = z.object({ reviews: z.array(z.int()) }).openapi("MadeReviews");

export const sameCandidate: z.ZodType<SameCandidate> = z
  .object({
    entity: z.string(),
    other: z.string(),
    kind: z.string(),
    names: z.tuple([z.string(), z.string()]),
    certainty: z.number().min(0).max(1),
    why: z.array(z.string()),
  })
  .openapi("SameCandidate");
