import type { Span } from "../../reading/span.ts";
import type { Bearing, RelationType, Status } from "../../reading/vocabulary.ts";

/** What holds, rather than happens. Entities, times and statements are indices into the earlier stages' lists. */
export interface Relation {
  readonly type: RelationType;
  readonly trigger: Span;
  readonly subject: number;
  readonly object: number;
  readonly office: string | null;
  readonly bearing: Bearing | null;
  readonly km: number | null;
  readonly time: number | null;
  readonly status: Status;
  readonly negated: boolean;
  readonly statement: number | null;
  readonly evidence: Span;
  readonly why: readonly string[];
}
