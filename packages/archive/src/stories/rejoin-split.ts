import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { rejoinStories } from "./regroup-stories.ts";
import type { StorySplit } from "./stories-apart.ts";

/** Lets what a split had parted join again, once that is undone. */
export async function rejoinSplit(db: Kysely<Tables>, { apart, from }: StorySplit): Promise<void> {
  const places = [...apart, ...from];
  const claims = await db
    .selectFrom("claims")
    .select(["id", "report_id", "trigger_start"])
    .where(
      "report_id",
      "in",
      places.map(({ report }) => report),
    )
    .execute();
  const parted = claims.filter((claim) => places.some(({ report, start }) => claim.report_id === report && claim.trigger_start === start));
  await rejoinStories(
    db,
    parted.map(({ id }) => id),
  );
}
