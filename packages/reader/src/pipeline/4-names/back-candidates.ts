import type { Token } from "../2-words/words.ts";
import type { Candidate } from "./candidate.ts";
import { hasArticle, isSuffix, type NameContext, tokenBeside } from "./name-context.ts";
import { phraseEnd } from "./phrase-end.ts";

/**
 * Definite descriptions that stand alone for something told of before: `الحركة`, `المرصد`, `بلاده`; for two of a kind `البلدان`.
 * What they find nothing for is dropped.
 */
export function backCandidates(context: NameContext): Candidate[] {
  const found: Candidate[] = [];
  for (const token of context.words.tokens) {
    const { index, key, word, pos } = token;
    if (context.names.mains[word] !== index || pos === "VERB") continue;
    const suffixed = isSuffix(context, index + 1);
    const description = context.knowledge.descriptions.get(key);
    if (!description || !(suffixed ? description.looksFor === "state" : hasArticle(context, index))) continue;
    if (!suffixed && phraseEnd(context, index, { names: "stop", joined: false, quoted: true }).to > index + 1) continue;
    if (qualifies(context, index) || (description.count === 2 && isRatherMany(context, token))) continue;
    found.push({
      from: index,
      to: index + (suffixed ? 2 : 1),
      head: index,
      kind: description.looksFor === "any" ? "organization" : description.looksFor,
      reference: "description",
      sector: null,
      country: null,
      things: [],
      lemma: description.lemma,
      number: description.count === 2 ? "Dual" : "Sing",
      definite: true,
      basis: "back",
      why: suffixed ? "somebody's country" : "description of something told of before",
    });
  }
  return found;
}

/** `العديد من البلدان`: a dual in the nominative stands behind no preposition, a broken plural spelled alike does. */
function isRatherMany(context: NameContext, { index, features }: Token): boolean {
  return features.number === "Plur" && tokenBeside(context, index - 1, index)?.pos === "ADP";
}

/** `رئيس الحكومة`, `وزير الدولة`: in a title's genitive it is part of the title. */
function qualifies(context: NameContext, index: number): boolean {
  const before = tokenBeside(context, index - 1, index);
  if (!before) return false;
  return context.knowledge.nouns.get(before.key)?.title !== undefined && !hasArticle(context, before.index);
}
