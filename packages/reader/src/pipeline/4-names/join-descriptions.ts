import type { Candidate } from "./candidate.ts";
import type { Chains } from "./chains.ts";
import type { Compared } from "./compared.ts";
import { mentionRange } from "./mention-range.ts";
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
    if (isPart(context, later) || isVaguePlace(context, later)) return;
    const earlier = fullerBefore(context, candidates, compared, j);
    if (earlier !== null) chains.join(earlier, j, "description of something named before");
    else if (isBareArmed(context, later)) joinMainArmed(candidates, compared, chains, j);
  });
}

/** Candidates further back than this are not looked at. */
const FAR = 400;

function fullerBefore(context: NameContext, candidates: readonly Candidate[], compared: readonly Compared[], j: number): number | null {
  const later = candidates[j] as Candidate;
  const words = (compared[j] as Compared).words;
  for (let i = j - 1; i >= 0 && j - i < FAR; i--) {
    const earlier = candidates[i] as Candidate;
    if (
      earlier.kind !== later.kind ||
      (earlier.lemma && earlier.number !== later.number) ||
      !startsAlike(context, earlier, later, compared[i] as Compared)
    )
      continue;
    if (words.slice(1).every((word) => (compared[i] as Compared).words.includes(word))) return i;
  }
  return null;
}

/** `بعض الدول` are not the states told of before. */
function isPart(context: NameContext, later: Candidate): boolean {
  const { from } = mentionRange(context, later);
  return from < later.from && context.knowledge.nouns.get(context.words.tokens[from]?.key ?? "")?.human?.weight === "count";
}

/** Of bare nouns for places, those that the table of descriptions knows look back (`المدينة`); `المنطقة` may be any. */
function isVaguePlace({ words, knowledge }: NameContext, { kind, from, to }: Candidate): boolean {
  return kind === "place" && to === from + 1 && !knowledge.descriptions.has(words.tokens[from]?.key ?? "");
}

function startsAlike(context: NameContext, earlier: Candidate, later: Candidate, { words }: Compared): boolean {
  if (earlier.lemma === later.lemma) return true;
  if (earlier.lemma || earlier.reference !== "name") return false;
  const first = context.knowledge.nouns.get(words[0] ?? "");
  return first?.body?.lemma === later.lemma || first?.place?.lemma === later.lemma;
}

/** `التنظيم`, `الميليشيات`, `المتمردون` alone, by the table of descriptions. */
function isBareArmed({ words, knowledge }: NameContext, { from, to, kind }: Candidate): boolean {
  if (to !== from + 1 || kind !== "armed_group") return false;
  return knowledge.descriptions.get(words.tokens[from]?.key ?? "")?.looksFor === "armed_group";
}

/** The armed group named most so far, if no other is named half as often. */
function joinMainArmed(candidates: readonly Candidate[], compared: readonly Compared[], chains: Chains, j: number): void {
  const times = new Map<number, number>();
  for (let i = Math.max(0, j - FAR); i < j; i++) {
    if (candidates[i]?.kind !== "armed_group" || !compared[i]?.id) continue;
    const root = chains.root(i);
    times.set(root, (times.get(root) ?? 0) + 1);
  }
  const [first, second] = [...times].sort((a, b) => b[1] - a[1]);
  if (first && first[1] > 2 * (second?.[1] ?? 0)) chains.join(first[0], j, "the armed group named most before");
}
