import type { Status } from "../../reading/vocabulary.ts";
import type { Token } from "../2-words/words.ts";
import { plainRelation } from "../3-syntax/plain-relation.ts";
import { hasCondition } from "./conditions.ts";
import { embeddingOf } from "./embeddings.ts";
import { clauseAfter, goesOnWithVerb, isIndefinite, predicateStatus, relativeStatus } from "./noun-clauses.ts";
import { isGoingOn, isNegatedNoun, isOfNoun, markAt, markBeside } from "./noun-marks.ts";
import { hasRole, isMark, type Scene } from "./scene.ts";
import type { Realis } from "./speech.ts";
import type { Embedding } from "./speech-knowledge.ts";
import { isVerbToken, verbRealis } from "./verb-realis.ts";

/** By what stands beside it ("planned", "continuing"), by what governs it, by what is told of it, by what it means; else it took place. */
export function nounRealis(scene: Scene, token: number, depth: number): Realis {
  const negated = isNegatedNoun(scene, token);
  const told = markBeside(scene, token) ?? relativeStatus(scene, token) ?? predicateStatus(scene, token);
  if (told) return { status: told, negated, why: ["word beside the noun"] };
  if (scene.tokens[token]?.pos !== "ADJ" || depth > 0) {
    const governed = governedRealis(scene, token, depth) ?? clauseAfter(scene, token);
    if (governed) return { ...governed, ...announcedAhead(scene, token, governed), negated: governed.negated !== negated };
  }
  const own = markAt(scene, token);
  if (own?.kind === "itself" && !negated && isGoingOn(scene, token, own.status)) {
    return { status: own.status, negated, why: ["noun of something going on"] };
  }
  if (!negated && goesOnWithVerb(scene, token)) return { status: "ongoing", negated, why: ["known happenings told of in the present"] };
  return { status: "occurred", negated, why: [negated ? "negated noun" : "noun of a happening"] };
}

/** A meeting or a truce that somebody announces, unknown so far, lies ahead. */
function announcedAhead(scene: Scene, noun: number, { why }: Realis): Partial<Realis> {
  const own = markAt(scene, noun);
  const lies = own?.kind === "meeting" || (own?.kind === "itself" && own.status === "planned");
  return lies && why.includes(ANNOUNCED) && isIndefinite(scene, noun) ? { status: "planned" } : {};
}

function isAnnounced(scene: Scene, at: number): boolean {
  return scene.knowledge.forms.get(scene.tokens[at]?.key ?? "")?.some(({ verb }) => verb.act === "announce") ?? false;
}

/** Back through the noun's phrase to the preposition, noun or verb that governs it. */
function governedRealis(scene: Scene, token: number, depth: number): Realis | null {
  if (depth > DEEPEST) return null;
  let at = token;
  for (let steps = 0; steps < LONGEST_CHAIN; steps++) {
    const before = pastQuoteMarks(scene, at - 1);
    const word = scene.tokens[before];
    if (!word || isMark(scene, before) || hasRole(scene, before, "that") || hasRole(scene, before, "relative")) break;
    if (hasRole(scene, before, "afterwards")) return null;
    if (hasRole(scene, before, "there is")) return thereIs(scene, before);
    if (hasRole(scene, before, "and") || hasRole(scene, before, "or")) return joinedRealis(scene, at, before, depth);
    if (word.pos === "ADP") return governedBy(scene, at, before, depth, at === token);
    const embedding = embeddingOf(scene, before, "");
    if (embedding) return embedded(scene, before, embedding, depth);
    if (isVerbToken(word)) return governingVerb(scene, at, before);
    if (!isConstruct(scene, before)) return overSubject(scene, at, depth);
    at = before;
  }
  return hasCondition(scene, token) ? { status: "claimed_possible", negated: false, why: ["after if"] } : null;
}

/** "There is", "there may be", "there is no". */
function thereIs(scene: Scene, at: number): Realis {
  const before = scene.tokens[at - 1];
  if (before && isVerbToken(before)) {
    const { status, negated } = verbRealis(scene, at - 1);
    if (status !== "occurred" || negated) return { status, negated, why: ["there is"] };
  }
  return { status: "ongoing", negated: hasRole(scene, at - 1, "not"), why: ["there is"] };
}

function pastQuoteMarks(scene: Scene, from: number): number {
  let at = from;
  while (at >= 0 && from - at < 3 && scene.knowledge.quoteMarks.has(scene.tokens[at]?.form ?? "")) at--;
  return at;
}

