import type { Span } from "@isnad/reader";
import { type Kysely, sql } from "kysely";
import type { Archive } from "../open/archive.ts";
import type { ClaimRecord, ReportRecord } from "../record/record.ts";
import { type ListedReview, reviewsOf } from "../reviews/list-reviews.ts";
import type { Tables } from "../schema/tables.ts";
import { refreshStories } from "../stories/list-stories.ts";
import type { ClaimQuery } from "./claim-query.ts";
import { claimsWithReports, type FoundClaim, foundClaim } from "./find-claims.ts";
import type { Listed, Part } from "./listed.ts";
import { matchingClaims } from "./matching-claims.ts";

/** A claim that nobody has reviewed, in its neighbourhood. Offsets are into the report's text. */
export interface QueuedClaim {
  readonly claim: FoundClaim;
  /** Where `text` begins: the sentence that it was read from and those beside it. */
  readonly start: number;
  readonly text: string;
  readonly sentence: Span;
  readonly trigger: Span;
  /** Where its parties are mentioned in that text, by role. */
  readonly mentions: readonly (Span & { readonly role: string; readonly entity: string })[];
  readonly why: readonly string[];
  readonly confidence: number | null;
  readonly story: string | null;
  /** Whether claims of its story contradict each other. */
  readonly contradicted: boolean;
  /** What was said of it and taken back, and notes. */
  readonly reviews: readonly ListedReview[];
}

/** What waits for review of what a query asks for: the last stored report first, and of a report in the order of its text. */
export async function reviewQueue({ db, spelling }: Archive, query: ClaimQuery, { limit, offset }: Part): Promise<Listed<QueuedClaim>> {
  const waiting = (await matchingClaims(db, query, spelling)).where("claims.verdict", "is", null);
  const { total } = await waiting.select(({ fn }) => fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
  const rows = await waiting
    .select(["claims.id", "claims.report_id"])
    .orderBy("reports.number", "desc")
    .orderBy("claims.trigger_start")
    .orderBy("claims.id")
    .limit(limit)
    .offset(offset)
    .execute();
  const found = await claimsWithReports(db, rows);
  return {
    rows: await withOthers(
      db,
      found.map(([claim, report]) => inNeighbourhood(claim, report)),
    ),
    total,
  };
}

type Alone = Omit<QueuedClaim, "contradicted" | "reviews">;

function inNeighbourhood(claim: ClaimRecord, record: ReportRecord): Alone {
  const { text } = record.reading.report;
  const { sentence, shown } = neighbourhood(claim, record);
  const roles = new Map(claim.parties.map(({ localId, role, entityId }) => [localId, { role, entity: entityId }]));
  const mentions = record.reading.mentions.flatMap(({ entity, start, end }) => {
    const party = roles.get(entity);
    return party && start >= shown.start && end <= shown.end ? [{ ...party, start, end }] : [];
  });
  return {
    claim: foundClaim(claim, record),
    start: shown.start,
    text: text.slice(shown.start, shown.end),
    sentence,
    trigger: claim.trigger,
    mentions,
    why: claim.why,
    confidence: claim.confidence,
    story: claim.story,
  };
}

/** The sentence of the trigger with those before and after it; what has no full stop for pages is cut. */
function neighbourhood({ trigger }: ClaimRecord, { reading }: ReportRecord): { readonly sentence: Span; readonly shown: Span } {
  const { sentences, report } = reading;
  const at = sentences.findIndex(({ start, end }) => start <= trigger.start && trigger.start < end);
  const sentence = sentences[at] ?? trigger;
  const start = Math.max(sentences[at - 1]?.start ?? sentence.start, trigger.start - FAR);
  const end = Math.min(sentences[at + 1]?.end ?? sentence.end, trigger.end + FAR);
  const shown = { start: whole(report.text, start), end: whole(report.text, end) };
  return { shown, sentence: { start: Math.max(sentence.start, shown.start), end: Math.min(sentence.end, shown.end) } };
}

/** UTF-16 units on either side of the trigger. */
const FAR = 2000;

/** An offset that cuts no pair of surrogates. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/u.test(text[at] ?? "") ? at - 1 : at);

async function withOthers(db: Kysely<Tables>, found: readonly Alone[]): Promise<readonly QueuedClaim[]> {
  await refreshStories(db);
  const stories = found.flatMap(({ story }) => (story === null ? [] : [story]));
  const { rows } = await sql<{ id: string }>`select id from stories where id = any(${stories}::text[]) and contradictions > 0`.execute(db);
  const contradicted = new Set(rows.map(({ id }) => id));
  const reviews = await reviewsOf(
    db,
    found.map(({ claim }) => claim.claim),
  );
  return found.map((one) => ({
    ...one,
    contradicted: one.story !== null && contradicted.has(one.story),
    reviews: reviews.get(one.claim.claim) ?? [],
  }));
}
