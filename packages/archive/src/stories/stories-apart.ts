import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { Apart } from "./story-groups.ts";

/** What a split of a story keeps: claims by report and place in its text, which no new reading changes. */
export interface StorySplit {
  readonly apart: readonly ClaimPlace[];
  readonly from: readonly ClaimPlace[];
}

export interface ClaimPlace {
  readonly report: string;
  readonly start: number;
}

/** What people have split, as far as it is not undone; `null` where nothing is. */
export async function storiesApart(db: Kysely<Tables>): Promise<Apart | null> {
  const splits = await db
    .selectFrom("reviews")
    .select("body")
    .where("action", "=", "split")
    .where("subject", "like", "s:%")
    .where("undone_by", "is", null)
    .execute();
  if (splits.length === 0) return null;
  const bodies = splits.map(({ body }) => JSON.parse(body) as StorySplit);
  const places = await placesOf(db, bodies);
  const pairs = new Set(
    bodies.flatMap(({ apart, from }) => apart.flatMap((one) => from.map((other) => pairKey(placeKey(one), placeKey(other))))),
  );
  return (one, other) => pairs.has(pairKey(places.get(one) ?? "", places.get(other) ?? ""));
}

const placeKey = ({ report, start }: ClaimPlace): string => `${report}@${start}`;

const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** Where the present claims of the split reports stand. */
async function placesOf(db: Kysely<Tables>, splits: readonly StorySplit[]): Promise<ReadonlyMap<string, string>> {
  const reports = new Set(splits.flatMap(({ apart, from }) => [...apart, ...from].map(({ report }) => report)));
  const claims = await db
    .selectFrom("claims")
    .select(["id", "report_id", "trigger_start"])
    .where("report_id", "in", [...reports])
    .execute();
  return new Map(claims.map(({ id, report_id, trigger_start }) => [id, placeKey({ report: report_id, start: trigger_start })]));
}
