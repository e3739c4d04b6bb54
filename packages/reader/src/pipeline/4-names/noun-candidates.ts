import type { EntityKind } from "../../reading/vocabulary.ts";
import type { Token } from "../2-words/words.ts";
import type { Candidate } from "./candidate.ts";
import { isCountNoun } from "./count-noun.ts";
import { hasArticle, isSuffix, labelOf, type NameContext, tokenBeside } from "./name-context.ts";
import type { BodyNoun, GrammaticalNumber, HumanNoun, NounSenses, PlaceNoun } from "./names-knowledge.ts";
import { originIn } from "./origin-in.ts";
import { nameEnd, type PhraseEnd, phraseEnd, titledEnd } from "./phrase-end.ts";

/** Phrases that a noun of the tables heads: bodies, places, people and groups without a name. */
export function nounCandidates(context: NameContext): Candidate[] {
  const found: Candidate[] = [];
  for (const token of context.words.tokens) {
    if (context.names.mains[token.word] !== token.index || labelOf(context, token.index) === "I-PER") continue;
    const senses = context.knowledge.nouns.get(token.key);
    const not = idiomAt(context, token);
    if (not === "any") continue;
    const candidate = senses
      ? (placeBeforeBody(context, token, senses) ??
        (not === "body" ? null : bodyPhrase(context, token, senses)) ??
        placePhrase(context, token, senses) ??
        humanPhrase(context, token, senses))
      : peopleOf(context, token);
    if (candidate) found.push(candidate);
  }
  return found;
}

/** What the noun heads no name of, with the word after it. */
function idiomAt({ words, knowledge }: NameContext, { index, key, word }: Token): "body" | "place" | "any" | undefined {
  const next = words.tokens[index + 1];
  if (!next || next.word === word) return undefined;
  const bare = (one: string): string => (one.startsWith(knowledge.article) ? one.slice(knowledge.article.length) : one);
  return knowledge.idioms.get(`${bare(key)} ${bare(next.key)}`);
}

function isNoun({ pos }: Token): boolean {
  return pos === "NOUN" || pos === "PROPN" || pos === "X";
}

/** `جبهة مأرب`, `قضاء بيجي`: what may be a body or a place is a place when a place's name follows. */
function placeBeforeBody(context: NameContext, token: Token, senses: NounSenses): Candidate | null {
  if (!senses.body || !senses.place || senses.place.manner === "site") return null;
  const next = tokenBeside(context, token.index + 1, token.index);
  if (!next || context.names.mains[next.word] !== next.index) return null;
  const known = context.names.known[next.word]?.name.things[0]?.kind;
  return labelOf(context, next.index).endsWith("LOC") || known === "place" || known === "state"
    ? placePhrase(context, token, senses)
    : null;
}

function bodyPhrase(context: NameContext, token: Token, { body }: NounSenses): Candidate | null {
  if (!body || !isNoun(token)) return null;
  const phrase = withItsSide(
    context,
    token,
    withItsPurpose(
      context,
      token,
      body,
      phraseEnd(context, token.index, { names: "take", joined: body.manner === "ministry", quoted: true }),
    ),
  );
  if (bodyStands(context, token, body, phrase)) return made(context, token, phrase, body.kind, body, "body noun and its complement");
  const led = body.manner === "alone" ? withItsLeader(context, token) : null;
  return led && made(context, token, led, body.kind, body, "body noun and who leads it");
}

/** `الهيئة المصرية العامة للبترول`: what a public body is for goes with its name. */
function withItsPurpose(context: NameContext, { index }: Token, { manner, number }: BodyNoun, phrase: PhraseEnd): PhraseEnd {
  const purposeful = manner === "named" && number === "Sing" && hasArticle(context, index) && phrase.adjectives.length > 0;
  const joint = tokenBeside(context, phrase.to, index);
  const noun = tokenBeside(context, phrase.to + 1, index);
  if (!purposeful || joint?.pos !== "ADP" || joint.key !== context.knowledge.article.slice(1) || noun?.pos !== "NOUN") return phrase;
  if (!hasArticle(context, noun.index) || context.knowledge.nouns.get(noun.key)?.human || context.names.known[noun.word]) return phrase;
  return { ...phrase, to: noun.index + 1 };
}

/** A body noun names a body when it is named, qualified, or can stand alone with the article. */
function bodyStands(context: NameContext, token: Token, { manner, number }: BodyNoun, phrase: PhraseEnd): boolean {
  if (number === "Dual") return false;
  if (phrase.genitives.length > 0 || phrase.adjectives.length > 0)
    return number === "Sing" || manner === "forces" || manner === "alone" || manner === "named";
  return manner === "alone" && hasArticle(context, token.index);
}

