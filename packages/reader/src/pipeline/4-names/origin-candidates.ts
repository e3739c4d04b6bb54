import type { Candidate } from "./candidate.ts";
import type { NameContext } from "./name-context.ts";
import type { TitledPerson } from "./person-candidates.ts";

/** Adjectives of origin in an office's title stand for the state whose office it is: `وزير الخارجية الألماني`. */
export function originCandidates({ words, knowledge }: NameContext, titled: readonly TitledPerson[]): Candidate[] {
  const found: Candidate[] = [];
  for (const { title, asTitle, asName } of titled) {
    if (title.noun.class !== "office" || !title.complement || !(asTitle ?? asName)) continue;
    for (let at = title.complement.from; at < title.complement.to; at++) {
      const origin = knowledge.origins.get(words.tokens[at]?.key ?? "");
      if (origin?.number === "Sing") found.push(stateCandidate(at, origin.country));
    }
  }
  return found;
}

function stateCandidate(at: number, country: string): Candidate {
  return {
    from: at,
    to: at + 1,
    head: at,
    kind: "state",
    reference: "adjective",
    sector: null,
    country,
    things: [],
    lemma: null,
    number: "Sing",
    definite: true,
    basis: "known",
    why: "adjective of origin in a title",
  };
}
