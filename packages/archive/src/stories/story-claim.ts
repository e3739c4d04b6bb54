import type { PartyRole } from "../schema/tables.ts";

/** A claim of a story with what its slots are compared by. */
export interface StoryClaim {
  readonly id: string;
  readonly story: string;
  readonly type: string;
  readonly why: string;
  readonly report: string;
  /** The report whose near-copy the report is; itself where it is nobody's. */
  readonly origin: string;
  readonly source: string | null;
  readonly place: string;
  /** Known bodies that the report credits at its head or foot. */
  readonly credits: readonly string[];
  readonly publishedOn: string | null;
  readonly status: string | null;
  readonly negated: boolean;
  readonly verdict: string | null;
  /** ISO days, inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  readonly parties: readonly StoryParty[];
  readonly items: readonly StoryItem[];
  /** Local id of the statement that it rests on. */
  readonly statement: string | null;
  /** On whose word the report tells it, the speaker first; empty where it is the report's own. */
  readonly tellers: readonly StoryParty[];
}

export interface StoryParty {
  readonly role: PartyRole;
  readonly entity: string;
  readonly kind: string;
  readonly nameAr: string;
  readonly nameEn: string;
  readonly country: string | null;
  readonly known: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly radiusKm: number | null;
}

export interface StoryItem {
  readonly class: string;
  readonly least: number | null;
  readonly most: number | null;
}
