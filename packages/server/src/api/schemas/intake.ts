import { z } from "@hono/zod-openapi";
import type { AddedFeeds, ListedFeed, NewIntake, NewWatchedFeed } from "../api.ts";
import type { Optional } from "./filter.ts";

const address = z.url({ protocol: /^https?$/u }).max(2000);

export const newIntake = z.object({ url: address }).openapi("NewIntake") satisfies z.ZodType<NewIntake>;

export const newFeed = z
  .object({ url: address, title: z.string().max(500).optional(), everyMinutes: z.int().min(5).max(10_080).optional() })
  .openapi("NewWatchedFeed") satisfies z.ZodType<Optional<NewWatchedFeed>>;

export const addedFeeds: z.ZodType<AddedFeeds> = z.object({ added: z.int() }).openapi("AddedFeeds");

const instant = z.number().describe("Milliseconds since 1970.");

export const listedFeed: z.ZodType<ListedFeed> = z
  .object({
    id: z.string(),
    url: z.string(),
    title: z.string().nullable(),
    everyMinutes: z.int(),
    state: z.enum(["watched", "gone", "same"]).describe("`same`: it moved to where another feed lies."),
    etag: z.string().nullable(),
    lastModified: z.string().nullable(),
    nextAt: instant,
    failures: z.int(),
    askedAt: instant.nullable(),
    answeredAt: instant.nullable(),
    newAt: instant.nullable(),
    problem: z.string().nullable(),
    stored: z.int(),
    waiting: z.int(),
    failed: z.int(),
  })
  .openapi("ListedFeed");
