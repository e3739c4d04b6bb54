import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";

/** Forgets what is told of the stories that entities have a part in: it hangs on who is the same, and is told anew when next asked for. */
export async function forgetSummaries(db: Kysely<Tables>, entities: readonly string[]): Promise<void> {
  await sql`delete from stories where id in (
    select s.story_id from story_claims s join parties p on p.claim_id = s.claim_id join entities e on e.id = p.entity_id
    where coalesce(e.merged_into, e.id) = any(${entities}::text[]) or e.id = any(${entities}::text[]))`.execute(db);
}
