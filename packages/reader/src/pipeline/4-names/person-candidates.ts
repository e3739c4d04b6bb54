import type { Token } from "../2-words/words.ts";
import type { Candidate } from "./candidate.ts";
import type { NameContext } from "./name-context.ts";
import { originIn } from "./origin-in.ts";
import { personNameEnd } from "./person-name.ts";
import type { Title } from "./titles.ts";

/** A title's candidates: the title itself where it may stand for its holder, and the name beside it. */
export interface TitledPerson {
  readonly title: Title;
  readonly asTitle: Candidate | null;
  readonly asName: Candidate | null;
}

export function titledPeople(context: NameContext, titles: readonly Title[]): TitledPerson[] {
  return titles.map((title) => ({ title, asTitle: titleCandidate(context, title), asName: nameCandidate(context, title) }));
}

/** The adjective that stands for a second office stands for its state. Honorifics stand for nobody alone; a calling needs its name, an office its body or the article. */
function titleCandidate(context: NameContext, title: Title): Candidate | null {
  const { noun, head, from, to, name, definite, complement } = title;
  if (noun.class === "honorific" || (noun.class === "rank" && !name)) return null;
  if (complement?.from === from) return null;
  if (!name && (noun.class === "calling" || !complement || !definite)) return null;
  if (name && noun.class === "rank") return null;
  return {
    from,
    to,
    head,
    kind: "person",
    reference: "title",
    sector: noun.sector,
    country: originIn(context, from, to),
    things: [],
    lemma: noun.lemma,
    number: "Sing",
    definite,
    basis: name ? "title" : "noun",
    why: name ? "title beside name" : "office for its holder",
  };
}

function nameCandidate(context: NameContext, { name, noun, from, to }: Title): Candidate | null {
  if (!name) return null;
  return personCandidate(name.from, name.to, noun.sector, originIn(context, from, to), "title", "name beside title");
}

/** Names of people that begin with a given name, where no title stands beside them. */
export function givenNameCandidates(context: NameContext): Candidate[] {
  const found: Candidate[] = [];
  for (let word = 0; word < context.names.mains.length; word++) {
    const at = context.names.mains[word] as number;
    const end = personNameEnd(context, at, false);
    if (end === null || end - at < 2) continue;
    found.push(personCandidate(at, end, null, null, "learned", "given name and what follows it"));
    word = (context.words.tokens[end - 1] as Token).word;
  }
  return found;
}

function personCandidate(
  from: number,
  to: number,
  sector: Candidate["sector"],
  country: string | null,
  basis: Candidate["basis"],
  why: string,
): Candidate {
  return {
    from,
    to,
    head: from,
    kind: "person",
    reference: "name",
    sector,
    country,
    things: [],
    lemma: null,
    number: "Sing",
    definite: true,
    basis,
    why,
  };
}
