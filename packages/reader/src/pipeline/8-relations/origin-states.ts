import type { Entity, Mention } from "../4-names/names.ts";
import type { Scene } from "./scene.ts";
import { tokenAt } from "./scene.ts";

/** How many letters a country's name and its adjective share. */
const SHARED = 3;

/** The state of the report that an adjective of origin means: by its own mention, or because a state's name begins as it does (`التركي`, `تركيا`). */
export function originState(scene: Scene, at: number): number | null {
  const own = (scene.covering[at] ?? []).find((mention) => mention.reference === "adjective");
  if (own) return own.entity;
  const token = tokenAt(scene, at);
  if (token?.pos !== "ADJ") return null;
  for (const state of scene.states.values()) if (isNamedLike(scene, state, at)) return state;
  return null;
}

/** Whether a word begins as a mention of the state does. */
export function isNamedLike(scene: Scene, state: number, at: number): boolean {
  const stem = tokenAt(scene, at)?.lemmaKey.slice(0, SHARED);
  const { mentions } = scene.names.entities[state] as Entity;
  return mentions.some((index) => tokenAt(scene, (scene.names.mentions[index] as Mention).head)?.lemmaKey.slice(0, SHARED) === stem);
}
