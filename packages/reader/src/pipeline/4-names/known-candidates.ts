import type { Token } from "../2-words/words.ts";
import type { Candidate } from "./candidate.ts";
import type { KnownThing } from "./known-thing.ts";
import { labelOf, type NameContext } from "./name-context.ts";
import { type KnownHit, WORD_CLASSES } from "./name-words.ts";

/** Names that the tables know. A name that is an everyday word too needs the tagger or the words around it to speak for it. */
export function knownCandidates(context: NameContext): Candidate[] {
  const { names } = context;
  const found: Candidate[] = [];
  for (let word = 0; word < names.known.length; word++) {
    const hit = names.known[word];
    if (!hit || hit.from !== word || !isName(context, hit)) continue;
    const things = likelyThings(context, hit);
    const thing = things[0] as KnownThing;
    found.push({
      from: hit.firstToken,
      to: nameTo(context, hit),
      head: hit.firstToken,
      kind: thing.kind,
      reference: "name",
      sector: thing.sector,
      country: thing.country,
      things,
      lemma: null,
      number: "Sing",
      definite: true,
      basis: "known",
      why: "name of the tables",
    });
  }
  return found;
}

/** The last word's own token ends the name: a pronoun written on to it stays outside. */
function nameTo({ words, names }: NameContext, { to, firstToken }: KnownHit): number {
  const main = names.mains[to - 1] as number;
  return Math.max(firstToken + 1, words.words[to - 1]?.from === main || to - 1 > 0 ? main + 1 : main + 1);
}

function isName(context: NameContext, hit: KnownHit): boolean {
  const { names, words } = context;
  if (hit.to - hit.from > 1) return true;
  const main = words.tokens[hit.firstToken] as Token;
  if (main.pos === "VERB") return labelOf(context, hit.firstToken) !== "O";
  const label = context.labels[hit.from] as string;
  const everyday = ((names.classes[hit.from] as number) & WORD_CLASSES.everyday) !== 0;
  if (everyday) return label !== "O" && label.endsWith("PER") === hit.name.things.some(({ kind }) => kind === "person");
  return !(label.endsWith("PER") && !hit.name.things.some(({ kind }) => kind === "person"));
}

/** What the name most likely means: what the tagger says, states before places, bodies before places, bigger places first. */
function likelyThings({ labels }: NameContext, { name, from }: KnownHit): readonly KnownThing[] {
  if (name.things.length === 1) return name.things;
  const label = labels[from] as string;
  const rank = ({ kind, id, population }: KnownThing): number =>
    (label.endsWith("ORG") && (kind === "organization" || kind === "armed_group") ? 4e9 : 0) +
    (label.endsWith("LOC") && (kind === "place" || kind === "state") ? 4e9 : 0) +
    (id.startsWith("country") ? 2e9 : id.startsWith("capital") ? 1.9e9 : 0) +
    population;
  return [...name.things].sort((a, b) => rank(b) - rank(a));
}
