import type { Mention } from "../4-names/names.ts";
import { type Candidate, isClauseHead } from "./candidates.ts";
import { findComplement } from "./complements.ts";
import { joinedSpeakers, sameLetters } from "./joined-speakers.ts";
import { hasRole, isMark, type Scene } from "./scene.ts";
import { isGoverned, speakerMention, speakingPlace } from "./speaker-mentions.ts";
import { mentionOver, nameAfterTitle } from "./title-holders.ts";

/** Who a verb of saying names as its subject. */
export interface Subject {
  /** Indices into `Names.mentions`; several where they speak together. */
  readonly mentions: readonly number[];
  /** The document that speaks for its issuer, where it is the subject: its token. */
  readonly document: number | null;
  /** A noun that no mention covers, to be known again by its head. */
  readonly unnamed?: number;
  /** The token after the subject's words, where it follows the verb; else the verb's own end. */
  readonly end: number;
  readonly why: string;
}

/**
 * The subject of a verb of saying where its own clause names one; `null` where it is dropped.
 * `mayDrop`: somebody who spoke before agrees with the verb, so that a lone name after it may be its object ("and urged the parties to …").
 */
export function findSubject(scene: Scene, verb: Candidate, floor: number, limit: number, mayDrop: boolean): Subject | null {
  const takes = verb.form?.verb.takes;
  if (takes?.document) return documentAfter(scene, verb.to, limit);
  const topic = topicOf(scene, verb);
  if (topic) return topic;
  const relative = relativeBefore(scene, verb);
  const after = verb.form?.number === "Sing" ? subjectAfter(scene, verb.to, limit, takes?.object ?? false) : null;
  if (after && relative !== null)
    return verb.to > verb.token + 1 || hasRole(scene, after.end, "that") || isParsedSubject(scene, after, verb)
      ? after
      : antecedent(scene, verb, relative, floor);
  if (relative !== null) return antecedent(scene, verb, relative, floor);
  const had = pluperfectSubject(scene, verb, floor);
  if (had) return had;
  const before = subjectBefore(scene, verb, floor);
  if (!after) {
    const elsewhere =
      parsedSubject(scene, verb, floor, limit) ?? before ?? overRelative(scene, verb, floor) ?? subjectOverObject(scene, verb, limit);
    return elsewhere ?? titledSubject(scene, verb, limit, mayDrop) ?? unnamedSubject(scene, verb, limit);
  }
  if (before && startsClause(scene, before, floor)) return before;
  return isLoneObject(scene, verb, after, mayDrop) ? before : after;
}

/** "As for the analyst X, (he) said": whoever the clause is opened about, before "and" and the verb. */
function topicOf(scene: Scene, verb: Candidate): Subject | null {
  if (!hasRole(scene, verb.from - 1, "and")) return null;
  for (let at = verb.from - 2; at >= 0 && at > verb.from - LONGEST_PLUPERFECT; at--) {
    if (scene.tokens[at]?.pos === "VERB" || scene.tokens[at]?.form === ".") return null;
    if (!hasRole(scene, at, "as for")) continue;
    const index = speakerMention(scene, at + 1) ?? nameAfterTitle(scene, at + 1, verb.from);
    return index === null ? null : { ...joined(scene, index, verb.from), end: verb.to, why: BEFORE };
  }
  return null;
}

/** "But Awad, who lives next door, said": the name that opens the clause, with a relative clause between it and the verb. */
function overRelative(scene: Scene, verb: Candidate, floor: number): Subject | null {
  for (let at = verb.from - 1; at > floor && at > verb.from - LONGEST_PLUPERFECT; at--) {
    if (hasRole(scene, at, "that") || hasRole(scene, at, "and")) return null;
    if (!hasRole(scene, at, "relative")) continue;
    const found = mentionBefore(scene, verb, at, floor, BEFORE);
    return found && startsClause(scene, found, floor) ? found : null;
  }
  return null;
}

/** Verb, object, subject: "the attack was claimed by a group", with the group last. */
function subjectOverObject(scene: Scene, verb: Candidate, limit: number): Subject | null {
  const object = scene.tokens[verb.to];
  if (!verb.form?.verb.takes.object || object?.pos !== "NOUN" || !scene.knowledge.isDefiniteShape(object.key)) return null;
  const index = verb.to + 1 < limit ? speakerMention(scene, verb.to + 1) : null;
  return index === null ? null : { ...joined(scene, index, limit), end: verb.to };
}

