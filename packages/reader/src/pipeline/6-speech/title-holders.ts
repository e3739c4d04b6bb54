import type { Mention } from "../4-names/names.ts";
import { hasRole, isMark, type Scene } from "./scene.ts";
import { speakerMention } from "./speaker-mentions.ts";

/** A title without a name leads to its holder's name in the same phrase ("the deputy head of the League, Ambassador X"). */
export function holderOf(scene: Scene, index: number, limit: number): number {
  const title = scene.names.mentions[index] as Mention;
  if (title.reference === "name" || scene.names.entities[title.entity]?.kind !== "person") return index;
  for (let at = title.to; at < limit && at < title.to + LONGEST_TITLE; at++) {
    const token = scene.tokens[at];
    if (
      !token ||
      token.pos === "VERB" ||
      token.pos === "SCONJ" ||
      isMark(scene, at) ||
      hasRole(scene, at, "that") ||
      hasRole(scene, at, "and")
    )
      break;
    const next = speakerMention(scene, at);
    const mention = next === null ? undefined : scene.names.mentions[next];
    if (next !== null && mention && mention.reference === "name" && closesPhrase(scene, at - 1)) {
      if (scene.names.entities[mention.entity]?.kind === "person") return next;
    }
  }
  return index;
}

/** The mention that covers a noun; else the name that its title leads to ("the army's commander, General X"). */
export function mentionOver(scene: Scene, noun: number, limit: number): number | null {
  const index = scene.mentionAt[noun] as number;
  const mention = scene.names.mentions[index];
  if (mention) return speakerMention(scene, mention.from) === null ? null : index;
  return scene.knowledge.isDefiniteShape(scene.tokens[noun]?.key ?? "") ? null : nameAfterTitle(scene, noun + 1, limit);
}

/** The person's name to which a title leads over the bodies and places in it; a comma may stand before it. */
export function nameAfterTitle(scene: Scene, from: number, limit: number): number | null {
  for (let at = from; at < limit && at < from + LONGEST_TITLE; at++) {
    const token = scene.tokens[at];
    const index = speakerMention(scene, at);
    const mention = index === null ? undefined : (scene.names.mentions[index] as Mention);
    if (index !== null && mention && scene.names.entities[mention.entity]?.kind === "person") {
      const names = mention.reference === "name" || mention.reference === "title";
      return names && (isMark(scene, at - 1) || closesPhrase(scene, at - 1)) ? index : null;
    }
    if (!token || CLOSING.has(token.pos) || hasRole(scene, at, "that") || hasRole(scene, at, "relative")) return null;
    if (isMark(scene, at) && speakerMention(scene, at + 1) === null) return null;
  }
  return null;
}

/** A word after which a name stands beside the phrase, not in its genitive: definite, an adjective or a name. */
function closesPhrase(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  if (!token) return false;
  if (scene.mentionAt[at] !== -1) return true;
  return token.pos === "ADJ" || token.pos === "PROPN" || scene.knowledge.isDefiniteShape(token.key);
}

const CLOSING: ReadonlySet<string> = new Set(["VERB", "SCONJ", "PRON"]);
const LONGEST_TITLE = 16;
