import type { MarkKinds } from "../stories/marks.ts";

/** Something that somebody is told to mean to do. */
export interface Plan {
  readonly claim: string;
  readonly story: string | null;
  readonly type: string;
  /** Day of the report that first tells it. */
  readonly announcedOn: string;
  /** The last day that it is told to be done by; `null` where none is told. */
  readonly due: string | null;
  readonly kinds: MarkKinds;
}

/** A claim that was told later and may be of the same thing. */
export interface LaterClaim {
  readonly claim: string;
  readonly story: string | null;
  readonly type: string;
  readonly publishedOn: string;
  readonly happenedFrom: string | null;
  readonly negated: boolean;
  readonly kinds: MarkKinds;
}

export type Stage = "signed" | "carried out" | "denied";

/** What a later claim makes of a plan. */
export interface Step {
  readonly stage: Stage;
  readonly claim: string;
  readonly story: string | null;
  readonly on: string;
  readonly why: string;
}

/** A plan and what is told to have become of it. */
export interface Commitment {
  readonly claim: string;
  readonly story: string | null;
  readonly type: string;
  readonly announcedOn: string;
  readonly due: string | null;
  /** Where it stands: the furthest stage that is told, "lapsed" where its day has passed and nothing is told, else "announced". */
  readonly state: "announced" | "lapsed" | Stage;
  readonly steps: readonly Step[];
}
