import { createHash } from "node:crypto";

/** What may tell one item of a feed from another. */
export interface ItemNames {
  readonly guid: string | null;
  readonly link: string | null;
  readonly title: string | null;
  readonly text: string;
}

/** An item is known by its guid, else by its link, else by its words. Hashed, so that a key gives away nothing of a report that was expunged. */
export function itemKey({ guid, link, title, text }: ItemNames): string {
  if (guid !== null) return digest("guid", guid);
  if (link !== null) return digest("link", link);
  return digest("words", `${title ?? ""}\n${text}`);
}

/** What an item says, as a hash: another one means that it was changed. */
export const itemVersion = ({ title, text }: Pick<ItemNames, "title" | "text">, updated: string | null): string =>
  digest("version", JSON.stringify([title, text, updated]));

const digest = (kind: string, value: string): string => createHash("sha256").update(`${kind}\n${value}`).digest("hex").slice(0, 32);
