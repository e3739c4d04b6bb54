import type { ClaimRecord, ReportRecord } from "../record/record.ts";
import type { FormatOptions } from "./format.ts";
import type { Loss } from "./loss.ts";

/**
 * The events of a report that an event data set counts: asserted, not negated, realised, in the foreground and not rejected by a reviewer. What
 * is passed over is counted by its reason.
 */
export function realisedEvents({ claims }: ReportRecord, loss: Loss, { all }: FormatOptions): readonly ClaimRecord[] {
  return claims.filter((claim) => {
    const reason = claim.kind === "event" ? obstacle(claim, all) : `${claim.kind}: no such row`;
    if (reason) loss.leftOut(reason);
    return !reason;
  });
}

function obstacle(claim: ClaimRecord, all: boolean): string | null {
  if (claim.verdict === "rejected") return "event: rejected by a reviewer";
  if (all) return null;
  if (claim.negated) return "event: negated";
  if (claim.status !== "occurred" && claim.status !== "ongoing") return `event: ${claim.status}`;
  return claim.foreground ? null : "event: background";
}
