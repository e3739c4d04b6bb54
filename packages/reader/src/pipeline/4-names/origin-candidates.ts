import type { Words } from "../2-words/words.ts";
import type { Candidate } from "./candidate.ts";
import type { NameContext } from "./name-context.ts";
import type { NamesKnowledge } from "./names-knowledge.ts";
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
  return [...found, ...dualOrigins(words, knowledge)];
}

/** `الوفدان التركي والقطري`: a dual and two adjectives, each for its own state. */
function dualOrigins({ tokens }: Words, { nouns, origins }: NamesKnowledge): Candidate[] {
  return tokens.flatMap(({ index, key, sentence }) => {
    const senses = nouns.get(key);
    if (senses?.human?.number !== "Dual" && senses?.body?.number !== "Dual" && senses?.title?.number !== "Dual") return [];
    const [one, joint, other] = tokens.slice(index + 1, index + 4);
    const first = origins.get(one?.key ?? "");
    const second = origins.get(other?.key ?? "");
    if (!first || !second || joint?.pos !== "CCONJ" || other?.sentence !== sentence || first.country === second.country) return [];
    return [
      stateCandidate(index + 1, first.country, "one of two by origin"),
      stateCandidate(index + 3, second.country, "one of two by origin"),
    ];
  });
}

function stateCandidate(at: number, country: string, why = "adjective of origin in a title"): Candidate {
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
    why,
  };
}
