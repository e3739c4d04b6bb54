import type { EntityKind } from "../../reading/vocabulary.ts";
import type { TokenRange } from "../2-words/words.ts";
import type { Candidate } from "./candidate.ts";

/** A bare name that no table knows: what was learned of names, or of this report's own, says that it is one. */
export function learnedName({ from, to }: TokenRange, kind: EntityKind, why: string): Candidate {
  return {
    from,
    to,
    head: from,
    kind,
    reference: "name",
    sector: null,
    country: null,
    things: [],
    lemma: null,
    number: "Sing",
    definite: true,
    basis: "learned",
    why,
  };
}
