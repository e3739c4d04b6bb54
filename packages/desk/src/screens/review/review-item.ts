import type { FoundClaim, ListedReview, QueuedClaim, ReportView } from "@isnad/server/api";
import type { RoleSpan } from "../../parts/reading/role-span.ts";
import { readClaims } from "../report/read-claims.ts";
import { ROLE_PAINT } from "./role-paint.ts";

/** A claim to review with its letters, wherever it came from. Offsets are into the report's text. */
export interface ReviewItem {
  readonly claim: FoundClaim;
  readonly start: number;
  readonly text: string;
  readonly sentence: { readonly start: number; readonly end: number };
  readonly spans: readonly RoleSpan[];
  readonly why: readonly string[];
  readonly confidence: number | null;
  readonly contradicted: boolean;
  readonly reviews: readonly ListedReview[];
}

/** A claim of the queue. Of a party's mentions those of its own sentence are painted, where there are any. */
export function itemOfQueue(queued: QueuedClaim): ReviewItem {
  const { sentence, trigger, mentions } = queued;
  const within = (span: { readonly start: number; readonly end: number }) => span.start >= sentence.start && span.end <= sentence.end;
  const own = new Set(mentions.filter(within).map(({ entity }) => entity));
  const spans = mentions
    .filter((mention) => !own.has(mention.entity) || within(mention))
    .map(({ start, end, role }) => ({ start, end, role: isPainted(role) ? ROLE_PAINT[role] : ("actor" as const) }));
  return { ...queued, spans: [{ ...trigger, role: "trigger" }, ...spans] };
}

/** A claim that was asked for by its address, reviewed or not; `null` where its report does not hold it. */
export function itemOfReport(view: ReportView, id: string, reviews: readonly ListedReview[]): ReviewItem | null {
  const read = readClaims(view).find(({ claim }) => claim.claim === id);
  if (!read) return null;
  const { sentences, report } = view.reading;
  const at = sentences.findIndex(({ start, end }) => start <= read.evidence.start && read.evidence.start < end);
  const start = sentences[at - 1]?.start ?? read.evidence.start;
  const end = sentences[at + 1]?.end ?? read.evidence.end;
  const { claim, spans, why, confidence, evidence } = read;
  return { claim, spans, why, confidence, sentence: evidence, start, text: report.text.slice(start, end), contradicted: false, reviews };
}

const isPainted = (role: string): role is keyof typeof ROLE_PAINT => Object.hasOwn(ROLE_PAINT, role);
