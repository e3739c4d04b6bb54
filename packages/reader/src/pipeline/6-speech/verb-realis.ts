import type { Status } from "../../reading/vocabulary.ts";
import type { Token } from "../2-words/words.ts";
import { hasCondition, hasConditionAhead } from "./conditions.ts";
import { embeddingOf } from "./embeddings.ts";
import { hasRole, isMark, type Scene } from "./scene.ts";
import type { Realis } from "./speech.ts";

export function isVerbToken(token: Token): boolean {
  return token.pos === "VERB" || token.pos === "AUX";
}

/** By particle, tense and the clause's opening: "did not enter", "may enter", "will enter", "that he enter", "if he enters", "entered". */
export function verbRealis(scene: Scene, token: number): Realis {
  if (hasRole(scene, token, "still")) return real("ongoing", "goes on still");
  const particle = particleRealis(scene, token);
  if (particle) return particle;
  if (hasCondition(scene, token)) return real("claimed_possible", "after if");
  if (!isPresent(scene, token)) return real("occurred", "past tense");
  if (isPerformative(scene, token)) return real("occurred", "said, and so done");
  if (isFirstTime(scene, token)) return real("occurred", "the first time that");
  return (
    subordinateRealis(scene, token) ??
    joinedRealis(scene, token) ??
    real(hasRole(scene, token - 1, "was") ? "occurred" : "ongoing", "present tense")
  );
}

function particleRealis(scene: Scene, token: number): Realis | null {
  for (let at = token - 1; at >= token - REACH && at >= 0; at--) {
    if (hasRole(scene, at, "not past")) return not("occurred", "not with the past");
    if (hasRole(scene, at, "not future")) return not("planned", "not with the future");
    if (hasRole(scene, at, "future"))
      return hasConditionAhead(scene, token) ? real("claimed_possible", "future under a condition") : real("planned", "future particle");
    if (hasRole(scene, at, "perhaps")) return real("claimed_possible", "perhaps");
    if (at === token - 1 && hasRole(scene, at, "not")) return not(isPresent(scene, token) ? "ongoing" : "occurred", "negation");
    if (hasRole(scene, at, "particle with present") && isPresent(scene, token))
      return real("claimed_possible", "particle with the present");
    if (isMark(scene, at) || hasRole(scene, at, "that") || hasRole(scene, at, "relative") || isVerbToken(scene.tokens[at] as Token))
      return null;
    if (at < token - 1 && scene.tokens[at]?.pos !== "ADV" && scene.tokens[at]?.pos !== "PART") return null;
  }
  return null;
}

/** "Condemns", "calls upon", "must": what is done in saying it. */
function isPerformative(scene: Scene, token: number): boolean {
  const { key } = scene.tokens[token] as Token;
  if (embeddingOf(scene, token, "")?.status === "called_for") return true;
  return (
    scene.knowledge.forms.get(key)?.some(({ tense, verb }) => tense === "present" && verb.act !== "say" && verb.act !== "report") ?? false
  );
}

/** "This is the third time that he visits". */
function isFirstTime(scene: Scene, token: number): boolean {
  if (!hasRole(scene, token - 1, "relative")) return false;
  return hasRole(scene, token - 2, "occasion") || hasRole(scene, token - 3, "occasion");
}

/** "That he enter" is as real as the word above lets it be; "in order to enter" is planned. */
function subordinateRealis(scene: Scene, token: number): Realis | null {
  const before = token - 1;
  if (hasRole(scene, before, "purpose") && scene.tokens[before]?.pos !== "VERB") return real("planned", "purpose");
  if (!hasRole(scene, before, "bare that")) return null;
  if (hasRole(scene, before - 1, "before that")) return real("occurred", "before or after that");
  if (isDuty(scene, before)) return real("called_for", "upon somebody that");
  for (let at = before - 1; at >= before - FARTHEST && at >= 0; at--) {
    const embedding = embeddingOf(scene, at, null);
    if (embedding && !embedding.status && isVerbToken(scene.tokens[at] as Token)) return verbRealis(scene, at);
    if (embedding?.status)
      return { status: embedding.status, negated: embedding.negates, why: [`above that: ${scene.tokens[at]?.lemmaKey}`] };
    if (isMark(scene, at)) break;
  }
  return real("planned", "that with the present");
}

