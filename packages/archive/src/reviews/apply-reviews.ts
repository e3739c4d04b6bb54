import type { Kysely } from "kysely";
import { claimRows } from "../claims/claim-rows.ts";
import { presentReadings } from "../claims/present-readings.ts";
import { storeRows } from "../open/store-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { type AppearanceOf, type Layer, layered } from "./claim-layers.ts";
import type { ClaimAction, ClaimReview } from "./review.ts";
import { type KnownAs, reviewAppearance } from "./review-appearance.ts";
import type { WholeClaim } from "./whole-claim.ts";

/**
 * Makes a claim's rows what they are under its reviews that stand: what the present reading says, or where it no longer says it, what the reviewer saw.
 */
export async function applyReviews(db: Kysely<Tables>, claim: string): Promise<void> {
  const reviews = await standingReviews(db, claim);
  const [report = ""] = claim.split("/");
  const appearances = await appearancesFor(db, report, reviews);
  const appearanceOf = (entity: string): KnownAs => appearances.get(entity) as KnownAs;
  const read = (await readClaim(db, claim, report)) ?? keptClaim(claim, reviews, appearanceOf);
  if (read === null) return;
  const { claim: row, parties } = layered(read, reviews.map(layerOf), appearanceOf);
  await db.deleteFrom("parties").where("claim_id", "=", claim).execute();
  await db.deleteFrom("claims").where("id", "=", claim).execute();
  await storeRows(db, "claims", [row]);
  await storeRows(db, "parties", parties);
  await forgetSummary(db, claim);
}

/** What is told of the claim's story hangs on it; it is told anew when next asked for. */
async function forgetSummary(db: Kysely<Tables>, claim: string): Promise<void> {
  const story = db.selectFrom("story_claims").select("story_id").where("claim_id", "=", claim);
  await db.deleteFrom("stories").where("id", "in", story).execute();
}

interface StandingReview {
  readonly action: ClaimAction;
  readonly body: ClaimReview;
}

const layerOf = ({ action, body }: StandingReview): Layer => ({ action, correction: body.correction });

async function standingReviews(db: Kysely<Tables>, claim: string): Promise<readonly StandingReview[]> {
  const rows = await db
    .selectFrom("reviews")
    .select(["action", "body"])
    .where("subject", "=", claim)
    .where("undone_by", "is", null)
    .where("action", "in", ["accept", "reject", "correct", "annotate"])
    .orderBy("number")
    .execute();
  return rows.map(({ action, body }) => ({ action: action as ClaimAction, body: JSON.parse(body) as ClaimReview }));
}

/** The claim as the first of its reviewers saw it, where the last of them vouches for it. */
function keptClaim(id: string, reviews: readonly StandingReview[], appearanceOf: AppearanceOf): WholeClaim | null {
  const verdict = reviews.findLast(({ action }) => action !== "annotate")?.action;
  const seen = reviews[0]?.body.seen;
  if (!seen || (verdict !== "accept" && verdict !== "correct")) return null;
  const claim = { ...seen.claim, id, local_id: id.slice(id.indexOf("/") + 1), statement: null };
  return { claim, parties: seen.parties.map((party) => ({ ...party, claim_id: id, ...appearanceOf(party.entity_id) })) };
}

/** The claim as the report's present reading has it. */
async function readClaim(db: Kysely<Tables>, claim: string, report: string): Promise<WholeClaim | null> {
  const present = (await presentReadings(db, [report])).get(report);
  if (!present) return null;
  const rows = claimRows(present.reading, report);
  const row = rows.claims.find(({ id }) => id === claim);
  if (!row) return null;
  const appearances = await db.selectFrom("appearances").select(["local_id", "entity_id"]).where("report_id", "=", report).execute();
  const entityOf = new Map(appearances.map(({ local_id, entity_id }) => [local_id, entity_id]));
  const parties = rows.parties.flatMap((party) => {
    const entity_id = party.claim_id === claim ? entityOf.get(party.local_id) : undefined;
    return entity_id === undefined ? [] : [{ ...party, entity_id }];
  });
  return { claim: row, parties };
}

/** How the report knows each entity that a review names. */
async function appearancesFor(
  db: Kysely<Tables>,
  report: string,
  reviews: readonly StandingReview[],
): Promise<ReadonlyMap<string, KnownAs>> {
  const named = reviews.flatMap(({ body: { correction, seen } }) => [
    ...Object.values(correction?.parties ?? {}).flat(),
    ...seen.parties.map(({ entity_id }) => entity_id),
  ]);
  const found = new Map<string, KnownAs>();
  for (const entity of new Set(named)) found.set(entity, await reviewAppearance(db, report, entity));
  return found;
}
