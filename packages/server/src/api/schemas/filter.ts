import { z } from "@hono/zod-openapi";
import { STATUSES } from "@isnad/reader";
import type { Filter, Named, Page, Problem } from "../api.ts";

export const problem: z.ZodType<Problem> = z.object({ id: z.string(), message: z.string() }).openapi("Problem");

/** A name in both scripts. */
export const name = z.object({ ar: z.string(), en: z.string() });

export const named: z.ZodType<Named> = z.object({ entity: z.string(), name }).openapi("Named");

/** A day as ISO writes it. */
export const day = z.iso.date();

/** Days, inclusive; `null` where open. */
export const interval = z.object({ start: z.string().nullable(), end: z.string().nullable() });

/** UTF-16 offsets, half-open. */
export const span = z.object({ start: z.int().min(0), end: z.int().min(0) });

export const kind = z.enum(["statement", "event", "relation"]);

export const status = z.enum(STATUSES);

/** The parts that somebody may have in a claim. */
export const role = z.enum(["actor", "recipient", "place", "speaker", "via", "addressee", "subject", "object"]);

const count = z.object({ least: z.number().nullable(), most: z.number().nullable() });

/** What an event counts. */
export const items = z.array(span.extend({ class: z.string(), count: count.nullable(), origin: z.string().nullable() }));

export const list = <Row>(row: z.ZodType<Row>): z.ZodType<readonly Row[]> => z.array(row);

export const page = <Row>(row: z.ZodType<Row>): z.ZodType<Page<Row>> =>
  z.object({ rows: z.array(row), total: z.int().describe("How many there are; only some are sent.") });

/** A text that somebody gives: what no column can hold, NUL and lone surrogates, is replaced. */
export const words = (): z.ZodString => z.string().overwrite((told) => told.toWellFormed().replaceAll("\0", "\ufffd"));

const text = words().min(1).max(500).optional();

/** The filter of all views as query parameters. */
export const filterShape = {
  actor: text.describe("Who does it, or the subject of what holds: a name in any spelling, or an id."),
  recipient: text.describe("To whom it is done, the object, or who is addressed."),
  speaker: text.describe("Who says it, or passes it on."),
  place: text.describe("Where."),
  kind: kind.optional(),
  type: text.describe("An event's or relation's type, or a statement's act."),
  relation: text.describe("A relation's type."),
  status: status.optional(),
  source: text.describe("The outlet, as its reports name it."),
  grade: text.describe("Of stories of that grade."),
  since: day.optional().describe("Happening on that day or later; of the report where the text does not tell."),
  until: day.optional(),
  asKnownOn: day.optional().describe("Only what reports up to that day say."),
  words: text.describe("Words that the report holds, in all their forms."),
  rejected: z.stringbool().optional().describe("Also what a reviewer rejected."),
};

export const filter = z.object(filterShape) satisfies z.ZodType<Optional<Filter>>;

/** With what a query may leave out told as `undefined`. */
export type Optional<T> = { readonly [K in keyof T]: T[K] | undefined };

/** Which part of a long list: `limit` rows from `offset`. */
export const part = (usual: number, most: number) => ({
  limit: z.coerce.number().int().min(1).max(most).default(usual),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
});
