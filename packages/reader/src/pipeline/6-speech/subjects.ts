import type { Mention } from "../4-names/names.ts";
import type { Candidate } from "./candidates.ts";
import { hasRole, isMark, type Scene } from "./scene.ts";

/** Who a verb of saying names as its subject. */
export interface Subject {
  /** Indices into `Names.mentions`; several where they speak together. */
  readonly mentions: readonly number[];
  /** The document that speaks for its issuer, where it is the subject: its token. */
  readonly document: number | null;
  /** The token after the subject's words, where it follows the verb; else the verb's own end. */
  readonly end: number;
  readonly why: string;
}

/** The subject of a verb of saying where its own clause names one; `null` where it is dropped. */
export function findSubject(scene: Scene, verb: Candidate, floor: number, limit: number): Subject | null {
  if (verb.form?.verb.takes.document) return documentAfter(scene, verb.to, limit);
  const isRelative = hasRole(scene, verb.token - 1, "relative");
  const after = subjectAfter(scene, verb.to, limit);
  if (after && !(isRelative && verb.to === verb.token + 1 && isObjectOf(scene, after, verb))) return after;
  if (isRelative) return mentionBefore(scene, verb, verb.token - 1, floor, "the noun before the relative clause");
  return parsedSubject(scene, verb, floor, limit) ?? subjectBefore(scene, verb, floor);
}

/** "It came in a statement of …": the document after the preposition. */
function documentAfter(scene: Scene, from: number, limit: number): Subject | null {
  if (scene.tokens[from]?.pos !== "ADP" || from + 1 >= limit) return null;
  const noun = scene.knowledge.nouns.get(scene.tokens[from + 1]?.key ?? "");
  if (noun?.kind !== "document") return null;
  return { mentions: [], document: from + 1, end: from + 2, why: "a document speaks for whoever issued it" };
}

/** Verb first: the first name, title or group after it, before "that", a colon, a preposition or the next clause. */
export function subjectAfter(scene: Scene, from: number, limit: number): Subject | null {
  let skipped = 0;
  for (let at = from; at < limit && skipped < MOST_SKIPPED; at++) {
    const time = scene.times.times[scene.timeAt[at] as number];
    if (time && time.to > at) {
      at = time.to - 1;
      continue;
    }
    const mention = speakerMention(scene, at);
    if (mention !== null) return joined(scene, [mention], limit);
    const token = scene.tokens[at];
    if (!token || stopsSubject(scene, at)) return null;
    const noun = scene.knowledge.nouns.get(token.key);
    if (noun?.kind === "document" && token.pos !== "VERB")
      return { mentions: [], document: at, end: at + 1, why: "a document speaks for whoever issued it" };
    if (token.pos !== "PUNCT") skipped++;
  }
  return null;
}

/** The words that end the place where a subject may stand. */
function stopsSubject(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (!token) return true;
  if (token.pos === "ADP" || token.pos === "SCONJ" || token.pos === "VERB" || token.key === ":") return true;
  return hasRole(scene, at, "that") || hasRole(scene, at, "relative") || hasRole(scene, at, "and");
}

/** The widest mention at `token` of somebody who can speak. */
export function speakerMention(scene: Scene, token: number): number | null {
  for (const index of scene.mentionsFrom[token] ?? []) {
    const mention = scene.names.mentions[index] as Mention;
    if (mention.reference === "adjective" || mention.reference === "pronoun") continue;
    if (scene.names.entities[mention.entity]?.kind === "place") continue;
    return index;
  }
  return null;
}

/** A first speaker, and those joined to it by "and". All mentions over the same letters are speakers (a plural). */
function joined(scene: Scene, first: readonly number[], limit: number): Subject {
  const mentions = first.flatMap((index) => sameLetters(scene, index));
  let end = (scene.names.mentions[first[0] as number] as Mention).to;
  for (;;) {
    const next = nextJoined(scene, end, limit);
    if (next === null) break;
    mentions.push(...sameLetters(scene, next));
    end = (scene.names.mentions[next] as Mention).to;
  }
  return { mentions, document: null, end, why: AFTER };
}

function nextJoined(scene: Scene, end: number, limit: number): number | null {
  let at = end;
  while (at < limit && isMark(scene, at) && scene.tokens[at]?.form !== ":") at++;
  if (at >= limit || !hasRole(scene, at, "and")) return null;
  return speakerMention(scene, at + 1);
}

function sameLetters(scene: Scene, index: number): number[] {
  const mention = scene.names.mentions[index] as Mention;
  return (scene.mentionsFrom[mention.from] ?? []).filter((other) => scene.names.mentions[other]?.to === mention.to);
}

/** What the parser takes for the subject, where a mention covers it. */
function parsedSubject(scene: Scene, verb: Candidate, floor: number, limit: number): Subject | null {
  for (const dependent of scene.syntax.dependents[verb.token] ?? []) {
    if (dependent < floor || dependent >= limit || !scene.syntax.relations[dependent]?.startsWith("nsubj")) continue;
    const index = scene.mentionAt[dependent] as number;
    const mention = scene.names.mentions[index];
    if (!mention || speakerMention(scene, mention.from) === null) continue;
    const found = joined(scene, [index], limit);
    return { ...found, end: Math.max(found.end, verb.to), why: "the verb's subject in the tree" };
  }
  return null;
}

/** Subject first: the mention that the verb follows at once, or over a relative clause, an apposition or "had". */
function subjectBefore(scene: Scene, verb: Candidate, floor: number): Subject | null {
  let at = verb.token;
  while (at > floor && (hasRole(scene, at - 1, "was") || hasRole(scene, at - 1, "particle with present"))) at--;
  if (at === floor || hasRole(scene, at - 1, "and") || hasRole(scene, at - 1, "contrast")) return null;
  return mentionBefore(scene, verb, at, floor, "the name or title before the verb");
}

function mentionBefore(scene: Scene, verb: Candidate, to: number, floor: number, why: string): Subject | null {
  let at = to - 1;
  while (at >= floor && isMark(scene, at)) at--;
  const index = scene.mentionAt[at] ?? -1;
  const mention = scene.names.mentions[index];
  if (!mention || mention.from < floor || speakerMention(scene, mention.from) === null) return null;
  return { mentions: sameLetters(scene, index), document: null, end: verb.to, why };
}

/** The first name, title or group of a stretch that no preposition governs. */
export function firstSubject(scene: Scene, from: number, to: number): readonly number[] {
  for (let token = from; token < to; token++) {
    for (const index of scene.mentionsFrom[token] ?? []) {
      const mention = scene.names.mentions[index] as Mention;
      if (mention.reference === "adjective" || scene.names.entities[mention.entity]?.kind === "place") continue;
      if (scene.tokens[token - 1]?.pos === "ADP" && token - 1 >= from) continue;
      return [mention.entity];
    }
  }
  return [];
}

/** In "who called upon Egypt to …" what follows the verb is its object, unless the verb has its pronoun there. */
function isObjectOf(scene: Scene, subject: Subject, verb: Candidate): boolean {
  const head = scene.names.mentions[subject.mentions[0] ?? -1]?.head;
  return head === undefined || scene.syntax.relations[head] !== "nsubj" || scene.syntax.heads[head] !== verb.token;
}

/** The rule that finds a subject after its verb. */
export const AFTER = "the first name or title after the verb";

const MOST_SKIPPED = 6;
