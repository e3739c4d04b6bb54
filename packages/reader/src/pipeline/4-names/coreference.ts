import type { Candidate } from "./candidate.ts";
import { comparedWords } from "./candidate-key.ts";
import { Chains } from "./chains.ts";
import type { Compared } from "./compared.ts";
import { joinApposed } from "./join-apposed.ts";
import { joinBack } from "./join-back.ts";
import { joinBodies } from "./join-bodies.ts";
import { joinDescriptions } from "./join-descriptions.ts";
import { joinPeople } from "./join-people.ts";
import { mentionRange } from "./mention-range.ts";
import { standsForState } from "./metonymy.ts";
import type { NameContext } from "./name-context.ts";
import type { NounSenses } from "./names-knowledge.ts";
import type { TitledPerson } from "./person-candidates.ts";

/** Joins the candidates that refer to the same thing. Each rule joins only what it is sure of; the order is from sure to less sure. */
export function coreference(
  context: NameContext,
  candidates: readonly Candidate[],
  titled: readonly TitledPerson[],
): { chains: Chains; compared: readonly Compared[] } {
  const compared = candidates.map((candidate) => {
    const words = comparedWords(context, candidate);
    const count = countBefore(context, candidate);
    if (count) words.push(count);
    return { words, text: words.join(" "), id: knownId(context, candidate) };
  });
  const chains = new Chains(
    candidates.map(({ kind, reference }, i) => (kind === "person" && reference === "name" ? (compared[i] as Compared).words : null)),
  );
  joinKnown(candidates, compared, chains);
  joinSameText(context, candidates, compared, chains);
  joinNested(context, candidates, chains);
  joinTitled(candidates, titled, chains);
  joinApposed(context, candidates, titled, chains);
  joinPeople(candidates, compared, chains);
  joinSameOffice(candidates, compared, chains);
  joinBodies(context, candidates, compared, chains);
  joinDescriptions(context, candidates, compared, chains);
  joinBack(context, candidates, compared, chains);
  return { chains, compared };
}

function knownId(context: NameContext, candidate: Candidate): string | null {
  if (candidate.reference === "adjective") return `country:${candidate.country}`;
  const thing = candidate.things[0];
  if (!thing) return null;
  return thing.standsFor && standsForState(context, candidate) ? thing.standsFor : thing.id;
}

function joinKnown(candidates: readonly Candidate[], compared: readonly Compared[], chains: Chains): void {
  const first = new Map<string, number>();
  candidates.forEach((_, i) => {
    const id = compared[i]?.id;
    if (!id) return;
    const before = first.get(id);
    if (before === undefined) first.set(id, i);
    else chains.join(before, i, "same known thing");
  });
}

