import type { EntityKind } from "../../reading/vocabulary.ts";
import type { Candidate } from "./candidate.ts";
import { lastNameWord } from "./last-name-word.ts";
import { learnedName } from "./learned-name.ts";
import type { NameContext } from "./name-context.ts";

const KINDS: Readonly<Record<string, EntityKind>> = { PER: "person", LOC: "place", ORG: "organization" };

const VAGUE: ReadonlySet<string> = new Set(["vague", "count", "all", "one"]);

/** Names that the learned tagger finds; what begins with a vague noun for people (`طرفي النزاع`) names nobody. */
export function taggedCandidates(context: NameContext): Candidate[] {
  const { words, names, labels, knowledge } = context;
  const found: Candidate[] = [];
  for (let word = 0; word < labels.length; word++) {
    const label = labels[word] as string;
    const kind = KINDS[label.slice(2)];
    if (label[0] !== "B" || !kind) continue;
    let last = word;
    while (labels[last + 1] === `I-${label.slice(2)}`) last++;
    const from = names.mains[word] as number;
    if (kind === "person" && VAGUE.has(knowledge.nouns.get(names.stems[word] as string)?.human?.weight ?? "")) continue;
    const to = Math.max(from + 1, (names.mains[lastNameWord(context, word, last)] as number) + 1);
    if (words.tokens[from]?.pos !== "PUNCT") found.push(learnedName({ from, to }, kind, "learned name"));
    word = last;
  }
  return found;
}
