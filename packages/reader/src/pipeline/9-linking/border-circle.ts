import type { LinkScene } from "./link-scene.ts";
import type { Circle } from "./linking-knowledge.ts";

/** The border that a name tells of: between the two states it names, or the one it names and the one the report is about. */
export function borderCircle(
  scene: LinkScene,
  keys: readonly string[],
): { readonly states: readonly string[]; readonly circle: Circle } | null {
  const { borderWords, states } = scene.knowledge;
  if (!keys.some((key) => borderWords.has(key))) return null;
  const named = [...new Set(keys.flatMap((key) => states.get(key) ?? []))];
  const [first, second] = named;
  if (!first) return null;
  return second ? borderOf(scene, first, second) : likeliest(scene, first);
}

/** The land border of two states, whichever is named first. */
export function borderOf(
  { knowledge }: LinkScene,
  one: string,
  other: string,
): { readonly states: readonly string[]; readonly circle: Circle } | null {
  const states = one < other ? [one, other] : [other, one];
  const circle = knowledge.borders.get(states.join("-"));
  return circle ? { states, circle } : null;
}

/** Of a state's neighbours, the one that the report tells of most. */
function likeliest(scene: LinkScene, state: string): ReturnType<typeof borderOf> {
  const told = [...scene.countries].sort(([, a], [, b]) => b - a);
  for (const [country] of told) {
    const border = country === state ? null : borderOf(scene, state, country);
    if (border) return border;
  }
  return null;
}
