import type { Act } from "../../reading/vocabulary.ts";
import type { Sentence, TokenRange } from "../2-words/words.ts";
import { clauseStart } from "./candidates.ts";
import { actNounNear, type Complement } from "./complements.ts";
import { type Draft, isSource } from "./drafts.ts";
import { hasRole, isMark, type Scene } from "./scene.ts";
import { isPresent } from "./verb-realis.ts";

/** The words that a complement brings: its quotation, or all up to the sentence's end and the end of a quotation that runs past it. */
export function contentOf(scene: Scene, complement: Complement, sentence: Sentence, lightens = false): TokenRange {
  const { quotation } = complement;
  const from = lightens ? pastActNoun(scene, complement.content) : complement.content;
  if (quotation) return { from, to: quotation.to };
  return { from, to: Math.max(from, runningEnd(scene, from, sentence)) };
}

/** Where a quotation that began in the sentence runs past its end, that quotation's end; else the sentence's. */
function runningEnd(scene: Scene, from: number, sentence: Sentence): number {
  let to = Math.min(sentence.to, from + LONGEST);
  for (let next = scene.quotations[scene.quotationAt[to - 1] as number]; next && next.to > to && next.from >= from - 1; ) {
    to = next.to;
    next = scene.quotations[scene.quotationAt[to - 1] as number];
  }
  return to;
}

/** "Expressed its condemnation of X": the noun of the act is the report's own word; not "the League's condemnation", for which one only speaks. */
function pastActNoun(scene: Scene, from: number): number {
  const noun = actNounNear(scene, from);
  return noun === null || speaksFor(scene, from) ? from : noun + 1;
}

/** Whether the noun of an act has another's name in the genitive: "expressed the League's condemnation". */
export function speaksFor(scene: Scene, from: number): boolean {
  const noun = actNounNear(scene, from);
  return noun !== null && (scene.mentionsFrom[noun + 1]?.length ?? 0) > 0;
}

/** What is said in a relative clause ends with the clause: at the comma after it. */
export function relativeContent(scene: Scene, content: TokenRange | null): TokenRange | null {
  if (!content) return null;
  for (let at = content.from; at < content.to; at++) {
    if (isMark(scene, at) && scene.tokens[at]?.form.length === 1 && scene.quotationAt[at] === -1 && at > content.from)
      return { from: content.from, to: at };
  }
  return content;
}

/** In what is demanded, threatened or blamed on somebody, a happening known by a relative clause in the past is the report's own. */
export function ownContent(scene: Scene, content: TokenRange, act: Act, complement: Complement): TokenRange {
  if (complement.kind === "that" || complement.kind === "quote") return content;
  if (!PRESUPPOSING.has(act)) return content;
  let relative = content.from - CLAUSE;
  for (let at = content.from + 1; at < content.to; at++) {
    if (hasRole(scene, at, "relative")) relative = at;
    if (at - relative > CLAUSE && hasRole(scene, at, "afterwards") && scene.quotationAt[at] === -1) return { from: content.from, to: at };
    if (!hasRole(scene, at, "relative") || !isPast(scene, at + 1)) continue;
    let noun = at - 1;
    while (noun > content.from && scene.tokens[noun]?.pos === "ADJ") noun--;
    return { from: content.from, to: Math.max(content.from, noun) };
  }
  return content;
}

function isPast(scene: Scene, at: number): boolean {
  return scene.tokens[at]?.pos === "VERB" && !isPresent(scene, at);
}

/** Ends what one says where the next main clause of saying begins; a quotation keeps its own end. */
export function trimContents(scene: Scene, drafts: readonly Draft[], sentence: Sentence): readonly Draft[] {
  return drafts.map((draft, i) => {
    if (!draft.content || draft.complement?.quotation) return draft;
    if (isSource(draft) && draft.content.from > draft.token) return draft;
    const { content } = draft;
    const next = drafts
      .slice(i + 1, i + 1 + MOST_BETWEEN)
      .find((other) => !other.embedded && isMain(other) && other.candidate.from >= content.from);
    if (!next) return draft;
    const to = clauseStart(scene, startOf(scene, next), sentence.from);
    return { ...draft, content: { from: content.from, to: Math.max(content.from, Math.min(content.to, to)) } };
  });
}

function isMain(draft: Draft): boolean {
  if (draft.complement?.kind === "resumed" || draft.passedOn) return false;
  return draft.candidate.kind === "verb" || draft.candidate.kind === "participle";
}

/** A draft's first word: its subject's, where that stands before the verb. */
function startOf(scene: Scene, draft: Draft): number {
  const before = scene.mentionAt[draft.candidate.from - 1] ?? -1;
  const mention = scene.names.mentions[before];
  return mention && draft.speakers.includes(mention.entity) ? mention.from : draft.candidate.from;
}

const LONGEST = 800;
/** What says when within so many tokens of "who" belongs to the relative clause. */
const CLAUSE = 6;
const MOST_BETWEEN = 24;
const PRESUPPOSING: ReadonlySet<Act> = new Set(["demand", "threaten", "accuse", "promise"]);
