import type { EntityKind } from "../../reading/vocabulary.ts";
import type { Token } from "../2-words/words.ts";
import type { Candidate } from "./candidate.ts";
import { hasArticle, labelOf, type NameContext } from "./name-context.ts";
import type { BodyNoun, HumanNoun, NounSenses, PlaceNoun } from "./names-knowledge.ts";
import { originIn } from "./origin-in.ts";
import { type PhraseEnd, phraseEnd } from "./phrase-end.ts";

/** Phrases that a noun of the tables heads: bodies, places, people and groups without a name. */
export function nounCandidates(context: NameContext): Candidate[] {
  const found: Candidate[] = [];
  for (const token of context.words.tokens) {
    if (context.names.mains[token.word] !== token.index || labelOf(context, token.index) === "I-PER") continue;
    const senses = context.knowledge.nouns.get(token.key);
    const candidate = senses
      ? (bodyPhrase(context, token, senses) ?? placePhrase(context, token, senses) ?? humanPhrase(context, token, senses))
      : peopleOf(context, token);
    if (candidate) found.push(candidate);
  }
  return found;
}

function isNoun({ pos }: Token): boolean {
  return pos === "NOUN" || pos === "PROPN" || pos === "X";
}

function bodyPhrase(context: NameContext, token: Token, { body }: NounSenses): Candidate | null {
  if (!body || !isNoun(token)) return null;
  const phrase = phraseEnd(context, token.index, { names: "take", joined: body.manner === "ministry", quoted: true });
  if (!bodyStands(context, token, body, phrase)) return null;
  return made(context, token, phrase, body.kind, body, "body noun and its complement");
}

/** A body noun names a body when it is named, qualified, or can stand alone with the article. */
function bodyStands(context: NameContext, token: Token, { manner, number }: BodyNoun, phrase: PhraseEnd): boolean {
  if (number === "Dual") return false;
  if (phrase.genitives.length > 0 || phrase.adjectives.length > 0)
    return number === "Sing" || manner === "forces" || manner === "alone" || manner === "named";
  return manner === "alone" && hasArticle(context, token.index);
}

function placePhrase(context: NameContext, token: Token, { place, human }: NounSenses): Candidate | null {
  if (!place || !(isNoun(token) || (place.manner === "area" && (token.pos === "ADV" || token.pos === "ADP")))) return null;
  if (human && place.manner === "area") return null;
  const phrase = phraseEnd(context, token.index, { names: "take", joined: false, quoted: true });
  if (!placeStands(context, place, phrase)) return null;
  return made(context, token, phrase, "place", { ...place, sector: null }, "place noun and its name");
}

function placeStands(context: NameContext, { manner, class: placeClass }: PlaceNoun, phrase: PhraseEnd): boolean {
  if (manner === "settled" || manner === "site" || placeClass === "border") return true;
  return phrase.genitives.some((at) => isNameLike(context, at));
}

function isNameLike(context: NameContext, at: number): boolean {
  const token = context.words.tokens[at] as Token;
  if (context.knowledge.descriptions.get(token.key)?.looksFor === "state") return true;
  return token.pos === "PROPN" || token.pos === "X" || labelOf(context, at) !== "O" || context.names.known[token.word] != null;
}

function humanPhrase(context: NameContext, token: Token, { human }: NounSenses): Candidate | null {
  if (!human || human.weight === "count") return null;
  if (!isNoun(token) && !(token.pos === "ADJ" && standsAsNoun(context, token))) return null;
  const phrase = phraseEnd(context, token.index, { names: "stop", joined: false, quoted: false });
  const counted = isCounted(context, token);
  const kind: EntityKind = human.number === "Sing" && !counted ? "person" : human.groupKind;
  return made(context, token, phrase, kind, human, "noun for people");
}

/** People by where they are from: `فلسطينيون`, `سعوديان`, `فلسطيني`. */
function peopleOf(context: NameContext, token: Token): Candidate | null {
  const origin = context.knowledge.origins.get(token.key);
  if (!origin || (!isNoun(token) && token.pos !== "ADJ") || !standsAsNoun(context, token)) return null;
  const phrase = phraseEnd(context, token.index, { names: "stop", joined: false, quoted: false });
  const many = origin.number !== "Sing" || isCounted(context, token);
  const { number, definite } = origin;
  return made(
    context,
    token,
    phrase,
    many ? "group" : "person",
    { lemma: token.lemmaKey, number, definite, sector: "CVL" },
    "people by origin",
  );
}

/** `13 جنديا`, `ألف شخص`: a number, or a noun that counts, makes the singular many. */
function isCounted({ words, knowledge }: NameContext, { index, sentence }: Token): boolean {
  const before = words.tokens[index - 1];
  if (!before || before.sentence !== sentence) return false;
  return before.pos === "NUM" || /^\d/.test(before.key) || knowledge.nouns.get(before.key)?.human?.weight === "count";
}

/** An adjective that no noun goes before is a noun here: the armed (men). */
function standsAsNoun({ words }: NameContext, { index, word }: Token): boolean {
  const before = words.tokens[index - 1];
  return (
    !before || before.word === word || (before.pos !== "NOUN" && before.pos !== "PROPN" && before.pos !== "ADJ" && before.pos !== "PRON")
  );
}

function made(
  context: NameContext,
  token: Token,
  phrase: PhraseEnd,
  kind: EntityKind,
  { lemma, number, definite, sector }: Pick<HumanNoun, "lemma" | "number" | "definite" | "sector">,
  why: string,
): Candidate {
  return {
    from: token.index,
    to: phrase.to,
    head: token.index,
    kind,
    reference: "description",
    sector,
    country: originIn(context, token.index, phrase.to),
    things: [],
    lemma,
    number,
    definite: definite || phrase.genitives.some((at) => hasArticle(context, at)),
    basis: "noun",
    why,
  };
}
