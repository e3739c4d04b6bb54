import type { EntityKind } from "../../reading/vocabulary.ts";
import type { Candidate } from "./candidate.ts";
import type { NameContext } from "./name-context.ts";

const KINDS: Readonly<Record<string, EntityKind>> = { PER: "person", LOC: "place", ORG: "organization" };

/** Names that the learned tagger finds. */
export function taggedCandidates({ words, names, labels }: NameContext): Candidate[] {
  const found: Candidate[] = [];
  for (let word = 0; word < labels.length; word++) {
    const label = labels[word] as string;
    const kind = KINDS[label.slice(2)];
    if (label[0] !== "B" || !kind) continue;
    let last = word;
    while (labels[last + 1] === `I-${label.slice(2)}`) last++;
    const from = names.mains[word] as number;
    found.push({
      from,
      to: Math.max(from + 1, (names.mains[last] as number) + 1),
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
      why: "learned name",
    });
    if (words.tokens[from]?.pos === "PUNCT") found.pop();
    word = last;
  }
  return found;
}
