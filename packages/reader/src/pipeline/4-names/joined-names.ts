import type { NormalText } from "../1-text/normal-text.ts";
import type { Words } from "../2-words/words.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import type { Candidate } from "./candidate.ts";
import type { Chains } from "./chains.ts";
import { collectCandidates } from "./collect-candidates.ts";
import type { Compared } from "./compared.ts";
import { coreference } from "./coreference.ts";
import type { NameContext } from "./name-context.ts";
import type { NameLabel } from "./name-labels.ts";
import { tagNames } from "./name-tagger.ts";
import { type NameWords, nameWords } from "./name-words.ts";
import type { NamesKnowledge } from "./names-knowledge.ts";
import type { TitledPerson } from "./person-candidates.ts";

/** All candidates, joined where they refer to the same thing, before any is dropped. */
export interface JoinedNames {
  readonly context: NameContext;
  readonly candidates: readonly Candidate[];
  readonly titled: readonly TitledPerson[];
  readonly chains: Chains;
  readonly compared: readonly Compared[];
}

export function joinedNames(text: NormalText, words: Words, syntax: Syntax, knowledge: NamesKnowledge): JoinedNames {
  const names = nameWords(words, knowledge);
  const labels = knowledge.tagger
    ? apartAtClitics(words, names, tagNames(words, names, knowledge.tagger))
    : words.words.map(() => "O" as const);
  const context: NameContext = { text, words, syntax, names, labels, knowledge };
  const { candidates, titled } = collectCandidates(context);
  return { context, candidates, titled, ...coreference(context, candidates, titled) };
}

/** A person's name does not go on over a conjunction or preposition: the word that bears one begins the next name. */
function apartAtClitics({ words }: Words, { mains }: NameWords, labels: readonly NameLabel[]): NameLabel[] {
  return labels.map((label, i) => (label === "I-PER" && mains[i] !== words[i]?.from ? "B-PER" : label));
}
