import type { Selectable } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** A search that is told of when what it finds is new or changes. */
export interface Watch {
  /** First 16 hexadecimal digits of the SHA-256 of its name. */
  readonly id: string;
  readonly name: string;
  readonly asked: SavedFind;
  /** Where an Atom feed of it is written after each check. */
  readonly atom: string | null;
  readonly hook: Hook | null;
  /** ISO instant. */
  readonly addedAt: string;
}

/** What `isnad find` was asked: its words, and its options by their long names. Kept as said, so that a better lexicon finds more. */
export interface SavedFind {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean>>;
}

/** Who else is told: an address, and the host that the user allowed for it. */
export interface Hook {
  readonly url: string;
  readonly host: string;
}

export const watchOf = ({ id, name, asked, atom, hook, added_at }: Selectable<Tables["watches"]>): Watch => ({
  id,
  name,
  asked: JSON.parse(asked) as SavedFind,
  atom,
  hook: hook === null ? null : (JSON.parse(hook) as Hook),
  addedAt: added_at,
});
