import type { EntityKind } from "../../reading/vocabulary.ts";
import type { Token, TokenRange } from "../2-words/words.ts";
import { headOfRange } from "../3-syntax/head-of-range.ts";
import type { Candidate } from "./candidate.ts";
import { chainMembers } from "./chain-members.ts";
import type { Chains } from "./chains.ts";
import type { Compared } from "./compared.ts";
import { worthOf } from "./keep-model.ts";
import { mentionRange } from "./mention-range.ts";
import type { NameContext } from "./name-context.ts";
import type { Entity, Mention, Names, Office } from "./names.ts";
import type { TitledPerson } from "./person-candidates.ts";
import { toldName } from "./told-name.ts";

/** Shapes chains of candidates as entities, mentions and offices. */
export function buildNames(
  context: NameContext,
  candidates: readonly Candidate[],
  titled: readonly TitledPerson[],
  chains: Chains,
  compared: readonly Compared[],
): Names {
  const { keep } = context.knowledge;
  const judged = chainMembers(context, candidates, chains).map(({ members, features }) => {
    const own = members.map((i) => candidates[i] as Candidate);
    const sure = !keep || own.some((one) => isCapitalOrState(one) || isCountedParty(context, one));
    return { members, worth: sure ? "kept" : worthOf(keep, features) };
  });
  const kept = judged.filter(
    ({ members, worth }) =>
      worth === "kept" || (worth === "faint" && !isBareAdjective(context, candidates[members[0] as number] as Candidate)),
  );
  const index = new Map(kept.map(({ members }, i) => [chains.root(members[0] as number), i]));
  const entityOf = (i: number): number | null => index.get(chains.root(i)) ?? null;
  const order = candidates.flatMap((_, i) => (entityOf(i) === null ? [] : [i]));
  const mentionOf = new Map(order.map((i, m) => [i, m]));
  const mentions = order.map((i) => mention(context, candidates[i] as Candidate, entityOf(i) as number, chains.reasons(i)));
  const entities = kept.map(({ members, worth }, i) => ({
    ...entity(context, i, members, candidates, compared, chains, mentionOf),
    of: ownerOf(i, members, candidates, entityOf),
    faint: worth === "faint",
  }));
  return {
    mentions,
    entities,
    offices: offices(context, titled, candidates, entityOf),
    byHead: byHead(
      context,
      order.map((i) => candidates[i] as Candidate),
      mentions,
    ),
  };
}

/** These are never mere words. */
function isCapitalOrState({ things, basis }: Candidate): boolean {
  return basis === "known" && (things[0]?.id.startsWith("country:") || things[0]?.standsFor?.startsWith("country:")) === true;
}

/** `سفينة فرنسية`, `القوى السياسية`: taken for a person where it says of what sort a thing is. */
const isBareAdjective = ({ words }: NameContext, { kind, basis, from }: Candidate): boolean =>
  kind === "person" && basis === "noun" && words.tokens[from]?.pos === "ADJ";

/** `قتل ثلاثة مسلحين`: people who are counted and of whom a verb is said. */
function isCountedParty(context: NameContext, candidate: Candidate): boolean {
  if (candidate.basis !== "noun" || (candidate.kind !== "group" && candidate.kind !== "armed_group")) return false;
  const { from } = mentionRange(context, candidate);
  if (from === candidate.from || context.words.tokens[from]?.pos !== "NUM") return false;
  const above = context.syntax.heads[headOfRange(context.syntax, { from, to: candidate.to })] ?? -1;
  return context.words.tokens[above]?.pos === "VERB" && context.words.tokens[from - 1]?.pos !== "ADP";
}

function mention(context: NameContext, candidate: Candidate, entity: number, reasons: readonly string[]): Mention {
  const { reference, why } = candidate;
  const { from, to } = mentionRange(context, candidate);
  const { words, syntax } = context;
  const first = words.tokens[from] as Token;
  const last = words.tokens[to - 1] as Token;
  const head = headOfRange(syntax, candidate);
  return { start: first.start, end: last.end, from, to, head, reference, entity, why: [why, ...reasons] };
}

