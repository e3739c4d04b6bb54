import type { Kysely, Selectable } from "kysely";
import { type FoundClaim, foundClaims } from "../find/find-claims.ts";
import type { Archive } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { type Slot, slotsOf } from "../stories/slots.ts";
import { storyClaims } from "../stories/story-claims.ts";
import type { Alert } from "./check-watch.ts";

/** An alert with what it is about as that stands now; `null` where the archive holds it no longer. */
export interface AlertEntry extends Alert {
  readonly claim: FoundClaim | null;
  readonly story: (Selectable<Tables["stories"]> & { readonly slots: readonly Slot[] }) | null;
}

/** The latest alerts of a watch, the latest first. */
export async function listAlerts({ db }: Archive, watch: string, limit: number): Promise<readonly AlertEntry[]> {
  return withSubjects(db, await alertsFrom(db, watch).orderBy("number", "desc").limit(limit).execute());
}

/** Alerts that a hook has not taken yet, the first one first. */
export async function unsentAlerts({ db }: Archive, watch: string, limit: number): Promise<readonly AlertEntry[]> {
  return withSubjects(db, await alertsFrom(db, watch).where("sent", "=", false).orderBy("number").limit(limit).execute());
}

/** Notes that a hook has taken a watch's alerts up to a number. */
export async function alertsSent({ db }: Archive, watch: string, upTo: number): Promise<void> {
  await db
    .updateTable("alerts")
    .set({ sent: true })
    .where("watch_id", "=", watch)
    .where("number", "<=", upTo)
    .where("sent", "=", false)
    .execute();
}

const alertsFrom = (db: Kysely<Tables>, watch: string) =>
  db
    .selectFrom("alerts")
    .select(["number", "kind", "subject", "change", "at", "detail"])
    .where("watch_id", "=", watch)
    .where("change", "<>", "noted");

async function withSubjects(db: Kysely<Tables>, alerts: readonly Alert[]): Promise<readonly AlertEntry[]> {
  const ids = (kind: Alert["kind"]) => [...new Set(alerts.filter((alert) => alert.kind === kind).map(({ subject }) => subject))];
  const places = ids("claim").map((id) => ({ id, report_id: id.split("/")[0] ?? "" }));
  const claims = new Map((await foundClaims(db, places)).map((claim) => [claim.claim, claim]));
  const stories = await storiesOf(db, ids("story"));
  return alerts.map((alert) => ({ ...alert, claim: claims.get(alert.subject) ?? null, story: stories.get(alert.subject) ?? null }));
}

async function storiesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, NonNullable<AlertEntry["story"]>>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom("stories").selectAll().where("id", "in", ids).execute();
  const claims = Map.groupBy(await storyClaims(db, ids), ({ story }) => story);
  return new Map(rows.map((row) => [row.id, { ...row, slots: slotsOf(claims.get(row.id) ?? []) }]));
}
