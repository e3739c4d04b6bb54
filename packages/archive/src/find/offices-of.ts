import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import type { PartyName } from "./party-names.ts";

/** An office that reports say somebody holds, dated by the reports that say so. */
export interface HeldOffice {
  readonly office: string;
  readonly body: PartyName | null;
  /** Days of the first and last report that gives it. */
  readonly from: string | null;
  readonly to: string | null;
  readonly claims: readonly string[];
}

/** The offices that claims give somebody, by body and the title's words, the earliest first. Bodies are called as the first claim of theirs does. */
export async function officesOf(db: Kysely<Tables>, claims: readonly string[]): Promise<readonly HeldOffice[]> {
  const { rows } = await sql<OfficeClaim>`
    select c.id as claim, coalesce(c.office, '') as office, left(r.published, 10) as day, body.entity, body.name_ar as ar, body.name_en as en
    from unnest(${claims}::text[]) with ordinality as asked (id, place) join claims c on c.id = asked.id join reports r on r.id = c.report_id
      left join lateral (
        select coalesce(e.merged_into, e.id) as entity, a.name_ar, a.name_en
        from parties p join appearances a on a.report_id = p.report_id and a.local_id = p.local_id join entities e on e.id = p.entity_id
        where p.claim_id = c.id and p.role = 'object' order by length(p.local_id), p.local_id limit 1
      ) body on true
    order by asked.place`.execute(db);
  const groups = Map.groupBy(rows, ({ office, entity }) => `${office} ${entity ?? ""}`);
  return [...groups.values()].map(heldOffice).sort((a, b) => compare(a.from, b.from) || compare(a.office, b.office));
}

interface OfficeClaim {
  readonly claim: string;
  readonly office: string;
  readonly day: string | null;
  readonly entity: string | null;
  readonly ar: string;
  readonly en: string;
}

function heldOffice(claims: readonly OfficeClaim[]): HeldOffice {
  const [first] = claims;
  const days = claims.flatMap(({ day }) => (day === null ? [] : [day])).sort();
  return {
    office: first?.office ?? "",
    body: first && first.entity !== null ? { entity: first.entity, name: { ar: first.ar, en: first.en } } : null,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    claims: claims.map(({ claim }) => claim).sort(),
  };
}

const compare = (a: string | null, b: string | null): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
};