/** "It is upon the parties that they …": the preposition, whom it is upon, and "that". */
function isDuty(scene: Scene, that: number): boolean {
  for (let at = that - 2; at >= that - REACH && at >= 0; at--) {
    if (isVerbToken(scene.tokens[at + 1] as Token) || isMark(scene, at + 1)) return false;
    if (hasRole(scene, at, "upon")) return true;
  }
  return false;
}

/** "Will visit and meet": the second present is as real as the first. */
function joinedRealis(scene: Scene, token: number): Realis | null {
  const head = scene.syntax.heads[token] ?? -1;
  if (scene.syntax.relations[token] !== "conj" || head < 0 || head >= token || !isVerbToken(scene.tokens[head] as Token)) return null;
  const first = isPresent(scene, head) ? verbRealis(scene, head) : null;
  return first && first.status !== "ongoing" && !first.negated ? first : null;
}

export function isPresent(scene: Scene, token: number): boolean {
  const { features, key, lemmaKey } = scene.tokens[token] as Token;
  if (features.aspect === "Imp") return key !== lemmaKey && !isPastAlike(scene, token);
  if (features.aspect) return isOfWomanBefore(scene, token);
  return scene.knowledge.isPresentShape(key, lemmaKey) || isOfWomanBefore(scene, token);
}

/** "She verifies", which the past of another verb resembles: a past after its feminine subject would have a feminine ending. */
function isOfWomanBefore(scene: Scene, token: number): boolean {
  const { key, lemmaKey } = scene.tokens[token] as Token;
  if (scene.knowledge.pastAlike(key, lemmaKey) !== "past of its own") return false;
  const before = scene.tokens[token - 1];
  if (before?.pos === "PRON" && before.features.gender === "Fem" && before.features.number === "Sing") return true;
  return (scene.syntax.dependents[token] ?? []).some(
    (dependent) =>
      dependent < token && scene.syntax.relations[dependent]?.startsWith("nsubj") && scene.tokens[dependent]?.features.gender === "Fem",
  );
}

/**
 * A past that has a present's letters: "I sign" outside a quotation is "was signed"; "she gathers" of a man, or with an ending that a present
 * has only after a particle, is "he gathered".
 */
function isPastAlike(scene: Scene, token: number): boolean {
  const { key, lemmaKey, features } = scene.tokens[token] as Token;
  const object = scene.tokens[token + 1]?.pos === "PRON" && scene.tokens[token + 1]?.word === scene.tokens[token]?.word;
  if (!object && scene.knowledge.realisMarks.get(key)?.kind === "past") return !SUBJUNCTIVE.some((role) => hasRole(scene, token - 1, role));
  const shape = scene.knowledge.pastAlike(key, lemmaKey);
  if (shape === "first person") return scene.quotationAt[token] === -1 && !hasRole(scene, token - 1, "future");
  if (shape === "plural") return !SUBJUNCTIVE.some((role) => hasRole(scene, token - 1, role));
  if (shape !== "woman or past") return false;
  const [before, after] = [scene.tokens[token - 1], scene.tokens[token + 1]];
  if (before?.pos === "PRON" && before.features.gender === "Masc") return true;
  if (after?.pos === "PRON" && after.word === scene.tokens[token]?.word && after.features.person === "1") return true;
  return features.person !== "2" && (scene.syntax.dependents[token] ?? []).some((dependent) => isMan(scene, dependent));
}

function isMan(scene: Scene, dependent: number): boolean {
  if (!scene.syntax.relations[dependent]?.startsWith("nsubj")) return false;
  const { gender, number } = scene.tokens[dependent]?.features ?? {};
  return gender === "Masc" && number === "Sing";
}

const SUBJUNCTIVE = ["bare that", "not", "not past", "not future", "purpose"] as const;

function real(status: Status, why: string): Realis {
  return { status, negated: false, why: [why] };
}

function not(status: Status, why: string): Realis {
  return { status, negated: true, why: [why] };
}

const REACH = 4;
const FARTHEST = 8;
