import { z } from "@hono/zod-openapi";
import type { Commitment, ListedStory, NamedCount, WholeStory } from "../api.ts";
import { role } from "./filter.ts";

const slot = z.object({
  name: z.string(),
  verdict: z.enum(["agree", "contradict", "told once"]),
  values: z.array(z.object({ value: z.string(), claims: z.array(z.string()) })),
});

const storyShape = {
  id: z.string(),
  type: z.string(),
  happened_from: z.string().nullable(),
  happened_to: z.string().nullable(),
  grade: z.string(),
  reports: z.int(),
  origins: z.int().describe("Independent ones: copies, one outlet and one speaker are one."),
  contradictions: z.int(),
  first_on: z.string().nullable(),
  last_on: z.string().nullable(),
  slots: z.array(slot),
};

export const listedStory: z.ZodType<ListedStory> = z.object(storyShape).openapi("ListedStory");

const party = z.object({
  role,
  entity: z.string(),
  kind: z.string(),
  nameAr: z.string(),
  nameEn: z.string(),
  country: z.string().nullable(),
  known: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  radiusKm: z.number().nullable(),
});

export const wholeStory: z.ZodType<WholeStory> = z
  .object({
    ...storyShape,
    claims: z.array(
      z.object({
        id: z.string(),
        story: z.string(),
        type: z.string(),
        why: z.string(),
        report: z.string(),
        origin: z.string(),
        source: z.string().nullable(),
        place: z.string(),
        publishedOn: z.string().nullable(),
        status: z.string().nullable(),
        negated: z.boolean(),
        verdict: z.string().nullable(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        parties: z.array(party),
        items: z.array(z.object({ class: z.string(), least: z.number().nullable(), most: z.number().nullable() })),
        statement: z.string().nullable(),
        tellers: z.array(party),
        credits: z.array(z.string()).describe("Known bodies that the report credits at its head or foot."),
        words: z.string(),
        trigger: z.string(),
        chain: z.array(z.string()),
        originNumber: z.int().describe("Claims of one number rest on one origin; counted from 1."),
      }),
    ),
  })
  .openapi("WholeStory");

const STAGES = ["signed", "carried out", "denied"] as const;

/** What has become of a commitment. */
export const commitmentState = z.enum(["announced", ...STAGES, "lapsed"]);

export const commitment: z.ZodType<Commitment> = z
  .object({
    claim: z.string(),
    story: z.string().nullable(),
    type: z.string(),
    announcedOn: z.string(),
    due: z.string().nullable(),
    state: commitmentState,
    steps: z.array(z.object({ stage: z.enum(STAGES), claim: z.string(), story: z.string().nullable(), on: z.string(), why: z.string() })),
  })
  .openapi("Commitment");

const range = z.object({ least: z.number(), most: z.number().nullable() });
const tolls = z.object({ killed: range, wounded: range });

export const namedCount: z.ZodType<NamedCount> = z
  .object({
    keys: z.array(z.string().nullable()),
    names: z.array(z.string().nullable()),
    stories: z.int(),
    reports: z.int(),
    claims: z.int(),
    byStory: tolls,
    byReport: tolls,
  })
  .openapi("NamedCount");
