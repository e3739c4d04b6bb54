import type { Archive } from "../open/archive.ts";
import { rejoinStories } from "./regroup-stories.ts";
import type { StorySplit } from "./stories-apart.ts";

/** Lets what a split had parted join again, once that is undone. Any other review is none of its business. */
export async function rejoinSplit({ db }: Archive, review: number): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const split = await transaction
      .selectFrom("reviews")
      .select("body")
      .where("number", "=", review)
      .where("action", "=", "split")
      .where("subject", "like", "s:%")
      .where("undone_by", "is not", null)
      .executeTakeFirst();
    if (!split) return;
    const { apart, from } = JSON.parse(split.body) as StorySplit;
    const places = [...apart, ...from];
    const claims = await transaction
      .selectFrom("claims")
      .select(["id", "report_id", "trigger_start"])
      .where(
        "report_id",
        "in",
        places.map(({ report }) => report),
      )
      .execute();
    const parted = claims.filter((claim) =>
      places.some(({ report, start }) => claim.report_id === report && claim.trigger_start === start),
    );
    await rejoinStories(
      transaction,
      parted.map(({ id }) => id),
    );
  });
}