/** A noun right after a verb that takes no object is its subject, though no mention names it. */
function unnamedSubject(scene: Scene, verb: Candidate, limit: number): Subject | null {
  const at = scene.tokens[verb.to]?.pos === "DET" ? verb.to + 1 : verb.to;
  const noun = scene.tokens[at];
  if (!noun || isMark(scene, at) || at >= limit || verb.form?.verb.takes.object || verb.form?.number !== "Sing") return null;
  if ((noun.pos !== "NOUN" && noun.pos !== "PROPN") || noun.word === scene.tokens[verb.token]?.word) return null;
  if (scene.timeAt[at] !== -1 || hasRole(scene, at, "before name") || hasRole(scene, at, "that")) return null;
  return { mentions: [], document: null, unnamed: at, end: at + 1, why: "the noun after the verb, told of before" };
}

/** A title that no mention covers, its holder's name after it, and then what is said. */
function titledSubject(scene: Scene, verb: Candidate, limit: number, mayDrop: boolean): Subject | null {
  const title = scene.tokens[verb.to];
  if (title?.pos !== "NOUN") return null;
  const name = nameAfterTitle(scene, verb.to + 1, limit);
  if (name === null) return null;
  const subject = joined(scene, name, limit);
  const complement = findComplement(scene, verb, subject.end, limit);
  if (!complement || (complement.kind === "object" && complement.at !== subject.end)) return null;
  const lone = complement.kind !== "object" && mayDrop && verb.form?.verb.takes.whom && scene.knowledge.isDefiniteShape(title.key);
  return lone ? null : { ...subject, why: "the name after a title" };
}

/** "The council had called": the subject right after "had", where the verb follows in the same clause. */
function pluperfectSubject(scene: Scene, verb: Candidate, floor: number): Subject | null {
  for (let at = verb.token - 1; at >= floor && at > verb.token - LONGEST_PLUPERFECT; at--) {
    if (scene.tokens[at]?.pos === "VERB" || hasRole(scene, at, "relative")) return null;
    if (!hasRole(scene, at, "was")) continue;
    const index = speakerMention(scene, at + 1);
    const mention = index === null ? undefined : (scene.names.mentions[index] as Mention);
    if (index === null || !mention || mention.to > verb.token) return null;
    return { ...joined(scene, index, verb.token), end: verb.to, why: BEFORE };
  }
  return null;
}

/** The token of the relative pronoun before a verb, over "had"; `null` where there is none. */
export function relativeBefore(scene: Scene, verb: Candidate): number | null {
  let at = verb.token - 1;
  while (at > verb.token - 4 && (hasRole(scene, at, "was") || hasRole(scene, at, "particle with present"))) at--;
  return hasRole(scene, at, "relative") ? at : null;
}

/** "It came in a statement of …": the document after the preposition. */
function documentAfter(scene: Scene, from: number, limit: number): Subject | null {
  if (scene.tokens[from]?.pos !== "ADP") return null;
  for (let at = from + 1; at < limit && at < from + 3; at++) {
    if (scene.knowledge.nouns.get(scene.tokens[at]?.key ?? "")?.kind === "document") return documentSubject(at);
  }
  return null;
}

function documentSubject(at: number): Subject {
  return { mentions: [], document: at, end: at + 1, why: "a document speaks for whoever issued it" };
}

/**
 * Verb first: the first name, title or group after it, before "that", a colon, a preposition or the next clause.
 * Words that go before names are passed over; other nouns too, unless the verb may have an object there.
 */
export function subjectAfter(scene: Scene, from: number, limit: number, objects: boolean): Subject | null {
  let skipped = 0;
  for (let at = from; at < limit && skipped < MOST_SKIPPED; at++) {
    const time = scene.times.times[scene.timeAt[at] as number];
    if (time) {
      at = time.to - 1;
      continue;
    }
    if (scene.knowledge.nouns.get(scene.tokens[at]?.key ?? "")?.kind === "document") return documentSubject(at);
    const mention = speakerMention(scene, at) ?? (at === from ? speakingPlace(scene, at) : null);
    if (mention !== null) return joined(scene, mention, limit);
    if (scene.knowledge.nouns.get(scene.tokens[at]?.key ?? "")?.kind === "anonymous") return { ...documentSubject(at), document: null };
    if (stopsSubject(scene, at, objects)) return null;
    if (!isMark(scene, at)) skipped++;
  }
  return null;
}

/** A first speaker, and those joined to it. */
function joined(scene: Scene, index: number, limit: number): Subject {
  return { ...joinedSpeakers(scene, index, limit), document: null, why: AFTER };
}

/** The words that end the place where a subject may stand. */
function stopsSubject(scene: Scene, at: number, objects: boolean): boolean {
  const token = scene.tokens[at];
  if (!token || token.form === ":" || STOPPING.has(token.pos)) return true;
  if (hasRole(scene, at, "that") || hasRole(scene, at, "relative") || hasRole(scene, at, "and")) return true;
  return objects && !isMark(scene, at) && token.pos !== "ADV" && !hasRole(scene, at, "before name");
}

