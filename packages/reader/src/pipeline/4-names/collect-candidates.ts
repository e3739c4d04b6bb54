import { backCandidates } from "./back-candidates.ts";
import type { Candidate } from "./candidate.ts";
import { knownCandidates } from "./known-candidates.ts";
import type { NameContext } from "./name-context.ts";
import { nounCandidates } from "./noun-candidates.ts";
import { originCandidates } from "./origin-candidates.ts";
import { givenNameCandidates, type TitledPerson, titledPeople } from "./person-candidates.ts";
import { shortNameCandidates } from "./short-name-candidates.ts";
import { taggedCandidates } from "./tagged-candidates.ts";
import { findTitles } from "./titles.ts";

/** Everything in the report that may refer to something, overlaps settled, in text order, the longer first. */
export interface Collected {
  readonly candidates: readonly Candidate[];
  readonly titled: readonly TitledPerson[];
}

export function collectCandidates(context: NameContext): Collected {
  const titled = titledPeople(context, findTitles(context));
  const offices = titled.flatMap(({ asTitle, asName }) => [asTitle, asName].filter((one) => one !== null));
  const tagged = taggedCandidates(context);
  const given = givenNameCandidates(context);
  const people = [...offices, ...tagged, ...given].filter(({ kind, reference }) => kind === "person" && reference === "name");
  const proposed = [
    ...offices,
    ...shortNameCandidates(context, people),
    ...originCandidates(context, titled),
    ...knownCandidates(context),
    ...tagged,
    ...given,
    ...nounCandidates(context),
    ...backCandidates(context),
  ];
  return { candidates: settle(proposed).flatMap(eachOfTwo), titled };
}

/** `البلدان` is a mention of the one and of the other. */
const eachOfTwo = (candidate: Candidate): Candidate[] =>
  candidate.basis === "back" && candidate.number === "Dual" ? [candidate, candidate] : [candidate];

const BASES: readonly Candidate["basis"][] = ["title", "known", "learned", "noun", "back"];

/**
 * Of the candidates over the same tokens the surest stays. A learned name gives way to anything surer that it crosses or that begins where it does;
 * inside a person's name nothing else is named.
 */
function settle(proposed: readonly Candidate[]): Candidate[] {
  const sorted = [...proposed].sort((a, b) => BASES.indexOf(a.basis) - BASES.indexOf(b.basis) || a.from - b.from || b.to - a.to);
  const kept: Candidate[] = [];
  const byStart = new Map<number, Candidate[]>();
  for (const candidate of sorted) {
    if (nearby(byStart, candidate).some((other) => excludes(other, candidate))) continue;
    kept.push(candidate);
    const list = byStart.get(candidate.from);
    if (list) list.push(candidate);
    else byStart.set(candidate.from, [candidate]);
  }
  return kept.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Longest candidate, in tokens: how far back one that reaches here may begin. */
const REACH = 16;

function nearby(byStart: ReadonlyMap<number, readonly Candidate[]>, { from, to }: Candidate): Candidate[] {
  const found: Candidate[] = [];
  for (let at = from - REACH; at < to; at++) for (const other of byStart.get(at) ?? []) if (other.to > from) found.push(other);
  return found;
}

/** Whether `kept`, the surer one, leaves no room for `other`. */
function excludes(kept: Candidate, other: Candidate): boolean {
  if (kept.from === other.from && kept.to === other.to) return true;
  if (other.basis === "back") return kept.basis !== "noun";
  const inside = other.from >= kept.from && other.to <= kept.to;
  const around = kept.from >= other.from && kept.to <= other.to;
  if (kept.kind === "person" && kept.reference === "name") return inside || (!around && true);
  if (!inside && !around) return other.basis === "learned";
  if (kept.reference === "title" && kept.head === other.head) return true;
  if (other.basis === "noun" && inside && (kept.basis === "known" || kept.basis === "learned")) return true;
  return other.basis === "learned" && (kept.from === other.from || (inside && other.kind !== "person"));
}
