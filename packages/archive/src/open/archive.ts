import type { Kysely } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** An open archive. Close it: a folder stays locked until then. */
export interface Archive {
  readonly db: Kysely<Tables>;
  readonly kind: "pglite" | "postgres";
  /** The folder, or the URL without its password. */
  readonly place: string;
  readonly close: () => Promise<void>;
}
