import type { Words } from "../2-words/words.ts";
import type { Entity, Names } from "../4-names/names.ts";

/** States by their ISO country code, the most told of where there are several. */
export function statesOf({ entities }: Names): ReadonlyMap<string, number> {
  const states = new Map<string, number>();
  for (const { kind, country, index, mentions } of entities) {
    if (kind !== "state" || country === null) continue;
    const told = states.get(country);
    if (told === undefined || mentions.length > (entities[told] as Entity).mentions.length) states.set(country, index);
  }
  return states;
}

/** A state is the report's own when it is told of this many times as often as any other. */
const CLEARLY = 1.5;

/** The state told of clearly most, or `null`. */
export function homeStateOf({ entities }: Names): number | null {
  const states = entities.filter((entity) => entity.kind === "state");
  const [first, second] = states.sort((a, b) => b.mentions.length - a.mentions.length || a.index - b.index);
  if (!first || first.mentions.length < CLEARLY * (second?.mentions.length ?? 0)) return null;
  return first.index;
}

/** Bodies by the key of the noun that heads their name, where one body alone has it. */
export function bodiesByNoun({ tokens }: Words, { mentions, entities }: Names): ReadonlyMap<string, number> {
  const bodies = new Map<string, number>();
  const shared = new Set<string>();
  for (const { head, entity, reference, to, from } of mentions) {
    const key = tokens[head]?.key;
    if (key === undefined || reference === "adjective" || to - from < 2 || entities[entity]?.kind !== "organization") continue;
    if ((bodies.get(key) ?? entity) !== entity) shared.add(key);
    bodies.set(key, entity);
  }
  for (const key of shared) bodies.delete(key);
  return bodies;
}
