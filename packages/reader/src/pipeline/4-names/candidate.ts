import type { EntityKind, Sector } from "../../reading/vocabulary.ts";
import type { TokenRange } from "../2-words/words.ts";
import type { KnownThing } from "./known-thing.ts";
import type { Reference } from "./names.ts";
import type { GrammaticalNumber } from "./names-knowledge.ts";

/** A stretch of text that may refer to something: what the finders propose before coreference joins and drops. */
export interface Candidate extends TokenRange {
  /** The token other words depend on. */
  readonly head: number;
  readonly kind: EntityKind;
  readonly reference: Reference;
  readonly sector: Sector | null;
  readonly country: string | null;
  readonly things: readonly KnownThing[];
  /** Key of the head noun's singular for a phrase that begins with a noun of the tables; `null` for a bare name. */
  readonly lemma: string | null;
  readonly number: GrammaticalNumber;
  readonly definite: boolean;
  /** How sure the finder is that this is somebody or something: a name of the tables, a learned name, a mere noun; one that only looks back to another. */
  readonly basis: "known" | "learned" | "noun" | "title" | "back";
  readonly why: string;
}
