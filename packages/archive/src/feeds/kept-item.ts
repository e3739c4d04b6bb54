import type { Selectable } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** What the archive looks at of a feed's item; the rest is kept as it is. */
export interface ItemOutline {
  readonly key: string;
  readonly version: string;
  readonly link: string | null;
  readonly bytes: Uint8Array;
}

/** An item that is to become a report. */
export interface KeptItem<Item extends ItemOutline, Obtained> {
  readonly feed: string;
  readonly feedTitle: string | null;
  readonly item: Item;
  /** The page to fetch; `null` where the feed's own text is taken. */
  readonly page: string | null;
  readonly attempts: number;
  readonly obtained: Obtained;
}

/** All of an item but its bytes, as JSON: escapes hold what a column can't. */
export function itemBody<Item extends ItemOutline, Obtained>(kept: Omit<KeptItem<Item, Obtained>, "attempts">): string {
  const { bytes: _, ...item } = kept.item;
  return JSON.stringify({ ...kept, item });
}

export function keptItem<Item extends ItemOutline, Obtained>(
  row: Pick<Selectable<Tables["feed_items"]>, "body" | "bytes" | "attempts">,
): KeptItem<Item, Obtained> {
  const kept = JSON.parse(row.body ?? "{}") as KeptItem<Item, Obtained>;
  return { ...kept, item: { ...kept.item, bytes: row.bytes ?? new Uint8Array() }, attempts: row.attempts };
}
