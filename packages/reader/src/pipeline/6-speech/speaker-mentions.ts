import type { Mention } from "../4-names/names.ts";
import { hasRole, type Scene } from "./scene.ts";

/** The widest mention at `token` of somebody who can speak. */
export function speakerMention(scene: Scene, token: number): number | null {
  if (scene.tokens[token]?.pos === "ADP") return null;
  for (const index of scene.mentionsFrom[token] ?? []) {
    const mention = scene.names.mentions[index] as Mention;
    if (mention.reference === "adjective" || mention.reference === "pronoun") continue;
    if (scene.names.entities[mention.entity]?.kind === "place") continue;
    return index;
  }
  return null;
}

/** A place right after a verb of saying speaks for those who govern it. */
export function speakingPlace(scene: Scene, token: number): number | null {
  const index = scene.mentionsFrom[token]?.[0];
  return index !== undefined && scene.names.mentions[index]?.reference === "name" ? index : null;
}

/** Whether a preposition stands before a word; "but" and "that" are none, whatever the tagger calls them. */
export function isGoverned(scene: Scene, token: number): boolean {
  let before = token - 1;
  while (scene.knowledge.quoteMarks.has(scene.tokens[before]?.form ?? "")) before--;
  return scene.tokens[before]?.pos === "ADP" && !hasRole(scene, before, "that") && !hasRole(scene, before, "contrast");
}
