import type { Entity, Mention } from "../4-names/names.ts";
import { isNamedLike } from "./origin-states.ts";
import { keyAt, kindOf, nameOf, PLACES, type Scene, tokenAt } from "./scene.ts";

/** A place without the words of bearing or part that its mention may begin with: `سيناء` of `شمال سيناء`, the town of `وسط المدينة`. */
export interface PlainPlace {
  /** Where the plain name begins; the mention's own start where nothing stands before it. */
  readonly from: number;
  /** The plain place's entity, `"homeland"` for the country the report is about, or `null` where the report names it nowhere by itself. */
  readonly entity: number | "homeland" | null;
}

export function plainPlace(scene: Scene, mention: Mention): PlainPlace {
  const from = plainStart(scene, mention);
  if (from === mention.from) return { from, entity: mention.entity };
  if (from === mention.to - 1 && scene.knowledge.homeland.has(keyAt(scene, from))) return { from, entity: "homeland" };
  const inside = (scene.covering[from] ?? []).filter((one) => one.from === from && one.to <= mention.to);
  const inner = inside.find((one) => PLACES.has(kindOf(scene, one.entity)));
  return { from, entity: inner?.entity ?? scene.placesByName.get(nameOf(scene, from, mention.to)) ?? countryOf(scene, mention, from) };
}

/** `جنوب تركيا` where the report names Turkey otherwise ("Turkish"): the state of the place's country. */
function countryOf(scene: Scene, mention: Mention, from: number): number | null {
  const { country } = scene.names.entities[mention.entity] as Entity;
  const state = country === null || mention.to - from > 1 ? undefined : scene.states.get(country);
  return state !== undefined && isNamedLike(scene, state, from) ? state : null;
}

/** `شمال سيناء`, but not `الشرق الأوسط`: a bearing or part of something has no article. */
function plainStart(scene: Scene, mention: Mention): number {
  let at = mention.from;
  while (at < mention.to - 1 && leads(scene, at)) at += 1;
  return at;
}

function leads(scene: Scene, at: number): boolean {
  const token = tokenAt(scene, at);
  const { bearings, links } = scene.knowledge.places;
  return token !== undefined && token.key === token.lemmaKey && (bearings.has(token.key) || links.get(token.key) === "in");
}
