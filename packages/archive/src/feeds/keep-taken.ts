import type { Kysely } from "kysely";
import { columnText } from "../open/column-text.ts";
import type { Tables } from "../schema/tables.ts";
import { instant } from "./kept-feed.ts";
import type { ItemOutline, KeptItem } from "./kept-item.ts";

/** What became of an item; no report where there was nothing to read. */
export interface KeptOutcome<Item extends ItemOutline, Obtained> {
  readonly item: KeptItem<Item, Obtained>;
  readonly report: string | null;
  readonly textFrom: string;
  readonly problem: string | null;
}

/** Notes that items are done. Their words are in their reports now and are kept no longer here. An item that changed meanwhile waits on. */
export async function keepTaken<Item extends ItemOutline, Obtained>(
  db: Kysely<Tables>,
  taken: readonly KeptOutcome<Item, Obtained>[],
  now: number,
): Promise<void> {
  for (const { item, report, textFrom, problem } of taken)
    await db
      .updateTable("feed_items")
      .set({
        state: report === null ? "failed" : "stored",
        due_at: null,
        body: null,
        bytes: null,
        text_from: textFrom,
        report_id: report,
        problem: columnText(problem),
        seen_at: instant(now),
      })
      .where("feed_id", "=", item.feed)
      .where("key", "=", item.item.key)
      .where("version", "=", item.item.version)
      .execute();
}

export async function keepForLater<Item extends ItemOutline, Obtained>(
  db: Kysely<Tables>,
  { feed, item, attempts }: KeptItem<Item, Obtained>,
  dueAt: number,
  problem: string,
): Promise<void> {
  await db
    .updateTable("feed_items")
    .set({ due_at: instant(dueAt), attempts: attempts + 1, problem: columnText(problem) })
    .where("feed_id", "=", feed)
    .where("key", "=", item.key)
    .where("version", "=", item.version)
    .execute();
}

/** Nothing of a host is due before then. */
export async function restHost(db: Kysely<Tables>, host: string, until: number): Promise<void> {
  const at = instant(until);
  await db.updateTable("feeds").set({ next_at: at }).where("host", "=", host).where("next_at", "<", at).execute();
  await db
    .updateTable("feed_items")
    .set({ due_at: at })
    .where("state", "=", "waiting")
    .where("host", "=", host)
    .where("due_at", "<", at)
    .execute();
}
