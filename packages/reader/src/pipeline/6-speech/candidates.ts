import type { Sentence } from "../2-words/words.ts";
import { hasRole, isMark, type Scene } from "./scene.ts";
import type { SayingForm, SourceOpening } from "./speech-knowledge.ts";

/** A word, or words, that may tell an act of saying. */
export interface Candidate {
  readonly token: number;
  /** First and last token of its words, half-open: the source opening before the verb, the verb's object pronoun after it. */
  readonly from: number;
  readonly to: number;
  readonly kind: "verb" | "participle" | SourceOpening["follows"];
  readonly form: SayingForm | null;
}

/** All words of a sentence that may tell an act of saying, in text order. */
export function findCandidates(scene: Scene, sentence: Sentence): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let token = sentence.from; token < sentence.to; token++) {
    const candidate = sourceAt(scene, token, sentence.to) ?? verbAt(scene, token, sentence);
    if (!candidate) continue;
    found.push(candidate);
    token = candidate.to - 1;
  }
  return found;
}

/** "According to", "as … announced", "quoting". */
function sourceAt(scene: Scene, token: number, end: number): Candidate | null {
  const { tokens, knowledge } = scene;
  for (const opening of knowledge.sources.get(tokens[token]?.key ?? "") ?? []) {
    const after = token + opening.keys.length;
    if (after >= end || !opening.keys.every((key, i) => tokens[token + i]?.key === key)) continue;
    if (opening.follows !== "clause") return { token, from: token, to: after, kind: opening.follows, form: null };
    const form = formAt(scene, after);
    if (form) return { token: after, from: token, to: pastPronouns(scene, after + 1), kind: "clause", form };
  }
  return null;
}

function verbAt(scene: Scene, token: number, sentence: Sentence): Candidate | null {
  const form = formAt(scene, token);
  if (!form) return null;
  const name = scene.names.mentions[scene.mentionAt[token] as number];
  if (name && form.tense !== "participle" && name.reference === "name") return null;
  if (form.tense !== "participle" && (isUnreal(scene, token, sentence) || isSubjunctive(scene, token))) return null;
  const kind = form.tense === "participle" ? "participle" : "verb";
  return { token, from: token, to: pastPronouns(scene, token + 1), kind, form };
}

/** The form of saying that a word may be: one that is another word too only where the tagger calls it a verb, or for a participle, no verb. */
function formAt(scene: Scene, at: number): SayingForm | null {
  const token = scene.tokens[at];
  const forms = token && scene.knowledge.forms.get(token.key);
  if (!token || !forms) return null;
  const isVerb = token.pos === "VERB" || token.pos === "AUX";
  return (
    forms.find((form) => (form.tense === "participle" ? !isVerb : isVerb)) ??
    forms.find((form) => form.tense !== "participle" && !form.verb.ambiguous && token.pos !== "ADP") ??
    forms.find((form) => form.tense === "participle" && !form.verb.ambiguous) ??
    null
  );
}

/** Denied, future or asked for: nothing was said. */
function isUnreal(scene: Scene, token: number, sentence: Sentence): boolean {
  const before = token - 1;
  if (before < sentence.from) return false;
  if (hasRole(scene, before, "future") || hasRole(scene, before, "if") || hasRole(scene, before, "question")) return true;
  return hasRole(scene, before, "not") || hasRole(scene, before, "not past") || hasRole(scene, before, "not future");
}

/** "To announce", "in order to say". */
function isSubjunctive(scene: Scene, token: number): boolean {
  const form = formAt(scene, token);
  if (form?.tense !== "present") return false;
  const key = scene.tokens[token - 1]?.key ?? "";
  return scene.knowledge.clauseWords.get(key)?.includes("that") === true && key.length <= 2;
}

function pastPronouns(scene: Scene, from: number): number {
  let at = from;
  while (scene.tokens[at]?.pos === "PRON" && scene.tokens[at]?.word === scene.tokens[from - 1]?.word) at++;
  return at;
}

/** Back over the "and", the comma or the contrast that leads to `token`: where its clause begins. */
export function clauseStart(scene: Scene, token: number, floor: number): number {
  let at = token;
  while (at > floor) {
    const before = at - 1;
    if (!hasRole(scene, before, "and") && !hasRole(scene, before, "contrast") && !hasRole(scene, before, "was") && !isMark(scene, before))
      break;
    at = before;
  }
  return at;
}
