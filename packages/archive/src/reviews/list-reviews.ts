import type { Kysely, Selectable } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** A review as it is listed. */
export interface ListedReview {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly subject: string;
  readonly reason: string;
  readonly undone_by: number | null;
  /** What was decided, as kept. */
  readonly body: unknown;
}

/** The reviews of each of several subjects, the latest first. */
export async function reviewsOf(db: Kysely<Tables>, subjects: readonly string[]): Promise<ReadonlyMap<string, readonly ListedReview[]>> {
  if (subjects.length === 0) return new Map();
  const rows = await db.selectFrom("reviews").selectAll().where("subject", "in", subjects).orderBy("number", "desc").execute();
  return Map.groupBy(rows.map(listed), ({ subject }) => subject);
}

/** Reviews, the latest first, of one subject or of all. */
export async function listReviews(db: Kysely<Tables>, subject: string | null): Promise<readonly ListedReview[]> {
  const all = db.selectFrom("reviews").selectAll().orderBy("number", "desc");
  const rows = await (subject === null ? all : all.where("subject", "=", subject)).execute();
  return rows.map(listed);
}

const listed = ({ body, ...row }: Selectable<Tables["reviews"]>): ListedReview => ({ ...row, body: JSON.parse(body) });