/** A noun, or an adjective before its noun ("utmost"), that can have the next one in the genitive: without article, pronoun or name. */
function isConstruct(scene: Scene, at: number): boolean {
  const token = scene.tokens[at] as Token;
  return (token.pos === "NOUN" || token.pos === "ADJ") && !scene.knowledge.isDefiniteShape(token.key) && scene.mentionAt[at] === -1;
}

/** A second member is as real as the first: the tree's, else that of the nearest words before that a preposition governs. */
function joinedRealis(scene: Scene, noun: number, and: number, depth: number): Realis | null {
  const head = scene.syntax.heads[noun] ?? -1;
  if (plainRelation(scene.syntax, noun) === "conj" && head >= 0 && head < and && !isVerbToken(scene.tokens[head] as Token)) {
    const first = governedRealis(scene, head, depth + 1);
    if (first) return first;
  }
  let tries = 0;
  for (let at = and - 1; at >= and - NEAR && at >= 0 && tries < MOST_TRIES; at--) {
    if (closesList(scene, at)) return null;
    if (scene.tokens[at]?.pos !== "ADP" || scene.tokens[at + 1]?.pos !== "NOUN") continue;
    const first = governedBy(scene, at + 1, at, depth + 1, true);
    if (first) return first;
    tries++;
  }
  return null;
}

/** What the members of a list with "and" do not reach over: a verb, "that", a mark other than a comma. */
function closesList(scene: Scene, at: number): boolean {
  if (isMark(scene, at)) return scene.tokens[at]?.form !== "،";
  return hasRole(scene, at, "that") || hasRole(scene, at, "relative") || isVerbToken(scene.tokens[at] as Token);
}

/** The word that governs by a preposition: the head in the tree, else the nearest before that takes this preposition. */
function governedBy(scene: Scene, noun: number, preposition: number, depth: number, direct: boolean): Realis | null {
  const key = scene.tokens[preposition]?.key ?? "";
  const own = embeddingOf(scene, preposition, "");
  if (own) return embedded(scene, preposition, own, depth);
  const head = scene.syntax.heads[noun] ?? -1;
  if (hasRole(scene, preposition, "during")) return verbBefore(scene, head, preposition);
  if (hasRole(scene, preposition, "purpose") && isOfNoun(scene, noun, preposition)) return null;
  const inTree = head >= 0 && head < preposition ? embeddingOf(scene, head, key) : null;
  if (inTree) return embedded(scene, head, inTree, depth);
  const near = nearestTaking(scene, preposition, key);
  if (near !== null) return embedded(scene, near, embeddingOf(scene, near, key) as Embedding, depth);
  if (hasRole(scene, preposition, "purpose")) return direct ? purpose(scene, noun, preposition, depth) : null;
  return hasRole(scene, preposition, "before that") ? null : verbBefore(scene, head, preposition);
}

/** "Will answer by raids", "may be that by allowing …": as far from the facts as the verb. */
function verbBefore(scene: Scene, head: number, preposition: number): Realis | null {
  if (head < 0 || head > preposition || !isVerbToken(scene.tokens[head] as Token)) return null;
  const verb = verbRealis(scene, head);
  return verb.status !== "occurred" && verb.status !== "ongoing" && !verb.negated ? verb : null;
}

/** "In order to": planned, or what the word above it makes of it; "for his involvement": a ground, which is there already. */
function purpose(scene: Scene, noun: number, preposition: number, depth: number): Realis | null {
  if (markAt(scene, noun)?.kind === "ground") return null;
  const head = scene.syntax.heads[noun] ?? -1;
  const outer = head >= 0 && head < preposition ? outerRealis(scene, head, depth) : null;
  return outer ?? { status: "planned", negated: false, why: ["purpose"] };
}

/** What is demanded, threatened or only possible makes so what is planned within it. */
function outerRealis(scene: Scene, noun: number, depth: number): Realis | null {
  if (depth >= DEEPEST) return null;
  const outer = isVerbToken(scene.tokens[noun] as Token) ? possible(scene, noun) : governedRealis(scene, noun, depth + 1);
  return outer && (UNREAL.has(outer.status) || outer.status === "planned") ? outer : null;
}

