import { OPENING, type Scene, tokenAt } from "./scene.ts";

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
  const stem = tokenAt(scene, at)?.lemmaKey.slice(0, OPENING);
  return stem !== undefined && (scene.openings[state]?.has(stem) ?? false);
}