/** `تحالف تقوده السعودية`: a bare noun and a clause with a pronoun for it, right behind, that names somebody. */
function withItsLeader(context: NameContext, { index }: Token): PhraseEnd | null {
  const leader = tokenBeside(context, index + 3, index);
  if (tokenBeside(context, index + 1, index)?.pos !== "VERB" || !isSuffix(context, index + 2) || !leader) return null;
  const named = context.names.known[leader.word]?.firstToken === leader.index || labelOf(context, leader.index)[0] === "B";
  return named ? { to: nameEnd(context, leader.index), genitives: [leader.index], adjectives: [] } : null;
}

/** `القوات الموالية للحكومة`: the participle and whom it names go with the phrase. */
function withItsSide(context: NameContext, { index }: Token, phrase: PhraseEnd): PhraseEnd {
  const participle = tokenBeside(context, phrase.to, index);
  if (!participle || !context.knowledge.siding.has(participle.lemmaKey)) return phrase;
  const joint = tokenBeside(context, phrase.to + 1, index);
  const complement = tokenBeside(context, phrase.to + 2, index);
  if (joint?.pos !== "ADP" || !complement || !(isNoun(complement) || labelOf(context, complement.index) !== "O")) return phrase;
  const { to } = phraseEnd(context, complement.index, { names: "take", joined: false, quoted: true });
  const end = Math.max(to, nameEnd(context, complement.index), titledEnd(context, complement.index) ?? 0);
  return { to: end, genitives: phrase.genitives, adjectives: [...phrase.adjectives, participle.index] };
}

function placePhrase(context: NameContext, token: Token, { place, human }: NounSenses): Candidate | null {
  if (!place || !(isNoun(token) || (place.manner === "area" && (token.pos === "ADV" || token.pos === "ADP")))) return null;
  if (human && place.manner === "area") return null;
  const phrase = phraseEnd(context, token.index, { names: "take", joined: false, quoted: !hasArticle(context, token.index) });
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
  if (!human || isCountNoun(context.knowledge, token.key) || qualifiesPeople(context, token)) return null;
  if (!isNoun(token) && !(token.pos === "ADJ" && standsAsNoun(context, token, human.number))) return null;
  const phrase = withItsSide(context, token, phraseEnd(context, token.index, { names: "stop", joined: false, quoted: false }));
  if (phrase.to === token.index + 1 && context.knowledge.descriptions.get(token.key)?.count === 2) return null;
  const counted = isCounted(context, token);
  const single = (human.number === "Sing" && !counted) || isOneOf(context, token);
  const kind: EntityKind = single ? "person" : human.groupKind;
  return made(context, token, phrase, kind, human, "noun for people");
}

/** `المواطنين المؤيدين لـ`: of two definite nouns for people the second, with a complement of its own, says something of the first. */
function qualifiesPeople(context: NameContext, { index, word }: Token): boolean {
  const before = context.words.tokens[index - 1];
  if (!before || before.word === word || !hasArticle(context, index) || !hasArticle(context, before.index)) return false;
  return context.knowledge.nouns.get(before.key)?.human !== undefined && tokenBeside(context, index + 1, index)?.pos === "ADP";
}

/** `أحد الشهود` is one person. */
function isOneOf({ words, knowledge }: NameContext, { index, sentence }: Token): boolean {
  const before = words.tokens[index - 1];
  return before?.sentence === sentence && knowledge.nouns.get(before.key)?.human?.weight === "one";
}

/** People by where they are from: `فلسطينيون`, `سعوديان`, `فلسطيني`. */
function peopleOf(context: NameContext, token: Token): Candidate | null {
  const origin = context.knowledge.origins.get(token.key);
  if (!origin || (!isNoun(token) && token.pos !== "ADJ") || !standsAsNoun(context, token, origin.number)) return null;
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
  return before.pos === "NUM" || /^\d/.test(before.key) || isCountNoun(knowledge, before.key);
}

/** An adjective that no noun goes before is a noun here: the armed (men). */
function standsAsNoun(context: NameContext, { index, word }: Token, number: GrammaticalNumber): boolean {
  const { words } = context;
  const before = words.tokens[index - 1];
  if (!before || before.word === word) return true;
  if (before.pos === "NOUN") return number !== "Sing" && !mayAgree(context, before, index);
  if (before.pos === "PRON") return !hasArticle(context, index) && isOnVerbOrPreposition(context, before);
  return before.pos !== "PROPN" && before.pos !== "ADJ";
}

/** `يشنها متشددون`, `بينهم سعوديون`: behind a pronoun written on to a verb or preposition comes a new phrase. */
function isOnVerbOrPreposition({ words }: NameContext, { index, word }: Token): boolean {
  const bearer = words.tokens[index - 1];
  return bearer?.word === word && (bearer.pos === "VERB" || bearer.pos === "ADP");
}

/** A noun that is definite where the word after it is not, or no plural of people before a sound plural, has it as its genitive. */
function mayAgree(context: NameContext, noun: Token, index: number): boolean {
  if (hasArticle(context, noun.index) !== hasArticle(context, index)) return hasArticle(context, noun.index);
  return context.knowledge.nouns.get(noun.key)?.human !== undefined;
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
