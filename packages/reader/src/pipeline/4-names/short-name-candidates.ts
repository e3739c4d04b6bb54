import type { Candidate } from "./candidate.ts";
import { learnedName } from "./learned-name.ts";
import type { NameContext } from "./name-context.ts";

/** Words that are the last of a full name in the report, where they stand alone as a verb's doer or look like a name: `وقال سلامة`. */
export function shortNameCandidates(context: NameContext, people: readonly Candidate[]): Candidate[] {
  const lastWords = new Set<string>();
  for (const { from, to } of people) if (to - from > 1) lastWords.add(context.words.tokens[to - 1]?.key ?? "");
  const found: Candidate[] = [];
  for (const { index, key, pos, word } of context.words.tokens) {
    if (!lastWords.has(key) || context.names.mains[word] !== index || context.labels[word] !== "O") continue;
    if (pos !== "PROPN" && pos !== "X" && !followsVerb(context, index)) continue;
    found.push(learnedName({ from: index, to: index + 1 }, "person", "last word of a full name"));
  }
  return found;
}

function followsVerb({ words }: NameContext, index: number): boolean {
  const before = words.tokens[index - 1];
  return (before?.pos === "VERB" || before?.pos === "AUX") && before.sentence === words.tokens[index]?.sentence;
}
