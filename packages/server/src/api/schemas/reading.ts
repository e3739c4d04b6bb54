import { z } from "@hono/zod-openapi";
import {
  ACTS,
  BEARINGS,
  ENTITY_KINDS,
  EVENT_TYPES,
  MEDIA,
  RELATION_TYPES,
  type ReadEntity,
  type ReadEvent,
  type Reading,
  type ReadRelation,
  type ReadStatement,
  type ReadTime,
  SECTORS,
} from "@isnad/reader";
import { interval, items, name, span, status } from "./filter.ts";

const why = z.array(z.string()).describe("Names of the rules and models that found it, the deciding one first.");

const entity: z.ZodType<ReadEntity> = z.object({
  id: z.string(),
  kind: z.enum(ENTITY_KINDS),
  name,
  country: z.string().nullable(),
  sector: z.enum(SECTORS).nullable(),
  known: z.string().nullable(),
  location: z
    .object({ latitude: z.number(), longitude: z.number(), radiusKm: z.number(), bearing: z.enum(BEARINGS).nullable() })
    .nullable(),
  why,
});

const time: z.ZodType<ReadTime> = span.extend({
  id: z.string(),
  interval,
  precision: z.enum(["part_of_day", "day", "week", "month", "quarter", "season", "year", "decade", "span", "vague"]),
  stated: z.array(z.string()),
  implied: z.array(z.string()),
  anchor: z.enum(["publication", "story"]).nullable(),
  why,
});

const statement: z.ZodType<ReadStatement> = z.object({
  id: z.string(),
  trigger: span,
  speaker: z.string(),
  act: z.enum(ACTS),
  quoted: z.boolean(),
  via: z.string().nullable(),
  addressee: z.string().nullable(),
  medium: z.enum(MEDIA).nullable(),
  time: z.string().nullable(),
  evidence: span,
  content: span.nullable(),
  why,
});

const event: z.ZodType<ReadEvent> = z.object({
  id: z.string(),
  type: z.enum(EVENT_TYPES),
  mode: z.string().nullable(),
  trigger: span,
  evidence: span,
  actors: z.array(z.string()),
  recipients: z.array(z.string()),
  places: z.array(z.string()),
  items,
  time: z.string().nullable(),
  frame: z.string().nullable(),
  status,
  negated: z.boolean(),
  foreground: z.boolean(),
  statement: z.string().nullable(),
  confidence: z.number(),
  why,
});

const relation: z.ZodType<ReadRelation> = z.object({
  id: z.string(),
  type: z.enum(RELATION_TYPES),
  trigger: span,
  subject: z.string(),
  object: z.string(),
  office: z.string().nullable(),
  bearing: z.enum(BEARINGS).nullable(),
  km: z.number().nullable(),
  time: z.string().nullable(),
  status,
  negated: z.boolean(),
  statement: z.string().nullable(),
  evidence: span,
  why,
});

/** What one report says; docs/record.md tells it field by field. */
export const reading: z.ZodType<Reading> = z
  .object({
    report: z.object({
      id: z.string(),
      title: z.string().nullable(),
      text: z.string(),
      published: z.string().nullable(),
      source: z.string().nullable(),
      url: z.string().nullable(),
      language: z.string(),
    }),
    reader: z.object({ version: z.string(), model: z.string() }),
    sentences: z.array(span),
    mentions: z.array(span.extend({ id: z.string(), entity: z.string() })),
    entities: z.array(entity),
    times: z.array(time),
    statements: z.array(statement),
    events: z.array(event),
    relations: z.array(relation),
    credits: z
      .array(span.extend({ kind: z.enum(["agency", "byline"]), known: z.string().nullable(), name: z.string() }))
      .exactOptional()
      .describe("Whom its first and last lines credit; left out where nobody."),
    issues: z.array(z.object({ code: z.string(), message: z.string(), span: span.nullable() })),
    inferredPublication: z.object({ interval, why }).nullable(),
  })
  .openapi("Reading");
