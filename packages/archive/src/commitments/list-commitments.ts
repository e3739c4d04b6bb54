import { type Kysely, sql } from "kysely";
import type { Tables } from "../schema/tables.ts";
import { marksByKind } from "../stories/marks.ts";
import { followPlan } from "./follow-plan.ts";
import type { Commitment, LaterClaim, Plan } from "./plan.ts";

/** Which commitments; what is not named does not matter. */
export interface CommitmentsAsked {
  readonly type?: string | undefined;
  readonly state?: string | undefined;
  /** ISO days of announcement. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** The day up to which things are followed: what was told later does not count. */
  readonly asOf: string;
  readonly limit: number;
}

/** What was announced and what became of it, the latest announced first. A plan that many reports tell stands once, by the first of them. */
export async function listCommitments(db: Kysely<Tables>, asked: CommitmentsAsked): Promise<readonly Commitment[]> {
  const told = await plansOf(db, asked);
  const plans = asked.state === undefined ? told.slice(0, asked.limit) : told;
  const later = await laterClaims(db, plans, asked.asOf);
  return plans
    .map((plan) => followPlan(plan, later.get(plan.claim) ?? [], asked.asOf))
    .filter(({ state }) => asked.state === undefined || state === asked.state)
    .slice(0, asked.limit);
}

type Told<Row> = Omit<Row, "kinds"> & { readonly marks: readonly number[] };

/** Words are no plans: of what is only to be said nothing is followed. */
const FOLLOWED = [
  "AGREE",
  "CONSULT",
  "COOPERATE",
  "AID",
  "SUPPORT",
  "RETREAT",
  "CONCEDE",
  "MOBILIZE",
  "SANCTION",
  "ASSAULT",
  "COERCE",
  "PROTEST",
];

/** A plan told for a day before its report is none; what is told for a day after it is one, whatever the form of the verb. */
async function plansOf(db: Kysely<Tables>, { type, since, until, asOf }: CommitmentsAsked): Promise<readonly Plan[]> {
  const { rows } = await sql<Told<Plan>>`
    select distinct on (coalesce(s.story_id, c.id)) c.id as claim, s.story_id as story, c.type, r.published_on as "announcedOn",
      case when t.day_told then date '1970-01-01' + t.last_day end as due, t.marks
    from claims c join tellings t on t.claim_id = c.id join reports r on r.id = c.report_id left join story_claims s on s.claim_id = c.id
    where c.kind = 'event' and not c.negated and (c.status = 'planned' or (c.status in ('occurred', 'ongoing') and t.day_told and date '1970-01-01' + t.first_day > r.published_on))
      and c.verdict is distinct from 'rejected'
      and c.type = any(${type === undefined ? FOLLOWED : [type]}::text[]) and r.published_on <= ${asOf}
      and r.published_on >= ${since ?? "0001-01-01"} and r.published_on <= ${until ?? "9999-12-31"}
      and (not t.day_told or date '1970-01-01' + t.last_day >= r.published_on)
      and exists (select from parties p where p.claim_id = c.id and p.role = 'actor')
    order by coalesce(s.story_id, c.id), r.published_on, r.number, c.id`.execute(db);
  const plans = rows.map(({ marks, ...plan }) => ({ ...plan, kinds: marksByKind(marks) }));
  return plans.sort((a, b) => compare(b.announcedOn, a.announcedOn) || compare(a.claim, b.claim));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** What was told after each plan of one of its parties, for a year. */
async function laterClaims(db: Kysely<Tables>, plans: readonly Plan[], asOf: string): Promise<ReadonlyMap<string, readonly LaterClaim[]>> {
  const { rows } = await sql<Told<LaterClaim> & { readonly plan: string }>`
    select distinct on (plan.id, c.id) plan.id as plan, c.id as claim, s.story_id as story, c.type, r.published_on as "publishedOn",
      c.happened_from as "happenedFrom", c.negated, t.marks
    from claims plan join reports told on told.id = plan.report_id
      join parties p on p.claim_id = plan.id and p.role in ('actor', 'recipient')
      join parties q on q.entity_id = p.entity_id and q.role in ('actor', 'recipient') and q.claim_id <> plan.id
      join claims c on c.id = q.claim_id and c.type in (plan.type, 'AGREE') and (c.status in ('occurred', 'ongoing') or c.negated)
        and c.verdict is distinct from 'rejected'
      join reports r on r.id = c.report_id and r.published_on > told.published_on and r.published_on <= told.published_on + 366 and r.published_on <= ${asOf}
      join tellings t on t.claim_id = c.id left join story_claims s on s.claim_id = c.id
    where plan.id = any(${plans.map(({ claim }) => claim)}::text[])
    order by plan.id, c.id`.execute(db);
  const claims = rows.map(({ marks, ...claim }) => ({ ...claim, kinds: marksByKind(marks) }));
  return Map.groupBy(claims, ({ plan }) => plan);
}
