import type { Kysely } from "kysely";
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

/** Reviews, the latest first, of one subject or of all. */
export async function listReviews(db: Kysely<Tables>, subject: string | null): Promise<readonly ListedReview[]> {
  const all = db.selectFrom("reviews").selectAll().orderBy("number", "desc");
  const rows = await (subject === null ? all : all.where("subject", "=", subject)).execute();
  return rows.map(({ body, ...row }) => ({ ...row, body: JSON.parse(body) }));
}