/** The same words for the same kind. Indefinite phrases join only what they repeat when that was indefinite too and uncounted. */
function joinSameText(context: NameContext, candidates: readonly Candidate[], compared: readonly Compared[], chains: Chains): void {
  const first = new Map<string, number>();
  candidates.forEach((candidate, i) => {
    const { text, id } = compared[i] as Compared;
    if (candidate.basis === "back") return;
    if (id?.startsWith("country") || id?.startsWith("capital") || candidate.reference === "adjective") return;
    const key =
      candidate.kind === "place"
        ? `place ${placeName(context, compared[i] as Compared)}`
        : `${candidate.kind} ${candidate.basis === "noun" && candidate.kind === "group" ? candidate.definite : ""} ${text}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, i);
    else chains.join(before, i, "same name");
  });
}

/** `تنظيم داعش` is داعش, `مدينة تعز` is تعز: a head noun in apposition to the name inside it; `مقاتلو داعش` do what داعش does. */
function joinNested(context: NameContext, candidates: readonly Candidate[], chains: Chains): void {
  candidates.forEach((outer, i) => {
    if (outer.basis !== "noun" || !outer.lemma || mentionRange(context, outer).from < outer.from) return;
    for (let j = i + 1; j < candidates.length && (candidates[j] as Candidate).from < outer.to; j++) {
      const why = nestedSame(context, outer, candidates[j] as Candidate);
      if (why === null) continue;
      chains.join(i, j, why);
      break;
    }
  });
}

function nestedSame(context: NameContext, outer: Candidate, inner: Candidate): string | null {
  if (inner.to > outer.to || inner.from > outer.from + 2) return null;
  const senses = context.knowledge.nouns.get(outer.lemma ?? "");
  if (isForceOf(outer, inner, senses)) return "members and forces of a body for the body";
  if (inner.reference !== "name" || inner.kind !== outer.kind) return null;
  if (inner.from === outer.from) return "name and what qualifies it";
  if (isWholeName(context, outer, inner) && sameThing(context, outer, inner, senses?.place?.manner ?? null))
    return "head noun and its name";
  return null;
}

/** `مقاتلو جبهة النصرة`, `قوات الجيش`: those who fight for a body act for it. */
function isForceOf(outer: Candidate, inner: Candidate, senses: NounSenses | undefined): boolean {
  if (inner.from === outer.from || outer.number === "Sing") return false;
  const armed = inner.kind === "armed_group" || inner.sector === "MIL";
  if (!armed || inner.number === "Dual") return false;
  return senses?.human?.weight === "member" || senses?.human?.groupKind === "armed_group" || senses?.body?.manner === "forces";
}

/** The name is all that follows the noun: no noun of its own heads it (`هيئة أركان الجيش` is no army), no further name comes after it. */
function isWholeName({ words, knowledge }: NameContext, outer: Candidate, inner: Candidate): boolean {
  const first = knowledge.nouns.get(words.tokens[inner.from]?.key ?? "");
  if (inner.things.length === 0 && (first?.body || first?.place)) return false;
  return outer.kind !== "place" || inner.to === outer.to || knowledge.origins.has(words.tokens[inner.to]?.key ?? "");
}

function sameThing({ knowledge }: NameContext, outer: Candidate, inner: Candidate, manner: string | null): boolean {
  if (outer.kind === "place" && outer.number !== "Sing") return false;
  if (outer.kind === "place") return manner === "settled" || inner.things.length === 0 || knowledge.appositive.has(outer.lemma ?? "");
  if (outer.kind === "organization" || outer.kind === "armed_group") return knowledge.appositive.has(outer.lemma ?? "");
  return outer.kind !== "group";
}

function joinTitled(candidates: readonly Candidate[], titled: readonly TitledPerson[], chains: Chains): void {
  const at = new Map(candidates.map((candidate, i) => [`${candidate.from}-${candidate.to}`, i]));
  for (const { title, asName } of titled) {
    if (!asName) continue;
    const name = at.get(`${asName.from}-${asName.to}`);
    const office = at.get(`${title.from}-${title.to}`);
    if (name !== undefined && office !== undefined && candidates[office]?.kind === "person") chains.join(office, name, "title beside name");
  }
}

/** The same office told of again, in the same words or fewer, is the same holder. */
function joinSameOffice(candidates: readonly Candidate[], compared: readonly Compared[], chains: Chains): void {
  candidates.forEach((later, j) => {
    if (later.reference !== "title") return;
    for (let i = j - 1; i >= 0 && j - i < FAR; i--) {
      const earlier = candidates[i] as Candidate;
      if (earlier.reference !== "title" || earlier.lemma !== later.lemma) continue;
      if (later.country && earlier.country && later.country !== earlier.country) continue;
      const a = (compared[i] as Compared).words;
      const b = (compared[j] as Compared).words;
      if (b.length < 2 || !b.every((word) => a.includes(word))) continue;
      chains.join(i, j, "same office");
      return;
    }
  });
}

/** Candidates further back than this are not looked at. */
const FAR = 400;

/** What counts a phrase or takes a part of it: two tolls of the same noun are not one group, nor are some of it all of it. */
function countBefore(context: NameContext, candidate: Candidate): string | null {
  const { from } = mentionRange(context, candidate);
  if (from === candidate.from) return null;
  if (candidate.definite && context.knowledge.nouns.get(context.words.tokens[from]?.key ?? "")?.human?.weight !== "count") return null;
  return context.words.tokens
    .slice(from, candidate.from)
    .map(({ key }) => key)
    .join(" ");
}

/** A place's words without the noun for what it is: `محافظة تعز` and تعز are told of as one. */
function placeName({ knowledge }: NameContext, { words, text }: Compared): string {
  const noun = knowledge.nouns.get(words[0] ?? "")?.place;
  return words.length > 1 && noun?.manner === "settled" && noun.number === "Sing" ? words.slice(1).join(" ") : text;
}
