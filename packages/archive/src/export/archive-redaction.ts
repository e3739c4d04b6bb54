import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { type NameBearer, REDACTION_PROFILES, type Redaction, redaction } from "./redact.ts";
import { redactionKey } from "./redaction-key.ts";

/** The redaction of an archive by a profile: with its own key and the full names that any of its reports gives to the entities that are hidden. */
export async function archiveRedaction(db: Kysely<Tables>, profile: string): Promise<Redaction> {
  const { rows } = await sql<NameBearer>`select coalesce(e.merged_into, e.id) as entity, a.kind,
      array_agg(distinct a.name_ar) || array_agg(distinct a.name_en) as names
    from appearances a join entities e on e.id = a.entity_id where a.kind = any(${sql.val(REDACTION_PROFILES[profile] ?? [])}::text[])
    group by 1, 2 order by 1, 2`.execute(db);
  return redaction(profile, await redactionKey(db), rows);
}
