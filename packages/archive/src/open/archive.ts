import type { TextKnowledge } from "@isnad/reader";
import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** What the archive needs to know of the language of its reports. */
export type Spelling = Pick<TextKnowledge, "keys">;

/** An open archive. Close it: a folder stays locked until then. */
export interface Archive {
  readonly db: Kysely<Tables>;
  readonly kind: "pglite" | "postgres";
  /** The folder, or the URL without its password. */
  readonly place: string;
  /** How words are folded into the keys that search finds them by. */
  readonly spelling: Spelling;
  readonly close: () => Promise<void>;
}
