import type { Insertable } from "kysely";
import type { Tables } from "../schema/tables.ts";

export type ClaimRow = Insertable<Tables["claims"]>;
export type PartyRow = Insertable<Tables["parties"]>;

/** A claim with its parties. */
export interface WholeClaim {
  readonly claim: ClaimRow;
  readonly parties: readonly PartyRow[];
}
