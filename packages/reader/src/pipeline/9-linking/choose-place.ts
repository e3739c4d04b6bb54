import type { Entity } from "../4-names/names.ts";
import { type Choice, UNKNOWN } from "./choice.ts";
import { kmBetween } from "./circles.ts";
import type { LinkScene } from "./link-scene.ts";
import type { Circle, KnownEntry } from "./linking-knowledge.ts";
import { sameName } from "./same-name.ts";

/**
 * Which of the places that bear a name is meant: the only one; else the one in the state that the report ties to it or tells of at least twice as much;
 * else the one far nearer to the report's other places. Where none of these tells, the name is left open.
 */
export function choosePlace(scene: LinkScene, entity: Entity): Choice {
  const entries = placesNamed(scene, entity);
  const [first] = entries;
  if (!first) return UNKNOWN;
  if (entries.length === 1) return { entry: first, open: [], why: ["known place"] };
  if (atOneSpot(entries)) return { entry: largest(entries), open: [], why: ["known place"] };
  const byState = ahead(entries, (entry) => stateWeight(scene, entity, entry), 2);
  if (byState) return { entry: byState, open: [], why: ["same name, state that the report tells of"] };
  const others = scene.sure.filter((place) => place.entity !== entity.index).map(({ circle }) => circle);
  const byWay = others.length === 0 ? null : ahead(entries, (entry) => 1 / (1 + nearest(entry, others)), 3);
  if (byWay) return { entry: byWay, open: [], why: ["same name, near the report's other places"] };
  return { entry: null, open: entries.flatMap(({ cited }) => cited ?? []), why: ["same name, left open"] };
}

/** Places among the candidates that the whole name (or the name behind a word like "city") means; a name without candidates is looked up. */
function placesNamed(scene: LinkScene, entity: Entity): readonly KnownEntry[] {
  const { known } = scene.knowledge;
  const meant = sameName(scene.knowledge, entity.name);
  const given = entity.candidates.filter((id) => id.startsWith("place:"));
  const ids = given.length === 0 ? meant : given.filter((id) => meant.length === 0 || meant.includes(id) || !widened(scene, entity));
  const places = ids.filter((id) => id.startsWith("place:"));
  const chosen = places.length > 0 ? places : widened(scene, entity) ? [] : ids.filter((id) => id.startsWith("country:"));
  return chosen.flatMap((id) => known.get(id) ?? []);
}

/** `محافظة سرت`, where the tables know only سرت: another place than the town. */
function widened({ knowledge }: LinkScene, { name }: Entity): boolean {
  const [first = "", ...rest] = knowledge.keys(name);
  const head = knowledge.heads.get(first);
  return rest.length > 0 && head !== undefined && !head.same && !knowledge.named.has(knowledge.keys(name).join(" "));
}

/** Two entries of the tables for one spot: a town and its quarter, a port and its town. */
function atOneSpot(entries: readonly KnownEntry[]): boolean {
  const [first, ...rest] = entries.flatMap(({ circle }) => circle ?? []);
  return first !== undefined && rest.length === entries.length - 1 && rest.every((circle) => kmBetween(first, circle) < ONE_SPOT_KM);
}

const ONE_SPOT_KM = 30;

const largest = (entries: readonly KnownEntry[]): KnownEntry => entries.reduce((a, b) => (b.population > a.population ? b : a));

/** A relation to something of a state, or the thing that owns the place, weighs as much as many mentions. */
function stateWeight(scene: LinkScene, entity: Entity, { country }: KnownEntry): number {
  if (country === null) return 0;
  const owner = entity.of === null ? null : scene.entities[entity.of]?.country;
  const tied = (scene.placed.get(entity.index) ?? []).filter(({ subject, object }) => {
    const other = scene.entities[subject === entity.index ? object : subject];
    return other?.country === country && other.index !== entity.index;
  });
  return (scene.countries.get(country) ?? 0) + (owner === country ? TIE : 0) + TIE * Math.min(2, tied.length);
}

const TIE = 8;

/** The entry whose score is above nothing and so many times above the next. */
function ahead(entries: readonly KnownEntry[], score: (entry: KnownEntry) => number, times: number): KnownEntry | null {
  const ranked = entries.map((entry) => ({ entry, value: score(entry) })).sort((a, b) => b.value - a.value);
  const [best, next] = ranked;
  return best && best.value > 0 && best.value >= times * (next?.value ?? 0) ? best.entry : null;
}

const nearest = ({ circle }: KnownEntry, others: readonly Circle[]): number =>
  circle ? Math.min(...others.map((other) => kmBetween(circle, other))) : Number.POSITIVE_INFINITY;