/** What the parser takes for the subject, where a mention covers it. */
function parsedSubject(scene: Scene, verb: Candidate, floor: number, limit: number): Subject | null {
  for (const dependent of scene.syntax.dependents[verb.token] ?? []) {
    if (dependent < floor || dependent >= limit || !scene.syntax.relations[dependent]?.startsWith("nsubj")) continue;
    const index = mentionOver(scene, dependent, limit);
    if (index === null) continue;
    const found = joined(scene, index, limit);
    return { ...found, end: Math.max(found.end, verb.to), why: "the verb's subject in the tree" };
  }
  return null;
}

function isParsedSubject(scene: Scene, subject: Subject, verb: Candidate): boolean {
  const mention = scene.names.mentions[subject.mentions[0] ?? -1];
  if (!mention) return subject.document !== null;
  return (scene.syntax.dependents[verb.token] ?? []).some(
    (dependent) => dependent >= mention.from && dependent < mention.to && scene.syntax.relations[dependent]?.startsWith("nsubj"),
  );
}

/** Subject first: the mention that the verb follows at once, or over "had". */
function subjectBefore(scene: Scene, verb: Candidate, floor: number): Subject | null {
  let at = verb.token;
  while (at > floor && (hasRole(scene, at - 1, "was") || hasRole(scene, at - 1, "particle with present"))) at--;
  if (at === floor || hasRole(scene, at - 1, "and") || hasRole(scene, at - 1, "contrast")) return null;
  return mentionBefore(scene, verb, at, floor, BEFORE);
}

function antecedent(scene: Scene, verb: Candidate, relative: number, floor: number): Subject | null {
  let at = relative;
  if (hasRole(scene, at - 1, "and")) at--;
  return mentionBefore(scene, verb, at, Math.min(floor, at - FARTHEST_ANTECEDENT), "the noun before the relative clause");
}

function mentionBefore(scene: Scene, verb: Candidate, to: number, floor: number, why: string): Subject | null {
  let at = to - 1;
  while (at >= floor && isMark(scene, at)) at--;
  const index = scene.mentionAt[at] ?? -1;
  const mention = scene.names.mentions[index];
  if (!mention || mention.from < floor || !maySpeak(scene, mention)) return null;
  if (why === BEFORE && isGoverned(scene, mention.from)) return null;
  return { mentions: sameLetters(scene, index), document: null, end: verb.to, why };
}

/** Somebody, or after "that" a place for those who govern it. */
function maySpeak(scene: Scene, { from }: Mention): boolean {
  return speakerMention(scene, from) !== null || (hasRole(scene, from - 1, "that") && speakingPlace(scene, from) !== null);
}

/** A mention before the verb is its subject for sure where it opens a clause or follows "that". */
function startsClause(scene: Scene, { mentions }: Subject, floor: number): boolean {
  const { from } = scene.names.mentions[mentions[0] as number] as Mention;
  return hasRole(scene, from - 1, "that") || (isClauseHead(scene, from, floor) && from > floor);
}

/** After a verb that is done to somebody, the one name before "to" or "of" is its object where the subject can have been dropped. */
function isLoneObject(scene: Scene, verb: Candidate, after: Subject, mayDrop: boolean): boolean {
  const whom = verb.form?.verb.takes.whom;
  if (!whom || !mayDrop || after.mentions.length !== 1) return false;
  const next = scene.tokens[after.end];
  if (!next || next.pos === "ADP" || hasRole(scene, after.end, "that") || isMark(scene, after.end))
    return whom === "always" || !isParsedSubject(scene, after, verb);
  return false;
}

/** The first name, title or group of a stretch that no preposition governs, with those joined to it. */
export function firstSubject(scene: Scene, from: number, to: number, limit = to): readonly number[] {
  for (let token = Math.max(from, to - FARTHEST_BACK); token < to; token++) {
    const index = speakerMention(scene, token);
    if (index === null || (token > from && isGoverned(scene, token))) continue;
    return joined(scene, index, limit).mentions.map((mention) => (scene.names.mentions[mention] as Mention).entity);
  }
  return [];
}

/** The first token of a subject that stands before its verb. */
export function startOf(scene: Scene, subject: Subject): number {
  return scene.names.mentions[subject.mentions[0] ?? -1]?.from ?? subject.end;
}

/** The rules that find a subject after its verb, and before it. */
export const AFTER = "the first name or title after the verb";
const BEFORE = "the name or title before the verb";

const STOPPING: ReadonlySet<string> = new Set(["ADP", "SCONJ", "VERB"]);
const MOST_SKIPPED = 6;
const LONGEST_PLUPERFECT = 14;
const FARTHEST_BACK = 200;
const FARTHEST_ANTECEDENT = 16;
