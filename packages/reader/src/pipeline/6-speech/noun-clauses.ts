import type { Status } from "../../reading/vocabulary.ts";
import type { Token } from "../2-words/words.ts";
import { plainRelation } from "../3-syntax/plain-relation.ts";
import { embeddingOf } from "./embeddings.ts";
import { hasRole, isMark, type Scene } from "./scene.ts";
import type { Realis } from "./speech.ts";
import { isVerbToken, verbRealis } from "./verb-realis.ts";

/** What a relative clause in the present or future tells of its noun: "the operations that the army is carrying out". */
export function relativeStatus(scene: Scene, noun: number): Status | null {
  for (let at = noun + 1; at <= noun + REACH && at < scene.tokens.length; at++) {
    if (hasRole(scene, at, "relative")) return arranged(scene, at) ?? statusInRelative(scene, verbAfter(scene, at + 1, 2));
    if (isVerbToken(scene.tokens[at] as Token)) return resumes(scene, at) && isIndefinite(scene, noun) ? statusOfVerb(scene, at) : null;
    if (scene.tokens[at]?.pos !== "ADJ") return null;
  }
  return null;
}

/** "Which it is planned that …". */
function arranged(scene: Scene, relative: number): Status | null {
  for (let at = relative + 1; at <= relative + 2; at++) {
    const mark = scene.knowledge.realisMarks.get(scene.tokens[at]?.lemmaKey ?? "");
    if (mark?.kind === "beside" && mark.status === "planned") return "planned";
  }
  return null;
}

/** A known happening "that he carried out" took place, whatever is asked or planned around it. */
function statusInRelative(scene: Scene, verb: number | null): Status | null {
  if (verb === null) return null;
  const { status, negated } = verbRealis(scene, verb);
  return negated ? null : status;
}

/** "Clashes that the city is seeing": the verb has a pronoun for the noun. */
function resumes(scene: Scene, verb: number): boolean {
  return scene.tokens[verb + 1]?.pos === "PRON" && scene.tokens[verb + 1]?.word === scene.tokens[verb]?.word;
}

function statusOfVerb(scene: Scene, verb: number | null): Status | null {
  if (verb === null) return null;
  const { status, negated } = verbRealis(scene, verb);
  return negated || status === "occurred" ? null : status;
}

/** "The talks are continuing", "the battles go on": the adjective or verb that has the noun for its subject tells that it goes on. */
export function predicateStatus(scene: Scene, noun: number): Status | null {
  const head = scene.syntax.heads[noun] ?? -1;
  const token = scene.tokens[head];
  if (!token || head <= noun || plainRelation(scene.syntax, noun) !== "nsubj") return null;
  if (token.pos === "ADJ") {
    const mark = scene.knowledge.realisMarks.get(token.lemmaKey) ?? scene.knowledge.realisMarks.get(token.key);
    return mark?.kind === "beside" && mark.status === "ongoing" ? "ongoing" : null;
  }
  if (!isVerbToken(token)) return null;
  const embedding = embeddingOf(scene, head, "");
  if (!embedding) return null;
  return embedding.status === null || embedding.status === "ongoing" ? statusOfVerb(scene, head) : null;
}

/** A meeting or visit that opens a clause is as real as its verb: "the talks will take up …". */
export function clauseAfter(scene: Scene, noun: number): Realis | null {
  const mark = scene.knowledge.realisMarks.get(scene.tokens[noun]?.lemmaKey ?? "");
  if (mark?.kind !== "meeting" || !(hasRole(scene, noun - 1, "that") || isMark(scene, noun - 1))) return null;
  const verb = verbAfter(scene, noun + 1, FARTHEST);
  const realis = verb === null ? null : verbRealis(scene, verb);
  return realis && !realis.negated && realis.status !== "occurred" ? realis : null;
}

/** "Plays a part in the operations", "the raids target the south": known happenings, several or the subject, that go on as a present verb's clause does. */
export function goesOnWithVerb(scene: Scene, noun: number): boolean {
  const token = scene.tokens[noun];
  if (token?.pos !== "NOUN" || isIndefinite(scene, noun)) return false;
  const isSubject = plainRelation(scene.syntax, noun) === "nsubj";
  if (token.features.number !== "Plur" && !isSubject) return false;
  let head = scene.syntax.heads[noun] ?? -1;
  for (let step = 0; step < MOST_STEPS && head >= 0; step++) {
    if (isVerbToken(scene.tokens[head] as Token)) return statusOfVerb(scene, head) === "ongoing";
    if (isSubject) return false;
    head = scene.syntax.heads[head] ?? -1;
  }
  return false;
}

function verbAfter(scene: Scene, from: number, most: number): number | null {
  for (let at = from; at <= from + most && at < scene.tokens.length; at++) {
    if (isVerbToken(scene.tokens[at] as Token)) return at;
    if (hasRole(scene, at, "that") || (hasRole(scene, at, "relative") && at > from)) return null;
  }
  return null;
}

/** Without article, pronoun or a definite noun after it. */
export function isIndefinite(scene: Scene, noun: number): boolean {
  const token = scene.tokens[noun] as Token;
  const next = scene.tokens[noun + 1];
  if (token.features.definite === "Ind") return true;
  if (token.features.definite === "Def" || scene.knowledge.isDefiniteShape(token.key)) return false;
  if (!next || next.pos === "PUNCT") return true;
  if (next.pos === "PRON" && next.word === token.word) return false;
  return !(next.pos === "NOUN" || next.pos === "PROPN") || !(scene.knowledge.isDefiniteShape(next.key) || next.pos === "PROPN");
}

const REACH = 5;
const FARTHEST = 14;
const MOST_STEPS = 5;
