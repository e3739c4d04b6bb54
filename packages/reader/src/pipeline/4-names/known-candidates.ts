import type { Token } from "../2-words/words.ts";
import type { Candidate } from "./candidate.ts";
import { longestKnownName } from "./known-names.ts";
import type { KnownThing } from "./known-thing.ts";
import { hasArticle, labelOf, type NameContext } from "./name-context.ts";
import { type KnownHit, WORD_CLASSES } from "./name-words.ts";

/** Names that the tables know. A name that is an everyday word too needs the tagger or the words around it to speak for it. */
export function knownCandidates(context: NameContext): Candidate[] {
  const { names } = context;
  const found: Candidate[] = [];
  const told = new Set<string>();
  for (let word = 0; word < names.known.length; word++) {
    const hit = names.known[word] ?? shortForm(context, word, told);
    if (!hit || hit.from !== word || !(isName(context, hit) || isToldOf(context, hit, told))) continue;
    const things = likelyThings(context, hit);
    if (hit.to - hit.from > 1) for (const { id } of things) told.add(id);
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

/** A form that other bodies share too, or that is a common word: it stands for the body that the report has named in full before. */
function shortForm({ names, knowledge, words }: NameContext, word: number, told: ReadonlySet<string>): KnownHit | null {
  if (told.size === 0) return null;
  const name = longestKnownName(knowledge.shortNames, names.keys, word, names.stems[word] as string, names.keys.length);
  const firstToken = names.mains[word] as number;
  const to = word + (name?.keys.length ?? 0);
  const last = words.tokens[names.mains[to - 1] ?? -1];
  if (!name?.things.some(({ id }) => told.has(id)) || last?.sentence !== words.tokens[firstToken]?.sentence) return null;
  return { name: { ...name, things: name.things.filter(({ id }) => told.has(id)) }, from: word, to, firstToken };
}

/** An everyday word with the article for a body or group that the report has named in full before: `القاعدة` after `تنظيم القاعدة`. */
function isToldOf(context: NameContext, hit: KnownHit, told: ReadonlySet<string>): boolean {
  if (!hasArticle(context, hit.firstToken) || context.words.tokens[hit.firstToken]?.pos === "VERB") return false;
  if (context.words.tokens[hit.firstToken + 1]?.pos === "ADJ") return false;
  if (context.knowledge.nouns.get(context.words.tokens[hit.firstToken - 1]?.key ?? "")?.place) return false;
  return hit.name.things.some(({ id, kind }) => (kind === "armed_group" || kind === "organization") && told.has(id));
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
