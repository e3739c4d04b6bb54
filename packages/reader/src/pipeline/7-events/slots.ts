import { caseMarker } from "../3-syntax/case-marker.ts";
import { headOf, isIn, isPunct, isVerb, relationOf, type Scene, tokenAt } from "./scene.ts";

/** Where a token stands in a verb's clause. */
export interface Slot {
  /** The verb, or -1. */
  readonly verb: number;
  /** The relation by which the phrase hangs from the verb, with its preposition: `obl في`. */
  readonly name: string;
  /** How deep in that phrase the token stands; 0 is its head. */
  readonly depth: number;
}

const CLIMB = 8;

/** The slot of a token in the clause of the nearest verb above it. */
export function slotOf(scene: Scene, token: number): Slot {
  let child = token;
  for (let depth = 0; depth < CLIMB; depth++) {
    const head = headOf(scene, child);
    if (head < 0) return { verb: -1, name: "root", depth };
    if (isVerb(scene, head)) return { verb: head, name: slotName(scene, child), depth };
    child = head;
  }
  return { verb: -1, name: "deep", depth: CLIMB };
}

function slotName(scene: Scene, token: number): string {
  const relation = relationOf(scene, token);
  const marker = caseMarker(scene.words, scene.syntax, token);
  return marker === undefined ? relation : `${relation} ${tokenAt(scene, marker)?.key}`;
}

/** The verbs above a token, nearest first, with the slot by which each governs the one before. */
export function verbsAbove(scene: Scene, token: number, most: number): readonly Slot[] {
  const found: Slot[] = [];
  for (let slot = slotOf(scene, token); slot.verb >= 0 && found.length < most; slot = slotOf(scene, slot.verb)) found.push(slot);
  return found;
}

const ITEMS = 7;

/** What stands between two tokens, letters aside: prepositions and conjunctions by name, verbs, other mentions, marks. */
export function surfaceBetween(scene: Scene, from: number, to: number): string {
  const items: string[] = [];
  for (let at = from; at < to; at++) {
    const item = itemAt(scene, at);
    if (item === "" || (item === "n" && items.at(-1) === "n")) continue;
    items.push(item);
    if (items.length > ITEMS) return "far";
    const mention = scene.names.mentions[scene.mentionFrom[at] as number];
    if (mention) at = Math.min(to, mention.to) - 1;
  }
  return items.join(" ");
}

function itemAt(scene: Scene, at: number): string {
  const token = tokenAt(scene, at);
  if (!token) return "";
  if ((scene.mentionFrom[at] as number) >= 0) return "M";
  if (isVerb(scene, at)) return "V";
  if (isPunct(scene, at)) return /^[«»"“”()]$/u.test(token.form) ? "" : token.form;
  if (isIn(scene, at, scene.knowledge.relatives)) return "R";
  if (token.pos === "ADP" || token.pos === "SCONJ" || token.pos === "CCONJ" || token.pos === "PART") return token.key;
  return token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "X" ? "n" : "";
}
