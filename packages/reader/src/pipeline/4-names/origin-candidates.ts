import type { Words } from "../2-words/words.ts";
import type { Candidate } from "./candidate.ts";
import type { NameContext } from "./name-context.ts";
import type { NamesKnowledge } from "./names-knowledge.ts";
import type { TitledPerson } from "./person-candidates.ts";

/** Adjectives of origin in an office's title stand for the state whose office it is: `وزير الخارجية الألماني`. */
export function originCandidates(context: NameContext, titled: readonly TitledPerson[]): Candidate[] {
  const { words, knowledge } = context;
  const found: Candidate[] = [];
  for (const { title, asTitle, asName } of titled) {
    if (title.noun.class !== "office" || !title.complement || !(asTitle ?? asName)) continue;
    for (let at = title.complement.from; at < title.complement.to; at++) {
      const origin = knowledge.origins.get(words.tokens[at]?.key ?? "");
      if (origin?.number === "Sing") found.push(stateCandidate(at, origin.country));
    }
  }
  return [...found, ...dualOrigins(words, knowledge), ...originsOfThings(context)];
}

/** `القصف التركي`, `غارة جوية أمريكية`: whose a doing or thing is. It only looks back: a mention of a state that the report tells of otherwise. */
function originsOfThings({ words, knowledge }: NameContext): Candidate[] {
  return words.tokens.flatMap(({ index, key, pos }) => {
    const origin = knowledge.origins.get(key);
    if (pos !== "ADJ" || origin?.number !== "Sing" || !qualifiesThing(words, knowledge, index)) return [];
    return [{ ...stateCandidate(index, origin.country, "adjective of origin"), basis: "back" as const }];
  });
}

/** Adjectives that may stand between a noun and the one that says whose it is. */
const BETWEEN = 2;

function qualifiesThing({ tokens }: Words, { nouns }: NamesKnowledge, at: number): boolean {
  const sentence = tokens[at]?.sentence;
  for (let before = at - 1; before >= at - 1 - BETWEEN; before--) {
    const token = tokens[before];
    if (!token || token.sentence !== sentence) return false;
    if (token.pos === "NOUN") return !nouns.has(token.key);
    if (token.pos !== "ADJ") return false;
  }
  return false;
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
