import type { ClaimRecord, ReportRecord } from "../record/record.ts";
import type { FormatOptions } from "./format.ts";
import type { Loss } from "./loss.ts";
import { realisedEvents } from "./realised-events.ts";

/** An event in the type that PLOVER's manual files it under. */
export interface FoldedEvent {
  readonly claim: ClaimRecord;
  readonly type: string;
}

/**
 * A report's realised events, and with them what is promised or threatened, folded as PLOVER's manual does (draft of 2021): promised cooperation
 * or aid is AGREE, an announced withdrawal or release CONCEDE, threatened harm THREATEN. Where the sentence already tells the promise or the threat
 * itself, it is not told twice. The reading keeps what the text says.
 */
export function foldedEvents(report: ReportRecord, loss: Loss, options: FormatOptions): readonly FoldedEvent[] {
  const told = new Set(report.claims.map(({ type, evidence }) => `${type} ${evidence.start}`));
  const fold = (claim: ClaimRecord): string | null => {
    const type = claim.negated || !claim.foreground || claim.verdict === "rejected" ? null : foldedType(claim);
    return type !== null && !told.has(`${type} ${claim.evidence.start}`) ? type : null;
  };
  const folded = new Map(report.claims.map((claim) => [claim.id, fold(claim)]));
  const others = { ...report, claims: report.claims.filter(({ id }) => !folded.get(id)) };
  const realised = new Set(realisedEvents(others, loss, options));
  return report.claims.flatMap((claim) => {
    const type = folded.get(claim.id) ?? (realised.has(claim) ? claim.type : null);
    return type ? [{ claim, type }] : [];
  });
}

/** What a planned or threatened event is filed under; `null` where it is not folded. */
function foldedType({ kind, type, status }: Pick<ClaimRecord, "kind" | "type" | "status">): string | null {
  if (kind !== "event") return null;
  if (status === "planned" && PROMISES.has(type)) return "AGREE";
  if (status === "planned" && type === "RETREAT") return "CONCEDE";
  return status === "threatened" && HARMS.has(type) ? "THREATEN" : null;
}

const PROMISES: ReadonlySet<string> = new Set(["CONSULT", "SUPPORT", "COOPERATE", "AID"]);
const HARMS: ReadonlySet<string> = new Set(["SANCTION", "COERCE", "ASSAULT"]);
