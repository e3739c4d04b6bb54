import type { Kysely } from "kysely";
import { insertRows } from "../open/insert-rows.ts";
import type { Tables } from "../schema/tables.ts";
import { feedColumns, instant, type KeptFeed } from "./kept-feed.ts";
import { type ItemOutline, itemBody, type KeptItem } from "./kept-item.ts";
import { pageKey } from "./page-key.ts";

/** A feed as it stands after a poll, and the items of its answer. */
export interface KeptPoll<Item extends ItemOutline, Obtained> {
  readonly feed: KeptFeed;
  readonly items: readonly Omit<KeptItem<Item, Obtained>, "attempts">[];
}

/** Keeps a poll: the feed's marks and the items that they stand for are kept together or not at all, or an item could fall between them. Of a feed
 * that was removed meanwhile nothing is kept. */
export async function keepPoll<Item extends ItemOutline, Obtained>(
  db: Kysely<Tables>,
  { feed, items }: KeptPoll<Item, Obtained>,
  now: number,
): Promise<number> {
  const at = instant(now);
  const held = await db.selectFrom("feeds").select("id").where("id", "=", feed.id).forUpdate().executeTakeFirst();
  if (!held) return 0;
  const fresh = await freshItems(db, feed.id, items);
  const elsewhere = await pagesKnown(db, feed.id, fresh);
  for (let from = 0; from < fresh.length; from += ROWS) {
    const rows = fresh.slice(from, from + ROWS).map((item) => itemRow(item, elsewhere, at));
    await db
      .deleteFrom("feed_items")
      .where("feed_id", "=", feed.id)
      .where(
        "key",
        "in",
        rows.map(({ key }) => key),
      )
      .execute();
    await insertRows(db, "feed_items", rows);
  }
  const state = await stateOf(db, feed);
  const columns = { ...feedColumns(feed), state, ...(fresh.length > 0 ? { new_at: at } : {}) };
  await db.updateTable("feeds").set(columns).where("id", "=", feed.id).execute();
  return fresh.length;
}

/** Few, since an item may be megabytes long. */
const ROWS = 50;

/** Items that are not known, or not as they are now. Those whose report was expunged stay away. */
async function freshItems<Kept extends { readonly item: ItemOutline }>(
  db: Kysely<Tables>,
  feed: string,
  items: readonly Kept[],
): Promise<readonly Kept[]> {
  if (items.length === 0) return [];
  const rows = await db
    .selectFrom("feed_items")
    .select(["key", "version", "state"])
    .where("feed_id", "=", feed)
    .where(
      "key",
      "in",
      items.map(({ item }) => item.key),
    )
    .execute();
  const known = new Map(rows.map((row) => [row.key, row]));
  return items.filter(({ item }) => {
    const row = known.get(item.key);
    return row?.version !== item.version && row?.state !== "expunged";
  });
}

/** Of the items' pages those that another feed brought already: sections of one paper list the same reports. */
async function pagesKnown(
  db: Kysely<Tables>,
  feed: string,
  items: readonly { readonly page: string | null }[],
): Promise<ReadonlySet<string>> {
  const keys = items.flatMap(({ page }) => (page === null ? [] : [pageKey(page)]));
  if (keys.length === 0) return new Set();
  const rows = await db
    .selectFrom("feed_items")
    .select("page_key")
    .where("page_key", "in", keys)
    .where("feed_id", "<>", feed)
    .where("state", "in", ["waiting", "stored"])
    .execute();
  return new Set(rows.map(({ page_key }) => page_key ?? ""));
}

function itemRow<Item extends ItemOutline, Obtained>(
  kept: Omit<KeptItem<Item, Obtained>, "attempts">,
  elsewhere: ReadonlySet<string>,
  at: string,
) {
  const { feed, item, page } = kept;
  const isKnown = page !== null && elsewhere.has(pageKey(page));
  return {
    feed_id: feed,
    key: item.key,
    version: item.version,
    state: isKnown ? ("same" as const) : ("waiting" as const),
    host: page === null ? "" : new URL(page).host,
    page_key: item.link === null ? null : pageKey(item.link),
    due_at: isKnown ? null : at,
    attempts: 0,
    body: isKnown ? null : itemBody(kept),
    bytes: isKnown ? Buffer.alloc(0) : item.bytes,
    text_from: null,
    report_id: null,
    problem: null,
    seen_at: at,
  };
}

/** A feed that moved to where another one lies is that one. */
async function stateOf(db: Kysely<Tables>, { id, url, state }: KeptFeed): Promise<KeptFeed["state"]> {
  if (state !== "watched") return state;
  const other = await db
    .selectFrom("feeds")
    .select("id")
    .where("url", "=", url)
    .where("id", "<>", id)
    .where("state", "=", "watched")
    .executeTakeFirst();
  return other ? "same" : state;
}
