import { feature1, feature2, feature3, hashText } from "../../learned/feature-hash.ts";
import type { Token } from "../2-words/words.ts";
import { headOfRange } from "../3-syntax/head-of-range.ts";
import { plainRelation } from "../3-syntax/plain-relation.ts";
import type { Candidate } from "./candidate.ts";
import { isCountNoun } from "./count-noun.ts";
import { isSuffix, labelOf, type NameContext } from "./name-context.ts";

/** What speaks for and against a chain being somebody or something the report tells of: its nouns, what governs it, how often it comes. */
export function keepFeatures(
  context: NameContext,
  members: readonly Candidate[],
  namesakesBefore: number,
  around: readonly (Candidate | null)[],
  inside: readonly (Candidate | null)[],
): Int32Array {
  const found: number[] = [feature1(1, 0), feature1(2, Math.min(4, members.length)), feature1(3, Math.min(3, namesakesBefore))];
  const best = members.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  const kind = hashText(best.kind);
  const basis = hashText(best.basis + best.why);
  const lemma = best.lemma ? hashText(best.lemma) : kind;
  const form = hashText(`${best.number}${best.definite}`);
  found.push(
    feature2(4, kind, basis),
    feature2(5, lemma, kind),
    feature2(6, lemma, form),
    feature2(7, basis, Math.min(3, members.length)),
    feature2(8, kind, Math.min(5, best.to - best.from)),
    feature2(9, lemma, best.to - best.from > 1 ? 1 : 0),
    feature2(10, basis, Math.min(3, namesakesBefore)),
    feature2(11, lemma, Math.min(2, namesakesBefore)),
    feature2(12, kind, form),
    feature1(13, hashText(context.words.tokens[best.head]?.key ?? "")),
    feature2(14, basis, hashText(context.words.tokens[best.head]?.pos ?? "")),
    feature2(15, basis, hashText(labelOf(context, best.head))),
    feature2(16, basis, best.country ? 1 : 0),
    feature2(17, kind, isCounted(context, best) ? 1 : 0),
    feature3(18, basis, form, isCounted(context, best) ? 1 : 0),
  );
  const seen = new Set<number>();
  members.slice(0, 6).forEach((member, i) => {
    for (const feature of place(context, member, lemma, kind, form)) seen.add(feature);
    for (const feature of nested(member, around[i] ?? null, inside[i] ?? null)) seen.add(feature);
  });
  for (const feature of company(context, members.slice(0, 6), best)) seen.add(feature);
  const sentences = new Set(members.map((member) => sentenceOf(context, member)));
  seen.add(feature2(65, kind, Math.min(4, sentenceOf(context, members[0] as Candidate))));
  seen.add(feature3(66, basis, Math.min(3, members.length), sentences.size > 1 ? 1 : 0));
  return Int32Array.from([...found, ...seen]);
}

/** The classes of words that the mentions keep company with: what was learned of one word speaks for its likes. */
function company({ knowledge, words, syntax }: NameContext, members: readonly Candidate[], best: Candidate): number[] {
  const clusters = knowledge.tagger?.clusters;
  if (!clusters) return [];
  const kind = hashText(best.kind);
  const classOf = (at: number): number => clusters.get(words.tokens[at]?.key ?? "") ?? 0;
  const found = [feature2(60, kind, classOf(best.head)), feature3(61, kind, hashText(best.number), classOf(best.to - 1))];
  for (const member of members) {
    const head = headOfRange(syntax, member);
    const own = hashText(member.basis + member.kind);
    found.push(
      feature3(62, own, hashText(plainRelation(syntax, head)), classOf(syntax.heads[head] as number)),
      feature2(63, own, classOf(member.from - 1)),
      feature2(64, own, classOf(member.to)),
    );
  }
  return found;
}

function sentenceOf({ words }: NameContext, { from }: Candidate): number {
  return words.tokens[from]?.sentence ?? 0;
}

/** What the mention stands in, and what stands in it. */
function nested(member: Candidate, around: Candidate | null, inside: Candidate | null): number[] {
  const own = hashText(member.basis + member.kind);
  const lemma = hashText(member.lemma ?? member.kind);
  const outer = around ? hashText(around.basis + around.kind) : 0;
  const inner = inside ? hashText(inside.basis + inside.kind) : 0;
  const at = around && around.from === member.from ? 1 : 0;
  return [
    feature3(50, own, outer, at),
    feature2(51, own, hashText(around?.lemma ?? "")),
    feature2(52, lemma, outer),
    feature2(53, own, inner),
    feature2(54, lemma, inner),
    feature3(55, own, outer, inner),
  ];
}

const rank = ({ basis, reference }: Candidate): number =>
  (basis === "known" ? 4 : basis === "title" ? 3 : basis === "learned" ? 2 : 0) + (reference === "name" ? 1 : 0);

function isCounted({ words, knowledge }: NameContext, { from }: Candidate): boolean {
  const before = words.tokens[from - 1];
  return before !== undefined && (before.pos === "NUM" || isCountNoun(knowledge, before.key));
}

/** Where one mention stands: what it hangs from and how, what is written around it. */
function place(context: NameContext, member: Candidate, lemma: number, kind: number, form: number): number[] {
  const { words, syntax } = context;
  const head = headOfRange(syntax, member);
  const relation = hashText(plainRelation(syntax, head));
  const governor = words.tokens[syntax.heads[head] as number] as Token | undefined;
  const pos = hashText(governor?.pos ?? "");
  const above = hashText(governor?.lemmaKey ?? "");
  const before = words.tokens[member.from - 1];
  const after = words.tokens[member.to];
  const own = hashText(member.basis + member.reference);
  return [
    feature3(30, own, relation, pos),
    feature3(31, kind, relation, pos),
    feature3(32, lemma, relation, pos),
    feature2(33, own, above),
    feature3(34, kind, relation, above),
    feature2(35, own, hashText(before?.key ?? "")),
    feature2(36, own, hashText(after?.key ?? "")),
    feature2(37, own, hashText(before?.pos ?? "")),
    feature2(38, kind, hashText(after?.pos ?? "")),
    feature3(39, form, hashText(before?.pos ?? ""), kind),
    feature2(40, lemma, hashText(before?.pos ?? "")),
    feature2(41, kind, isSuffix(context, member.to - 1) ? 1 : 0),
    feature2(42, own, context.knowledge.nouns.has(before?.key ?? "") ? 1 : 0),
    feature2(43, kind, hashText(words.tokens[member.to - 1]?.pos ?? "")),
  ];
}
