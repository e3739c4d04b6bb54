import type { ClaimKind, PartyRole } from "../schema/tables.ts";
import type { WholeClaim } from "./whole-claim.ts";

/** What a person may say of a claim. */
export type ClaimAction = "accept" | "reject" | "correct" | "annotate";

/**
 * The words a review hangs on. The offsets count while the text is the same; quotation and context find the words again in a changed one (W3C Web
 * Annotation's TextQuoteSelector, in UTF-16 here).
 */
export interface Anchor {
  readonly report: string;
  readonly kind: ClaimKind;
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What a reviewer puts in place of what was read; what is not named stays. */
export interface Correction {
  readonly type?: string;
  readonly mode?: string | null;
  readonly status?: string;
  readonly negated?: boolean;
  readonly foreground?: boolean;
  /** ISO dates, inclusive; `null` leaves the end open. */
  readonly happened_from?: string | null;
  readonly happened_to?: string | null;
  readonly office?: string | null;
  /** Entity ids for each role that is corrected; an empty list says that nobody holds it. */
  readonly parties?: Partial<Readonly<Record<PartyRole, readonly string[]>>>;
}

/** A review of a claim as it is kept. */
export interface ClaimReview {
  readonly anchor: Anchor;
  /** The claim as it stood when it was reviewed: kept where a later reading no longer says it. */
  readonly seen: WholeClaim;
  readonly correction: Correction | null;
  readonly note: string | null;
}
