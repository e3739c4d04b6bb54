import type { Candidate } from "./candidate.ts";
import type { Chains } from "./chains.ts";
import type { Compared } from "./coreference.ts";
import type { NameContext } from "./name-context.ts";

/** Definite phrases for something told of before in more words: `الجيش` after `الجيش السوري`, `المسلحين` after `مسلحين مجهولين`. */
export function joinDescriptions(
  context: NameContext,
  candidates: readonly Candidate[],
  compared: readonly Compared[],
  chains: Chains,
): void {
  candidates.forEach((later, j) => {
    if (later.basis !== "noun" || !later.lemma || later.reference === "title" || !later.definite) return;
    for (let i = j - 1; i >= 0 && j - i < FAR; i--) {
      const earlier = candidates[i] as Candidate;
      if (earlier.kind !== later.kind || earlier.number !== later.number || !startsAlike(context, earlier, later, compared[i] as Compared))
        continue;
      if (!covers((compared[i] as Compared).words, (compared[j] as Compared).words)) continue;
      chains.join(i, j, "description of something named before");
      return;
    }
  });
}

/** Candidates further back than this are not looked at. */
const FAR = 400;

function startsAlike(context: NameContext, earlier: Candidate, later: Candidate, { words }: Compared): boolean {
  if (earlier.lemma === later.lemma) return true;
  if (earlier.lemma || earlier.reference !== "name") return false;
  const first = context.knowledge.nouns.get(words[0] ?? "");
  return first?.body?.lemma === later.lemma || first?.place?.lemma === later.lemma;
}

/** The later phrase says nothing that the earlier did not: its words behind the head are among the earlier's. */
function covers(earlier: readonly string[], later: readonly string[]): boolean {
  return later.slice(1).every((word) => earlier.includes(word));
}
