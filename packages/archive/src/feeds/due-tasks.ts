import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { instant, type KeptFeed, keptFeed } from "./kept-feed.ts";
import { type ItemOutline, type KeptItem, keptItem } from "./kept-item.ts";

/** What is to be done: poll a feed, fetch an item's page, or take items whose text is here (of no host). */
export type KeptTask<Item extends ItemOutline, Obtained> =
  | { readonly kind: "poll"; readonly host: string; readonly feed: KeptFeed }
  | { readonly kind: "page"; readonly host: string; readonly item: KeptItem<Item, Obtained> }
  | { readonly kind: "texts"; readonly host: ""; readonly items: readonly KeptItem<Item, Obtained>[] };

interface Due {
  readonly host: string;
  readonly feed: string;
  readonly key: string | null;
}

/** One task a host, the longest due first. */
export async function dueTasks<Item extends ItemOutline, Obtained>(
  db: Kysely<Tables>,
  now: number,
  busy: readonly string[],
  limit: number,
): Promise<readonly KeptTask<Item, Obtained>[]> {
  const at = instant(now);
  const { rows } = await sql<Due>`select host, feed, key from (
      select distinct on (host) host, due_at, feed, key from (
        select host, next_at as due_at, id as feed, null as key from feeds
          where state = 'watched' and next_at <= ${at} and host <> all(${busy}::text[])
        union all
        (select distinct on (host) host, due_at, feed_id, key from feed_items
          where state = 'waiting' and due_at <= ${at} and host <> all(${busy}::text[]) order by host, due_at, number)
      ) as due order by host, due_at, key nulls last
    ) as first order by due_at, host limit ${limit}`.execute(db);
  const tasks = await Promise.all(rows.map((due) => taskOf<Item, Obtained>(db, due, at)));
  return tasks.filter((task) => task !== null);
}

/** `null` where somebody has removed the feed meanwhile. */
async function taskOf<Item extends ItemOutline, Obtained>(
  db: Kysely<Tables>,
  due: Due,
  at: string,
): Promise<KeptTask<Item, Obtained> | null> {
  const { host, feed, key } = due;
  if (key === null) {
    const row = await db.selectFrom("feeds").selectAll().where("id", "=", feed).executeTakeFirst();
    return row ? { kind: "poll", host, feed: keptFeed(row) } : null;
  }
  const items = db.selectFrom("feed_items").select(["body", "bytes", "attempts"]);
  if (host !== "") {
    const row = await items.where("feed_id", "=", feed).where("key", "=", key).executeTakeFirst();
    return row?.body ? { kind: "page", host, item: keptItem(row) } : null;
  }
  const rows = await items
    .where("state", "=", "waiting")
    .where("host", "=", "")
    .where("due_at", "<=", at)
    .orderBy("due_at")
    .orderBy("number")
    .limit(TEXTS_AT_ONCE)
    .execute();
  return { kind: "texts", host: "", items: rows.map((row) => keptItem<Item, Obtained>(row)) };
}

/** Few, since an item may be megabytes long. */
const TEXTS_AT_ONCE = 16;

/** When the next task of other hosts than these is due. */
export async function nextDue(db: Kysely<Tables>, busy: readonly string[]): Promise<number | null> {
  const { rows } = await sql<{ readonly at: string | null }>`select least(
      (select min(next_at) from feeds where state = 'watched' and host <> all(${busy}::text[])),
      (select min(due_at) from feed_items where state = 'waiting' and host <> all(${busy}::text[]))
    ) as at`.execute(db);
  const at = rows[0]?.at ?? null;
  return at === null ? null : Date.parse(at);
}
