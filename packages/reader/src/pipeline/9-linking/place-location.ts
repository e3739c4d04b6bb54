import type { Location } from "../../reading/reading.ts";
import type { Entity } from "../4-names/names.ts";
import { borderOf } from "./border-circle.ts";
import { chooseKnown } from "./choose-known.ts";
import type { LinkScene } from "./link-scene.ts";
import type { Circle } from "./linking-knowledge.ts";
import { exactness, locatedPlace } from "./located-place.ts";

/** Where an unknown place lies by what the report's relations say of it, the most exact first; `null` where they lead to no known place. */
export function placeLocation(scene: LinkScene, entity: Entity): Location | null {
  const told = (scene.placed.get(entity.index) ?? []).filter(({ type, subject }) => type === "located" && subject === entity.index);
  const ranked = [...told].sort((a, b) => exactness(b) - exactness(a));
  for (const relation of ranked) {
    const object = scene.entities[relation.object] as Entity;
    const edge = exactness(relation) === 0 && object.kind === "state" ? edgeOf(scene, object) : null;
    const circle = edge ?? chooseKnown(scene, object).entry?.circle;
    if (circle) return locatedPlace(relation, circle);
  }
  return null;
}

/** Near another state than the report's own is near the border with it. */
function edgeOf(scene: LinkScene, state: Entity): Circle | null {
  const { homeland } = scene;
  if (homeland === null || state.country === null || state.country === homeland) return null;
  return borderOf(scene, homeland, state.country)?.circle ?? null;
}
