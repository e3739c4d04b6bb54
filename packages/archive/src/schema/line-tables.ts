import type { Tables } from "./tables.ts";

/** A table as the archive's JSON lines tell it. */
export interface LineTable {
  readonly name: keyof Tables;
  /** What its rows are ordered and paged by. */
  readonly key: readonly string[];
  /** Columns that are made again from the others on the way in. */
  readonly made: readonly string[];
}

/** Every table but the audit log, in an order in which rows only point at earlier ones (`entities.merged_into` aside). */
export const LINE_TABLES: readonly LineTable[] = [
  { name: "entities", key: ["id"], made: [] },
  { name: "sameness", key: ["key", "entity_id"], made: [] },
  { name: "reports", key: ["number"], made: ["number", "terms", "signature"] },
  { name: "readings", key: ["report_id", "number"], made: [] },
  { name: "evidence", key: ["report_id"], made: [] },
  { name: "appearances", key: ["report_id", "local_id"], made: [] },
  { name: "claims", key: ["id"], made: [] },
  { name: "parties", key: ["claim_id", "role", "local_id"], made: [] },
  { name: "items", key: ["claim_id", "number"], made: [] },
  { name: "copies", key: ["report_id"], made: [] },
  { name: "stories", key: ["id"], made: [] },
  { name: "story_claims", key: ["claim_id"], made: [] },
  { name: "reviews", key: ["number"], made: [] },
];
