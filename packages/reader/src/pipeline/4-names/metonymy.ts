import { caseMarker } from "../3-syntax/case-marker.ts";
import { plainRelation } from "../3-syntax/plain-relation.ts";
import type { Candidate } from "./candidate.ts";
import type { NameContext } from "./name-context.ts";

/**
 * Whether a capital's or palace's name stands for its government here: as the doer of a verb, the partner of a doing, or the owner of what
 * only governments have; not behind a preposition of place, not as what somebody goes to or fights for, not after a noun of place.
 */
export function standsForState(context: NameContext, { head, from, things }: Pick<Candidate, "head" | "from" | "things">): boolean {
  if (things[0]?.id.startsWith("metonym")) return false;
  const { words, syntax, knowledge } = context;
  const before = words.tokens[from - 1];
  if (before && knowledge.placeWords.has(before.key) && knowledge.placeWords.get(before.key) !== "with") return false;
  if (before && knowledge.nouns.get(before.key)?.place) return false;
  const marker = caseMarker(words, syntax, head);
  const placed = marker === undefined ? undefined : knowledge.placeWords.get(words.tokens[marker]?.key ?? "");
  if (placed) return placed === "with";
  if (standsAsSubject(context, from, head)) return true;
  const governor = words.tokens[syntax.heads[head] as number];
  if (!governor) return false;
  const relation = plainRelation(syntax, head);
  if (relation === "conj" && governor.index < head) return standsForState(context, { head: governor.index, from: governor.index, things });
  if (relation === "nsubj") return governor.pos === "VERB" || governor.pos === "ADJ";
  if (knowledge.motion.has(governor.lemmaKey)) return false;
  if (relation === "obj" || relation === "iobj") return governor.pos === "VERB" || governor.pos === "ADJ";
  if (relation === "nmod" && marker === undefined) return governor.pos === "NOUN" && !knowledge.nouns.get(governor.key)?.place;
  return false;
}

/** `إن واشنطن قامت`, `تعده أنقرة`: between a particle and a verb, or behind a verb whose object is written on to it. */
function standsAsSubject({ words }: NameContext, from: number, head: number): boolean {
  const before = words.tokens[from - 1];
  const after = words.tokens[head + 1];
  if (before?.sentence !== words.tokens[head]?.sentence || !before) return false;
  if (before.pos === "PRON") return words.tokens[from - 2]?.pos === "VERB" && words.tokens[from - 2]?.word === before.word;
  const particle = before.pos === "SCONJ" || (before.pos === "PART" && before.key.length > 1);
  return particle && after?.pos === "VERB" && after.sentence === before.sentence;
}
