import type { Insertable } from "kysely";
import type { ClaimRows } from "../claims/claim-rows.ts";
import type { Tables } from "../schema/tables.ts";

/** Those parties of a report's claims of whom it is known which entities of the archive they are, as rows. */
export const partiesAre = (
  parties: ClaimRows["parties"],
  entityOf: ReadonlyMap<string, string>,
): readonly Insertable<Tables["parties"]>[] =>
  parties.flatMap((party) => {
    const entity_id = entityOf.get(party.local_id);
    return entity_id === undefined ? [] : [{ ...party, entity_id }];
  });
