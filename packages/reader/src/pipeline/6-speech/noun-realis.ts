import type { Status } from "../../reading/vocabulary.ts";
import type { Token } from "../2-words/words.ts";
import { embeddingOf } from "./embeddings.ts";
import { hasRole, isMark, type Scene } from "./scene.ts";
import type { Realis } from "./speech.ts";
import type { Embedding } from "./speech-knowledge.ts";
import { hasCondition, isVerbToken, verbRealis } from "./verb-realis.ts";

/** By what stands beside it ("planned", "continuing"), by what governs it, by what it means; a happening told by a noun else took place. */
export function nounRealis(scene: Scene, token: number, depth: number): Realis {
  const negated = isNegatedNoun(scene, token);
  const beside = markBeside(scene, token);
  if (beside) return { status: beside, negated, why: ["word beside the noun"] };
  const governed = governedRealis(scene, token, depth);
  if (governed) return { ...governed, negated: governed.negated !== negated };
  const own =
    scene.knowledge.realisMarks.get(scene.tokens[token]?.lemmaKey ?? "") ?? scene.knowledge.realisMarks.get(scene.tokens[token]?.key ?? "");
  if (own?.itself && !negated) return { status: own.status, negated, why: ["noun of something going on"] };
  return { status: "occurred", negated, why: [negated ? "negated noun" : "noun of a happening"] };
}

function isNegatedNoun(scene: Scene, token: number): boolean {
  for (let at = token - 1; at >= token - 3 && at >= 0; at--) {
    if (hasRole(scene, at, "not noun") || hasRole(scene, at, "without")) return true;
    if (isMark(scene, at) || isVerbToken(scene.tokens[at] as Token)) return false;
  }
  return false;
}

/** An adjective or adverb in the noun's own phrase after it. */
function markBeside(scene: Scene, token: number): Status | null {
  const { tokens, knowledge } = scene;
  for (let at = token + 1; at <= token + 3 && at < tokens.length; at++) {
    if (isMark(scene, at) || isVerbToken(tokens[at] as Token) || hasRole(scene, at, "and") || hasRole(scene, at, "that")) return null;
    const bare = knowledge.realisMarks.get(tokens[at]?.lemmaKey ?? "") ?? knowledge.realisMarks.get(tokens[at]?.key ?? "");
    if (bare && !bare.itself) return bare.status;
  }
  return null;
}

/** Back through the noun's phrase to the preposition and the word that govern it. */
function governedRealis(scene: Scene, token: number, depth: number): Realis | null {
  if (depth > DEEPEST) return null;
  let at = token;
  for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
    const before = at - 1;
    const word = scene.tokens[before];
    if (!word || isMark(scene, before) || hasRole(scene, before, "that") || hasRole(scene, before, "relative")) break;
    if (word.pos === "ADP") return governedBy(scene, at, before, depth);
    const embedding = embeddingOf(scene, before, "");
    if (embedding) return embedded(scene, before, embedding, depth);
    if (isVerbToken(word)) return governingVerb(scene, at, before);
    at = before;
  }
  return hasCondition(scene, token) ? { status: "claimed_possible", negated: false, why: ["after if"] } : null;
}

/** The word that governs by a preposition: the head in the tree, else the nearest before that takes this preposition. */
function governedBy(scene: Scene, noun: number, preposition: number, depth: number): Realis | null {
  const key = scene.tokens[preposition]?.key ?? "";
  const own = embeddingOf(scene, preposition, "");
  if (own) return embedded(scene, preposition, own, depth);
  const head = scene.syntax.heads[noun] ?? -1;
  const inTree = head >= 0 && head < preposition ? embeddingOf(scene, head, key) : null;
  if (inTree) return embedded(scene, head, inTree, depth);
  for (let at = preposition - 1; at >= preposition - FARTHEST && at >= 0; at--) {
    if (scene.tokens[at]?.form === "." || hasRole(scene, at, "that") || hasRole(scene, at, "relative")) break;
    const embedding = embeddingOf(scene, at, key);
    if (embedding) return embedded(scene, at, embedding, depth);
    if (isVerbToken(scene.tokens[at] as Token)) break;
  }
  if (hasRole(scene, preposition, "purpose")) return { status: "planned", negated: false, why: ["purpose"] };
  return null;
}

function embedded(scene: Scene, at: number, embedding: Embedding, depth: number): Realis {
  if (embedding.status) return { status: embedding.status, negated: embedding.negates, why: ["word above the noun"] };
  const verb = isVerbToken(scene.tokens[at] as Token);
  return verb ? verbRealis(scene, at) : nounRealis(scene, at, depth + 1);
}

/** Subject or object of a verb that says nothing of its reality: indefinite, it is as real as the verb. */
function governingVerb(scene: Scene, noun: number, verb: number): Realis | null {
  return scene.tokens[noun]?.features.definite === "Ind" ? verbRealis(scene, verb) : null;
}

const DEEPEST = 4;
const LONGEST_CHAIN = 5;
const FARTHEST = 14;
