import type { ClaimKind } from "../schema/tables.ts";

/** What to look for; `null` asks nothing. Names are of either script and any spelling. */
export interface ClaimQuery {
  readonly actor: string | null;
  readonly recipient: string | null;
  readonly speaker: string | null;
  readonly place: string | null;
  readonly kind: ClaimKind | null;
  /** An event's or relation's type, or a statement's act. */
  readonly type: string | null;
  /** A relation's type. */
  readonly relation: string | null;
  readonly status: string | null;
  /** The outlet, as its reports name it. */
  readonly source: string | null;
  /** Only of stories of that grade. */
  readonly grade: string | null;
  /** ISO days, inclusive, of the happening; of the report where the text does not tell it. */
  readonly since: string | null;
  readonly until: string | null;
  /** Only what reports up to that day say. */
  readonly asKnownOn: string | null;
  /** Words that the report holds, each in all its forms: a list of folded spellings for each. */
  readonly words: readonly (readonly string[])[];
  /** Also claims that a reviewer rejected. */
  readonly rejected: boolean;
}

/** Asks nothing. */
export const EVERYTHING: ClaimQuery = {
  actor: null,
  recipient: null,
  speaker: null,
  place: null,
  kind: null,
  type: null,
  relation: null,
  status: null,
  source: null,
  grade: null,
  since: null,
  until: null,
  asKnownOn: null,
  words: [],
  rejected: false,
};