/** "May have to give up", "the time has come to". */
function possible(scene: Scene, verb: number): Realis | null {
  const asked = embeddingOf(scene, verb, null);
  if (asked?.status && UNREAL.has(asked.status)) return { status: asked.status, negated: asked.negates, why: ["verb above the purpose"] };
  const realis = verbRealis(scene, verb);
  return realis.status === "claimed_possible" || realis.status === "planned" ? realis : null;
}

/** The nearest word before that takes the preposition; over a relative clause only a verb that decides. */
function nearestTaking(scene: Scene, preposition: number, key: string): number | null {
  let over = false;
  for (let at = preposition - 1; at >= preposition - FARTHEST && at >= 0; at--) {
    if (scene.tokens[at]?.form === "." || hasRole(scene, at, "that")) return null;
    if (hasRole(scene, at, "relative")) over = true;
    const takes = embeddingOf(scene, at, key);
    if (takes?.by && (!over || (takes.status && isVerbToken(scene.tokens[at] as Token)))) return at;
    if (!over && isVerbToken(scene.tokens[at] as Token) && (isMark(scene, at - 1) || hasRole(scene, at - 1, "and"))) return null;
  }
  return null;
}

function embedded(scene: Scene, at: number, embedding: Embedding, depth: number): Realis {
  const outer = embedding.yields ? outerRealis(scene, at, depth) : null;
  if (outer && (UNREAL.has(outer.status) || embedding.status !== "planned")) return outer;
  if (embedding.status === "occurred" && isAnnounced(scene, at)) return { status: "occurred", negated: false, why: [ANNOUNCED] };
  const verb = isVerbToken(scene.tokens[at] as Token);
  if (embedding.status) {
    const negated = embedding.negates !== (verb && verbRealis(scene, at).negated);
    return { status: embedding.status, negated, why: [`above the noun: ${scene.tokens[at]?.lemmaKey}`] };
  }
  return verb ? verbRealis(scene, at) : nounRealis(scene, at, depth + 1);
}

/** Subject or object of a verb that says nothing of its reality: planned where the verb is; indefinite, it is as real as the verb. */
function governingVerb(scene: Scene, noun: number, verb: number): Realis | null {
  const realis = verbRealis(scene, verb);
  if (realis.status === "planned" && !realis.negated) return realis;
  return isIndefinite(scene, noun) ? realis : null;
}

/** Object after its verb's subject ("the council demanded a halt"): the verb in the tree, else the nearest before. */
function overSubject(scene: Scene, noun: number, depth: number): Realis | null {
  const head = scene.syntax.heads[noun] ?? -1;
  if (head < noun && plainRelation(scene.syntax, noun) === "obj" && scene.tokens[head]?.pos === "NOUN") {
    const embedding = embeddingOf(scene, head, "");
    if (embedding) return embedded(scene, head, embedding, depth);
  }
  const inTree = head >= 0 && head < noun && isVerbToken(scene.tokens[head] as Token) && !isClauseBetween(scene, head, noun);
  const verb = inTree ? head : nearestVerb(scene, noun);
  if (verb === null) return null;
  const embedding = embeddingOf(scene, verb, "");
  return embedding ? embedded(scene, verb, embedding, depth) : governingVerb(scene, noun, verb);
}

function isClauseBetween(scene: Scene, verb: number, noun: number): boolean {
  for (let at = noun - 1; at > verb && at > noun - NEAR; at--) if (hasRole(scene, at, "that")) return true;
  return false;
}

function nearestVerb(scene: Scene, noun: number): number | null {
  let over = false;
  for (let at = noun - 1; at >= noun - NEAR && at >= 0; at--) {
    if (isVerbToken(scene.tokens[at] as Token)) return !over || governs(scene, at) ? at : null;
    if (scene.knowledge.quoteMarks.has(scene.tokens[at]?.form ?? "")) continue;
    if (isMark(scene, at) || hasRole(scene, at, "that") || hasRole(scene, at, "and")) return null;
    if (scene.tokens[at]?.pos === "ADP") over = true;
  }
  return null;
}

/** Over a phrase with a preposition, only a verb that embeds or is in the future reaches its object. */
function governs(scene: Scene, verb: number): boolean {
  return embeddingOf(scene, verb, "") !== null || verbRealis(scene, verb).status === "planned";
}

const ANNOUNCED = "announced";
const UNREAL: ReadonlySet<Status> = new Set(["called_for", "threatened", "claimed_possible"]);
const DEEPEST = 4;
const LONGEST_CHAIN = 5;
const FARTHEST = 20;
const MOST_TRIES = 3;
const NEAR = 16;
