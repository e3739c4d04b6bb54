import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { recordChanges, waitForTurn } from "../audit/record-changes.ts";
import { ArchiveError } from "../errors.ts";
import type { Archive } from "../open/archive.ts";
import { columnText } from "../open/column-text.ts";
import type { Tables } from "../schema/tables.ts";
import type { Storing } from "../store/add-readings.ts";
import { instant, type KeptFeed, keptFeed } from "./kept-feed.ts";

/** A feed to be watched. */
export interface NewFeed {
  readonly url: string;
  readonly title: string | null;
  readonly everyMinutes: number;
}

/** A feed with what of its items is done. */
export interface ListedFeed extends KeptFeed {
  readonly stored: number;
  readonly waiting: number;
  /** Items of which nothing could be read. */
  readonly failed: number;
}

/** Watches feeds from now on; one that is watched already keeps what is known of it, one that was given up is asked again. Gives how many are new. */
export async function addFeeds({ db }: Archive, feeds: readonly NewFeed[], { by, at }: Storing): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    const added: NewFeed[] = [];
    for (const feed of feeds) if (await isAdded(transaction, feed, at)) added.push(feed);
    await recordChanges(
      transaction,
      added.map(({ url }) => ({ by, at, action: "feed add", subject: feedId(url), detail: { url } })),
    );
    return added.length;
  });
}

async function isAdded(db: Kysely<Tables>, { url, title, everyMinutes }: NewFeed, at: string): Promise<boolean> {
  const held = await db
    .selectFrom("feeds")
    .select(["id", "state"])
    .where((where) => where.or([where("id", "=", feedId(url)), where("url", "=", url)]))
    .orderBy(sql`state = 'watched'`, "desc")
    .executeTakeFirst();
  if (held?.state === "watched") {
    await db.updateTable("feeds").set({ every_minutes: everyMinutes }).where("id", "=", held.id).execute();
    return false;
  }
  if (held) {
    await db
      .updateTable("feeds")
      .set({ state: "watched", url, next_at: at, failures: 0, every_minutes: everyMinutes })
      .where("id", "=", held.id)
      .execute();
    return true;
  }
  const row = {
    id: feedId(url),
    url,
    host: new URL(url).host,
    title: columnText(title),
    every_minutes: everyMinutes,
    next_at: at,
    added_at: at,
  };
  await db
    .insertInto("feeds")
    .values({ ...row, state: "watched", failures: 0 })
    .execute();
  return true;
}

/**
 * Watches a feed no longer, and forgets what is waiting of it; its reports stay.
 *
 * @throws ArchiveError `no-such-feed`.
 */
export async function removeFeed({ db }: Archive, asked: string, { by, at }: Storing): Promise<KeptFeed> {
  return db.transaction().execute(async (transaction) => {
    await waitForTurn(transaction);
    const row = await transaction
      .deleteFrom("feeds")
      .where((where) => where.or([where("id", "=", asked), where("id", "=", feedId(asked)), where("url", "=", asked)]))
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new ArchiveError("no-such-feed", `no feed "${asked}" is watched; \`isnad feeds\` tells which are`);
    await recordChanges(transaction, [{ by, at, action: "feed remove", subject: row.id, detail: { url: row.url } }]);
    return keptFeed(row);
  });
}

/** All feeds in the order in which they were added. */
export async function listFeeds({ db }: Archive): Promise<readonly ListedFeed[]> {
  const rows = await db.selectFrom("feeds").selectAll().orderBy("number").execute();
  const { rows: counts } = await sql<{ readonly feed_id: string; readonly state: string; readonly items: number }>`
    select feed_id, state, count(*) as items from feed_items group by feed_id, state`.execute(db);
  const of = (feed: string, ...states: readonly string[]) =>
    counts.filter(({ feed_id, state }) => feed_id === feed && states.includes(state)).reduce((sum, { items }) => sum + items, 0);
  return rows.map((row) => ({
    ...keptFeed(row),
    stored: of(row.id, "stored", "same"),
    waiting: of(row.id, "waiting"),
    failed: of(row.id, "failed"),
  }));
}

/** Makes every feed due now. */
export const pollAllNow = async ({ db }: Archive, now: number): Promise<void> => {
  await db
    .updateTable("feeds")
    .set({ next_at: instant(now) })
    .where("state", "=", "watched")
    .where("next_at", ">", instant(now))
    .execute();
};

const feedId = (url: string): string => createHash("sha256").update(url).digest("hex").slice(0, 16);
