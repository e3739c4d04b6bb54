import { z } from "@hono/zod-openapi";
import type { MadeEntitySplit, NewEntitySplit, NewMerge, NewStorySplit } from "../api.ts";
import { type Optional, words } from "./filter.ts";

const id = words().min(1).max(200);
const reason = words().max(10_000).optional();

export const newMerge = z.object({ entity: id, into: id, reason }).openapi("NewMerge") satisfies z.ZodType<Optional<NewMerge>>;

export const newEntitySplit = z
  .object({ entity: id, reports: z.array(id).min(1).max(1000), reason })
  .openapi("NewEntitySplit") satisfies z.ZodType<Optional<NewEntitySplit>>;

export const madeEntitySplit: z.ZodType<MadeEntitySplit> = z.object({ review: z.int(), entity: z.string() }).openapi("MadeEntitySplit");

export const newStorySplit = z.object({ claims: z.array(id).min(1).max(1000), reason }).openapi("NewStorySplit") satisfies z.ZodType<
  Optional<NewStorySplit>
>;
