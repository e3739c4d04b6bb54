import type { Candidate } from "./candidate.ts";
import type { Chains } from "./chains.ts";
import { mentionRange } from "./mention-range.ts";
import { isSuffix, type NameContext, tokenBeside } from "./name-context.ts";
import type { TitledPerson } from "./person-candidates.ts";

/** A description of one person right before a name is of its bearer: `نظيره الأمريكي جون كيري`, `المتحدث باسم الجيش العقيد أحمد المسماري`. */
export function joinApposed(context: NameContext, candidates: readonly Candidate[], titled: readonly TitledPerson[], chains: Chains): void {
  const nameFrom = new Map<number, number>();
  candidates.forEach(({ kind, reference, from }, i) => {
    if (kind === "person" && reference === "name" && !nameFrom.has(from)) nameFrom.set(from, i);
  });
  for (const { title, asName } of titled) {
    const name = asName ? nameFrom.get(asName.from) : undefined;
    if (name !== undefined && asName && asName.from === title.to && !nameFrom.has(title.from)) nameFrom.set(title.from, name);
  }
  const owned = new Map(titled.flatMap(({ title, asName }) => (asName ? [[title.to, title.from]] : [])));
  candidates.forEach((candidate, i) => {
    if (!isOnePerson(context, candidate) || (owned.get(candidate.to) ?? candidate.from) > candidate.from) return;
    const name = nameFrom.get(candidate.to) ?? nameFrom.get(behindMark(context, candidate));
    if (name !== undefined) chains.join(i, name, "description beside name");
  });
}

/** Counted people are not one. Behind a noun for kin its owner is named (`ابن عم الرئيس`), unless a pronoun stands for him (`نجله أحمد`). */
function isOnePerson(context: NameContext, candidate: Candidate): boolean {
  const { kind, reference, number, from, lemma } = candidate;
  if (kind !== "person" || reference === "name" || number !== "Sing" || mentionRange(context, candidate).from < from) return false;
  return isSuffix(context, from + 1) || context.knowledge.nouns.get(lemma ?? "")?.human?.weight !== "kin";
}

/** Behind a comma or an opening mark, after a description of more than one word. */
function behindMark(context: NameContext, { from, to, definite }: Candidate): number {
  return definite && to > from + 1 && tokenBeside(context, to, from)?.pos === "PUNCT" ? to + 1 : -1;
}
