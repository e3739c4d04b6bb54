import type { Interval, Item, Reading, Span, Status } from "@isnad/reader";
import type { ClaimKind, PartyRole } from "../schema/tables.ts";

/** One report of the archive with all that an export may tell of it. */
export interface ReportRecord {
  readonly id: string;
  readonly givenId: string;
  readonly place: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  /** As given; `publishedOn` is its day, or the day that the reading inferred. */
  readonly published: string | null;
  readonly publishedOn: string | null;
  readonly obtainedFrom: string;
  readonly obtainedAt: string;
  readonly bytesSha256: string;
  /** The report whose near-copy this is; itself where it is nobody's. */
  readonly originId: string;
  readonly reading: Reading;
  readonly claims: readonly ClaimRecord[];
}

/** A statement, event or relation as it stands after review. */
export interface ClaimRecord {
  readonly id: string;
  readonly localId: string;
  readonly kind: ClaimKind;
  readonly type: string;
  readonly mode: string | null;
  readonly status: Status | null;
  readonly negated: boolean;
  readonly foreground: boolean;
  readonly confidence: number | null;
  readonly verdict: string | null;
  readonly trigger: Span;
  readonly evidence: Span;
  readonly happened: Interval;
  readonly office: string | null;
  readonly parties: readonly PartyRecord[];
  readonly items: readonly Item[];
  /** On whose word, nearest to the reader first; empty where the report says it in its own voice. */
  readonly chain: readonly PartyRecord[];
  readonly story: string | null;
  readonly why: readonly string[];
}

/** An entity in a role: as the archive knows it, and as the report tells of it. */
export interface PartyRecord {
  readonly role: PartyRole;
  readonly localId: string;
  readonly entityId: string;
  readonly kind: string;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly country: string | null;
  readonly sector: string | null;
  readonly known: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly radiusKm: number | null;
}

/** The parties of a claim that hold a role. */
export const partiesAs = (claim: ClaimRecord, ...roles: readonly PartyRole[]): readonly PartyRecord[] =>
  claim.parties.filter(({ role }) => roles.includes(role));

/** The words at a span of a report. */
export const wordsAt = ({ reading }: ReportRecord, { start, end }: Span): string => reading.report.text.slice(start, end);
