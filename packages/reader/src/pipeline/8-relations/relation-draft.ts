import type { Bearing, RelationType } from "../../reading/vocabulary.ts";

/** A relation as its rule found it, before time, status and statement are read off its trigger. */
export interface RelationDraft {
  readonly type: RelationType;
  /** Tokens `from` to `to`, half-open. */
  readonly from: number;
  readonly to: number;
  readonly subject: number;
  readonly object: number;
  readonly office?: string;
  readonly former?: boolean;
  readonly bearing?: Bearing | null;
  readonly km?: number | null;
  readonly why: string;
}
