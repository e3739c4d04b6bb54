import type { Candidate } from "./candidates.ts";
import type { Quotation } from "./quotations.ts";
import { hasRole, isMark, type Scene } from "./scene.ts";

/** What a verb of saying brings. */
export interface Complement {
  readonly kind: "that" | "quote" | "word" | "object" | "resumed";
  /** Where it begins: "that", the opening mark, the preposition, the object's first word, the pronoun for what stands before the verb. */
  readonly at: number;
  /** The first token of what is said. */
  readonly content: number;
  /** The quotation, where it is one and nothing else. */
  readonly quotation: Quotation | null;
}

/** The nearest complement that the verb takes, from `from` (after its subject) up to `limit`; `null` where there is none. */
export function findComplement(scene: Scene, verb: Candidate, from: number, limit: number): Complement | null {
  const takes = verb.form?.verb.takes;
  if (!takes) return null;
  const end = Math.min(limit, from + FARTHEST);
  const inTree = takes.object ? treeObject(scene, verb, from, end) : null;
  const overRelative = hasRole(scene, from, "relative");
  let object: Complement | null = null;
  for (let at = from; at < end; at++) {
    if (takes.that && isThat(scene, at)) return { kind: "that", at, content: at + 1, quotation: null };
    if (takes.quote) {
      const quotation = quotationFrom(scene, at);
      if (quotation) return { kind: "quote", at, content: quotation.from, quotation };
      if (scene.tokens[at]?.form === ":" && !object) return { kind: "quote", at, content: at + 1, quotation: null };
    }
    if (takes.act && at - from < NEAREST && isActNoun(scene, at)) return { kind: "object", at, content: at + 1, quotation: null };
    if (takes.words.has(scene.tokens[at]?.key ?? "") && scene.mentionAt[at] === -1 && !hasRole(scene, at + 1, "name of"))
      return preposition(scene, at);
    if (takes.object && !object && (overRelative ? inTree !== null && at >= inTree : at - from < NEAREST) && isObject(scene, at)) {
      object = { kind: "object", at, content: at, quotation: null };
      if (at === from) return (takes.that && overTitle(scene, at, end)) || object;
    }
  }
  return object;
}

/** "Abu Rudeina, the spokesman of …, that": a definite noun right after the speaker is a title where "that" follows in the same phrase. */
function overTitle(scene: Scene, title: number, end: number): Complement | null {
  if (!scene.knowledge.isDefiniteShape(scene.tokens[title]?.key ?? "")) return null;
  for (let at = title + 1; at < end; at++) {
    if (isThat(scene, at)) return { kind: "that", at, content: at + 1, quotation: null };
    if (scene.tokens[at]?.pos === "VERB" || hasRole(scene, at, "relative") || hasRole(scene, at, "and")) return null;
  }
  return null;
}

/** "That"; but not in "since", "after" and the like (`منذ أن`), which say when. */
function isThat(scene: Scene, at: number): boolean {
  if (!hasRole(scene, at, "that")) return false;
  const before = scene.tokens[at - 1];
  return before?.pos !== "ADP" || !scene.knowledge.clauseWords.get(before.key)?.includes("before that");
}

/** A quotation that begins at `at` and is more than somebody's name. */
function quotationFrom(scene: Scene, at: number): Quotation | null {
  const quotation = scene.quotations[scene.quotationAt[at] as number];
  if (!quotation || quotation.from !== at) return null;
  return isSpeech(scene, quotation) ? quotation : null;
}

/** Whether a quotation can be speech: not a name in quotation marks, not a single word. */
export function isSpeech(scene: Scene, quotation: Quotation): boolean {
  const from = quotation.from + 1;
  const to = quotation.closed ? quotation.to - 1 : quotation.to;
  if (to - from < 2) return false;
  const mention = scene.names.mentions[scene.mentionAt[from] as number];
  return !mention || mention.to < to;
}

/** `الى أن`, `عن أن`, `بواقع أن`: what is said begins after both. */
function preposition(scene: Scene, at: number): Complement {
  if (hasRole(scene, at + 1, "that")) return { kind: "that", at, content: at + 2, quotation: null };
  if (scene.tokens[at + 1]?.pos === "NOUN" && hasRole(scene, at + 2, "that")) return { kind: "that", at, content: at + 3, quotation: null };
  return { kind: "word", at, content: at + 1, quotation: null };
}

/** The noun of an act at the head of what a verb brings, over an adjective or two ("its deep regret"); `null` where there is none. */
export function actNounNear(scene: Scene, from: number): number | null {
  for (let at = from; at < from + 3; at++) {
    if (isActNoun(scene, at)) return at;
    if (scene.tokens[at]?.pos === "ADP" || isMark(scene, at) || hasRole(scene, at, "that")) return null;
  }
  return null;
}

/** Where the tree has the verb's object, over a relative clause after the subject. */
function treeObject(scene: Scene, verb: Candidate, from: number, end: number): number | null {
  const objects = (scene.syntax.dependents[verb.token] ?? []).filter((at) => at > from && at < end && scene.syntax.relations[at] === "obj");
  return objects[0] ?? null;
}

function isActNoun(scene: Scene, at: number): boolean {
  return scene.knowledge.nouns.get(scene.tokens[at]?.key ?? "")?.kind === "act";
}

function isObject(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (!token || isMark(scene, at) || scene.timeAt[at] !== -1) return false;
  const before = scene.tokens[scene.knowledge.quoteMarks.has(scene.tokens[at - 1]?.form ?? "") ? at - 2 : at - 1]?.pos;
  if (token.pos === "ADP" || before === "ADP" || (token.pos === "ADJ" && (before === "NOUN" || before === "PROPN"))) return false;
  if (token.pos === "DET" || (token.pos === "PRON" && token.word !== scene.tokens[at - 1]?.word)) return true;
  return token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "ADJ" || token.pos === "NUM" || token.pos === "X";
}

const FARTHEST = 60;
const NEAREST = 12;
