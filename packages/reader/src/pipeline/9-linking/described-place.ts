import type { Location } from "../../reading/reading.ts";
import type { Bearing } from "../../reading/vocabulary.ts";
import type { Entity } from "../4-names/names.ts";
import { borderCircle } from "./border-circle.ts";
import { choosePlace } from "./choose-place.ts";
import type { LinkScene } from "./link-scene.ts";
import type { Circle } from "./linking-knowledge.ts";
import { cone } from "./located-place.ts";
import { sameName } from "./same-name.ts";

/** Where a place lies that is named by another: `شرق سرت`, `شمال غرب البلاد`, `ريف حلب الشمالي`, `الحدود مع تونس`, `محافظة سرت`. */
export interface Description {
  readonly location: Location;
  /** How its English name is put together. */
  readonly english: string;
  readonly country: string | null;
  readonly why: string;
}

export function describedPlace(scene: LinkScene, entity: Entity): Description | null {
  const keys = scene.knowledge.keys(entity.name);
  return onBorder(scene, keys) ?? bySide(scene, entity, keys) ?? aroundAnother(scene, entity, keys);
}

function onBorder(scene: LinkScene, keys: readonly string[]): Description | null {
  const found = borderCircle(scene, keys);
  if (!found) return null;
  const [one, other] = found.states.map((code) => scene.knowledge.known.get(`country:${code}`)?.english ?? code);
  return { location: { ...found.circle, bearing: null }, english: `${one}–${other} border`, country: null, why: "border of two states" };
}

/** A side of a town is a cone from it; a side of a state or a province lies inside it. */
function bySide(scene: LinkScene, entity: Entity, keys: readonly string[]): Description | null {
  const { bearings } = scene.knowledge;
  const before = leading(keys, bearings);
  const sides = before.length > 0 ? before : trailing(keys, bearings);
  const bearing = joined(sides);
  if (!bearing) return null;
  const rest = before.length > 0 ? keys.slice(before.length) : keys.slice(0, keys.length - sides.length);
  const base = baseOf(scene, entity, rest);
  if (!base) return null;
  const inside = base.circle.radiusKm >= AREA_KM;
  const english = inside ? `${ADJECTIVES[bearing]} ${base.english}` : `${NOUNS[bearing]} of ${base.english}`;
  return { location: cone(base.circle, bearing), english, country: base.country, why: "side of a known place" };
}

/** From this radius on a place is an area, which has sides of its own. */
const AREA_KM = 30;

function leading(keys: readonly string[], bearings: ReadonlyMap<string, Bearing>): readonly Bearing[] {
  const sides: Bearing[] = [];
  for (const key of keys.slice(0, 2)) {
    const side = bearings.get(key);
    if (!side) break;
    sides.push(side);
  }
  return sides;
}

const trailing = (keys: readonly string[], bearings: ReadonlyMap<string, Bearing>): readonly Bearing[] =>
  leading([...keys].reverse(), bearings)
    .slice()
    .reverse();

/** North and east make north-east, in either order. */
function joined(sides: readonly Bearing[]): Bearing | null {
  const [first, second] = sides;
  if (!first) return null;
  if (!second || first === second) return first;
  const [along, across] = "NS".includes(first) ? [first, second] : [second, first];
  return COMPASS.find((bearing) => bearing === `${along}${across}`) ?? null;
}

const COMPASS: readonly Bearing[] = ["NE", "SE", "SW", "NW"];

interface Base {
  readonly circle: Circle;
  readonly english: string;
  readonly country: string | null;
}

/** What the rest of a name means: a known place or state, the country the report is about, or the thing it belongs to. */
function baseOf(scene: LinkScene, entity: Entity, rest: readonly string[]): Base | null {
  const { knowledge, homeland } = scene;
  const told = rest.every((key) => knowledge.homeland.has(key));
  if (told && homeland) return known(scene, `country:${homeland}`);
  const name = rest.join(" ");
  const state = sameName(knowledge, name).find((id) => id.startsWith("country:"));
  if (state) return known(scene, state);
  const { entry } = choosePlace(scene, { ...entity, name, candidates: [] });
  return entry?.circle ? { circle: entry.circle, english: entry.english, country: entry.country } : null;
}

function known({ knowledge }: LinkScene, id: string): Base | null {
  const entry = knowledge.known.get(id);
  return entry?.circle ? { circle: entry.circle, english: entry.english, country: entry.country } : null;
}

/** `محافظة`, `ريف`, `مطار` before a name: around the place that bears it. */
function aroundAnother(scene: LinkScene, entity: Entity, keys: readonly string[]): Description | null {
  const [first = "", ...rest] = keys;
  const head = scene.knowledge.heads.get(first);
  if (!head || rest.length === 0) return null;
  const base = baseOf(scene, entity, rest);
  if (!base) return null;
  const radiusKm = Math.max(head.radiusKm, base.circle.radiusKm);
  const location = { ...base.circle, radiusKm, bearing: null };
  return { location, english: scene.knowledge.spell(entity.name), country: base.country, why: "named by a known place" };
}

const ADJECTIVES: Readonly<Record<Bearing, string>> = {
  N: "northern",
  NE: "north-eastern",
  E: "eastern",
  SE: "south-eastern",
  S: "southern",
  SW: "south-western",
  W: "western",
  NW: "north-western",
};

const NOUNS: Readonly<Record<Bearing, string>> = {
  N: "north",
  NE: "north-east",
  E: "east",
  SE: "south-east",
  S: "south",
  SW: "south-west",
  W: "west",
  NW: "north-west",
};
