import type { Sentence, Token } from "../2-words/words.ts";
import { hasRole, isMark, type Scene, wholeWord } from "./scene.ts";
import type { SayingForm, SourceOpening } from "./speech-knowledge.ts";

/** A word, or words, that may tell an act of saying. */
export interface Candidate {
  readonly token: number;
  /** First and last token of its words, half-open: the source opening before the verb, the verb's object pronoun after it. */
  readonly from: number;
  readonly to: number;
  readonly kind: "verb" | "participle" | "noun" | SourceOpening["follows"];
  readonly form: SayingForm | null;
  /** False for a word that is another word too and that the tagger does not call a verb. */
  readonly sure: boolean;
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
    const kind = opening.follows;
    if (kind !== "clause" && kind !== "also clause") return { token, from: token, to: after, kind, form: null, sure: true };
    const form = formOf(scene, after);
    if (form && form.tense !== "participle")
      return { token: after, from: token, to: pastPronouns(scene, after + 1), kind, form, sure: true };
  }
  return null;
}

function verbAt(scene: Scene, at: number, sentence: Sentence): Candidate | null {
  const form = formOf(scene, at);
  const token = scene.tokens[at] as Token;
  if (!form) return null;
  const kind = form.tense === "participle" ? "participle" : "verb";
  if (form.number === "Dual" && form.verb.ambiguous && !isClauseHead(scene, at, sentence.from)) return null;
  if (kind === "participle" && !standsFree(scene, at, sentence, form)) return null;
  if (kind === "verb" && (isInName(scene, at) || isUnreal(scene, at, sentence) || isSubjunctive(scene, at, form))) return null;
  return { token: at, from: at, to: pastPronouns(scene, at + 1), kind, form, sure: !form.verb.ambiguous || isVerb(token) };
}

/** A participle after a comma, "and" or at the beginning; or clearly a circumstance, with what it takes right after: not an adjective. */
function standsFree(scene: Scene, at: number, sentence: Sentence, { gender, number, verb }: SayingForm): boolean {
  if (hasRole(scene, at, "the saying")) return scene.tokens[at - 1]?.pos === "ADP";
  if (verb.takes.opening) return clauseStart(scene, at, sentence.from) === sentence.from;
  if (isClauseHead(scene, at, sentence.from)) return true;
  const next = pastPronouns(scene, at + 1);
  if (verb.takes.whom !== null && (scene.mentionsFrom[next]?.length ?? 0) > 0) return true;
  if (verb.ambiguous && !isVerb(scene.tokens[at] as Token)) return false;
  if (gender === "Masc" && number === "Sing") return true;
  const [noun, after] = [scene.tokens[at - 1], scene.tokens[next]];
  const describes = noun?.pos === "NOUN" && !scene.knowledge.isDefiniteShape(noun.key);
  return hasRole(scene, next, "that") || (after?.pos === "ADP" && !describes);
}

/** The form of saying that a word may be; the tagger says whether a verb or a participle. */
function formOf(scene: Scene, at: number): SayingForm | null {
  const token = scene.tokens[at];
  const forms = token && (scene.knowledge.forms.get(token.key) ?? scene.knowledge.forms.get(wholeWord(scene, at)));
  if (!forms) return null;
  return (
    forms.find((form) => (form.tense === "participle") !== isVerb(token)) ??
    forms.find((form) => form.tense !== "participle") ??
    forms[0] ??
    null
  );
}

function isVerb(token: Token): boolean {
  return token.pos === "VERB" || token.pos === "AUX";
}

function isInName(scene: Scene, at: number): boolean {
  const mention = scene.names.mentions[scene.mentionAt[at] as number];
  return mention !== undefined && mention.from < at;
}

/** Denied, future or asked for: nothing was said. */
function isUnreal(scene: Scene, at: number, sentence: Sentence): boolean {
  const before = at - 1;
  return before >= sentence.from && UNREAL.some((role) => hasRole(scene, before, role));
}

/** "To announce", "that he should say". */
function isSubjunctive(scene: Scene, at: number, form: SayingForm): boolean {
  return form.tense === "present" && (hasRole(scene, at - 1, "bare that") || hasRole(scene, at - 1, "purpose"));
}

function pastPronouns(scene: Scene, from: number): number {
  let at = from;
  while (scene.tokens[at]?.pos === "PRON" && scene.tokens[at]?.word === scene.tokens[from - 1]?.word) at++;
  return at;
}

/** Back over the "and", the comma or the contrast that leads to `token`: where its clause begins. */
export function clauseStart(scene: Scene, token: number, floor: number): number {
  let at = token;
  while (at > floor && token - at < LONGEST_LEAD && (isMark(scene, at - 1) || LEADS.some((role) => hasRole(scene, at - 1, role)))) at--;
  return at;
}

/** Whether a clause of its own begins at `start`: at the sentence's head, after a mark, "and", "but", "but she" or "had". */
export function isClauseHead(scene: Scene, start: number, floor: number): boolean {
  const lead = start - 1;
  if (lead < floor || isMark(scene, lead) || LEADS.some((role) => hasRole(scene, lead, role))) return true;
  if (scene.tokens[lead]?.pos === "PRON" && (hasRole(scene, lead - 1, "contrast") || hasRole(scene, lead - 1, "his part"))) return true;
  return hasRole(scene, lead, "that") ? hasRole(scene, lead - 1, "contrast") : isPronounOfThat(scene, lead);
}

/** "Except that she". */
function isPronounOfThat(scene: Scene, lead: number): boolean {
  return scene.tokens[lead]?.pos === "PRON" && hasRole(scene, lead - 1, "that") && hasRole(scene, lead - 2, "contrast");
}

const UNREAL = ["future", "if", "question", "not", "not past", "not future"] as const;
const LONGEST_LEAD = 12;
const LEADS = ["and", "contrast", "was", "particle with present"] as const;
