import type { Status } from "../../reading/vocabulary.ts";
import type { Token } from "../2-words/words.ts";
import { isIndefinite } from "./noun-clauses.ts";
import { hasRole, isMark, type Scene } from "./scene.ts";
import type { RealisMark } from "./speech-knowledge.ts";
import { isVerbToken, verbRealis } from "./verb-realis.ts";

/** What a happening's noun tells of itself ("support", "talks"), by lemma or form. */
export function markAt(scene: Scene, at: number): RealisMark | undefined {
  const token = scene.tokens[at];
  const { realisMarks } = scene.knowledge;
  return (
    token && (realisMarks.get(token.lemmaKey) ?? realisMarks.get(token.key) ?? realisMarks.get(scene.knowledge.withoutArticle(token.key)))
  );
}

/** An adjective or adverb in the noun's own phrase after it. */
export function markBeside(scene: Scene, token: number): Status | null {
  for (let at = token + 1; at <= token + 3 && at < scene.tokens.length; at++) {
    if (isMark(scene, at) || isVerbToken(scene.tokens[at] as Token) || hasRole(scene, at, "and") || hasRole(scene, at, "that")) return null;
    if (scene.tokens[at]?.pos === "ADP") return null;
    const mark = markAt(scene, at);
    if (mark?.kind === "beside") return mark.status;
  }
  return null;
}

export function isNegatedNoun(scene: Scene, token: number): boolean {
  for (let at = token - 1; at >= token - 3 && at >= 0; at--) {
    if (hasRole(scene, at, "not noun") || hasRole(scene, at, "without")) return true;
    if (isMark(scene, at) || isVerbToken(scene.tokens[at] as Token) || hasRole(scene, at, "and")) return false;
  }
  return false;
}

/** Not "after the battles"; a truce that lies ahead is a new one. */
export function isGoingOn(scene: Scene, token: number, status: Status): boolean {
  if (isToldInPassing(scene, token) || isPastVerb(scene, token + 1)) return false;
  return !hasRole(scene, token - 1, "before that") && (status !== "planned" || isIndefinite(scene, token));
}

/** "Battles that ended". */
function isPastVerb(scene: Scene, at: number): boolean {
  return scene.tokens[at]?.pos === "VERB" && verbRealis(scene, at).status === "occurred";
}

/** "Killed in battles", "affirmed his support": the verb in the past, or the speaking, is what is told. */
function isToldInPassing(scene: Scene, noun: number): boolean {
  const head = verbAbove(scene, noun);
  if (head === null || head > noun) return false;
  if (scene.tokens[noun - 1]?.pos === "ADP" && !hasRole(scene, noun - 1, "purpose")) return verbRealis(scene, head).status === "occurred";
  const own = scene.tokens[noun + 1]?.pos === "PRON" && scene.tokens[noun + 1]?.word === scene.tokens[noun]?.word;
  return own && scene.knowledge.forms.has(scene.tokens[head]?.key ?? "");
}

/** "The third week of the battles": something that goes on by itself, known, after "to" and a noun. */
export function isOfNoun(scene: Scene, noun: number, preposition: number): boolean {
  const kind = markAt(scene, noun)?.kind;
  const before = scene.tokens[preposition - 1];
  if ((kind !== "itself" && kind !== "meeting") || !before || !scene.knowledge.isDefiniteShape(scene.tokens[noun]?.key ?? "")) return false;
  return before.pos === "ADJ" || before.pos === "NOUN";
}

/** The verb that a word hangs from, over a noun or two. */
function verbAbove(scene: Scene, word: number): number | null {
  let head = scene.syntax.heads[word] ?? -1;
  for (let step = 0; step < MOST_STEPS && head >= 0; step++) {
    if (isVerbToken(scene.tokens[head] as Token)) return head;
    head = scene.syntax.heads[head] ?? -1;
  }
  return null;
}

const MOST_STEPS = 3;