function entity(
  context: NameContext,
  index: number,
  members: readonly number[],
  candidates: readonly Candidate[],
  compared: readonly Compared[],
  chains: Chains,
  mentionOf: ReadonlyMap<number, number>,
): Omit<Entity, "of" | "faint"> {
  const all = members.map((i) => candidates[i] as Candidate);
  const best = all.reduce((a, b) => (fullness(b) > fullness(a) ? b : a));
  const ids = members.map((i) => compared[i]?.id ?? null);
  const state = ids.some((id) => id?.startsWith("country:"));
  return {
    index,
    kind: state ? "state" : kindOf(all),
    name: toldName(context, best),
    country: firstOf(all.map(({ country }) => country)),
    sector: firstOf(all.map(({ sector }) => sector)),
    candidates: [...new Set([...ids.filter((id) => id !== null), ...all.flatMap(({ things }) => things.map(({ id }) => id))])],
    mentions: members.map((i) => mentionOf.get(i) as number),
    why: [...new Set(members.flatMap((i) => [(candidates[i] as Candidate).why, ...chains.reasons(i)]))],
  };
}

/** The entity that a body, group or place is named by: the first named inside one of its phrases. */
function ownerOf(
  own: number,
  members: readonly number[],
  candidates: readonly Candidate[],
  entityOf: (i: number) => number | null,
): number | null {
  for (const i of members) {
    const outer = candidates[i] as Candidate;
    if (outer.kind === "person") continue;
    for (let j = i + 1; j < candidates.length && (candidates[j] as Candidate).to <= outer.to; j++) {
      const owner = entityOf(j);
      if (owner !== null && owner !== own) return owner;
    }
  }
  return null;
}

/** A name says more than a title, a title more than a description; of equals the longer. */
function fullness({ reference, from, to }: Candidate): number {
  return (reference === "name" ? 100 : reference === "title" ? 50 : reference === "description" ? 10 : 0) + Math.min(9, to - from);
}

function kindOf(all: readonly Candidate[]): EntityKind {
  return (all.find(({ basis }) => basis === "known") ?? all.find(({ basis }) => basis === "title") ?? (all[0] as Candidate)).kind;
}

function firstOf<T>(values: readonly (T | null)[]): T | null {
  return values.find((value) => value !== null) ?? null;
}

function offices(
  context: NameContext,
  titled: readonly TitledPerson[],
  candidates: readonly Candidate[],
  entityOf: (i: number) => number | null,
): Office[] {
  const at = new Map(candidates.map((candidate, i) => [`${candidate.from}-${candidate.to}`, i]));
  const byStart = Map.groupBy(candidates.keys(), (i) => (candidates[i] as Candidate).from);
  return titled.flatMap(({ title, asName, asTitle }) => {
    const holder = asName ?? asTitle;
    const i = holder ? at.get(`${holder.from}-${holder.to}`) : undefined;
    const person = i === undefined ? null : entityOf(i);
    if (!holder || person === null || title.noun.class === "honorific" || title.noun.class === "calling") return [];
    const { start } = context.words.tokens[title.from] as Token;
    const { end } = context.words.tokens[title.to - 1] as Token;
    const body = bodyWithin(title, candidates, byStart);
    return [
      {
        start,
        end,
        from: title.from,
        to: title.to,
        person,
        body: body === null ? null : entityOf(body),
        title: toldName(context, title),
        former: title.former,
        why: ["title beside name"],
      },
    ];
  });
}

/** The first body or state named in a title after its first word. */
function bodyWithin(title: TokenRange, candidates: readonly Candidate[], byStart: ReadonlyMap<number, readonly number[]>): number | null {
  let first: number | null = null;
  for (let at = title.from + 1; at < title.to; at++) {
    for (const i of byStart.get(at) ?? []) {
      const { to, kind } = candidates[i] as Candidate;
      const isBody = to <= title.to && (kind === "organization" || kind === "state" || kind === "armed_group");
      if (isBody && (first === null || i < first)) first = i;
    }
  }
  return first;
}

/** A mention is found at its head in the tree and at its own first noun, wherever the tree hangs it. */
function byHead({ words }: NameContext, candidates: readonly Candidate[], mentions: readonly Mention[]): number[][] {
  const found: number[][] = words.tokens.map(() => []);
  mentions.forEach(({ head }, i) => {
    const own = (candidates[i] as Candidate).head;
    (found[head] as number[]).push(i);
    if (own !== head) (found[own] as number[]).push(i);
  });
  return found;
}
